import { expect } from 'chai'
import { addLicensee, openLicenseeRoom, send } from './licensee-room.js'
import type { TestNewsroom } from './newsroom.js'

const JSON_TYPE = { 'content-type': 'application/json' }

describe('/api/licensees', () => {
  let room: TestNewsroom
  beforeEach(async () => {
    room = await openLicenseeRoom()
  })
  afterEach(() => room.close())

  const send_ = (method: string, path: string, body?: unknown) => room.send(method, path, body, JSON_TYPE)
  const json = async (method: string, path: string, body?: unknown) => {
    const { status, text, headers } = await send_(method, path, body)
    return { status, headers, body: text === '' ? undefined : JSON.parse(text) }
  }

  it('adds a licensee and shows its key this once', async () => {
    const { status, headers, body } = await json('POST', '/api/licensees', { name: 'Doğu', extent: 'full', quota: 5 })
    expect(status).to.equal(201)
    expect(headers.location).to.equal('https://akis.example/api/licensees/dogu')
    expect(headers['cache-control']).to.equal('no-store')
    expect(body).to.deep.include({ slug: 'dogu', name: 'Doğu', extent: 'full', quota: 5, state: 'active' })
    expect(body.secret).to.match(/^mhl_[\w-]{43}$/)
    const shown = await json('GET', '/api/licensees/dogu')
    expect(JSON.stringify(shown.body)).not.to.include('mhl_').and.not.include('hash')
    expect(shown.body.keys).to.have.length(1)
    expect(shown.body.keys[0].id).to.equal(body.keyId)
    expect((await json('POST', '/api/licensees', { name: 'Doğu', extent: 'full' })).status).to.equal(409)
  })

  it('lists by slug, page by page', async () => {
    for (const name of ['b', 'a', 'c']) await addLicensee(room, name)
    const first = await json('GET', '/api/licensees?limit=2')
    expect(first.body.items.map(({ slug }: { slug: string }) => slug)).to.deep.equal(['a', 'b'])
    expect(first.headers.link).to.equal('<https://akis.example/api/licensees?limit=2&after=b>; rel="next"')
    const second = await json('GET', `/api/licensees?limit=2&after=${first.body.next}`)
    expect([second.body.items.length, second.body.next]).to.deep.equal([1, null])
  })

  it('changes, rotates, revokes and removes', async () => {
    const holder = await addLicensee(room, 'Doğu')
    const changed = await json('PATCH', '/api/licensees/dogu', { extent: 'excerpt', categories: ['spor'] })
    expect(changed.body).to.deep.include({ extent: 'excerpt', categories: ['spor'] })
    expect((await json('PATCH', '/api/licensees/dogu', { categories: null })).body).not.to.have.property('categories')
    expect((await json('PATCH', '/api/licensees/dogu', { slug: 'baska' })).body.slug, 'never changes').to.equal('dogu')
    const rotated = await json('POST', '/api/licensees/dogu/rotate', { days: 1 })
    expect([rotated.status, rotated.body.keys.length]).to.deep.equal([201, 2])
    expect((await json('POST', '/api/licensees/dogu/revoke', { key: holder.keyId })).body.revoked).to.equal(1)
    expect((await holder.get('/feeds/spor.rss')).status).to.equal(401)
    expect((await json('POST', '/api/licensees/dogu/revoke', { key: holder.keyId })).status).to.equal(404)
    expect((await json('POST', '/api/licensees/dogu/revoke', {})).body).to.include({ revoked: 1, state: 'keyless' })
    expect((await send_('DELETE', '/api/licensees/dogu')).status).to.equal(204)
    expect((await send_('DELETE', '/api/licensees/dogu')).status).to.equal(404)
  })

  it('names every mistake', async () => {
    await addLicensee(room, 'Doğu')
    for (const [path, body, status, names] of [
      [
        '/api/licensees',
        { extent: 'all', formats: ['pdf'], wrong: 1, contact: { a: 1 } },
        422,
        ['extent', 'formats', 'wrong', 'contact', 'name'],
      ],
      ['/api/licensees', { name: 'x'.repeat(201), extent: 'full' }, 422, ['name']],
      ['/api/licensees', [], 400, []],
      ['/api/licensees/dogu/rotate', { days: -1 }, 422, ['days']],
      ['/api/licensees/dogu/rotate', { days: '7' }, 422, ['days']],
      ['/api/licensees/dogu/rotate', { days: 1.5 }, 422, ['days']],
      ['/api/licensees/dogu/revoke', { key: 7 }, 422, ['key']],
      ['/api/licensees/yok/rotate', {}, 404, []],
      ['/api/licensees/yok/revoke', {}, 404, []],
    ] as const) {
      const answer = await json('POST', path, body)
      expect(answer.status, `${path} ${JSON.stringify(body)}`).to.equal(status)
      const fields = (answer.body.errors ?? []).map(({ field }: { field: string }) => field)
      expect(fields).to.have.members([...names])
    }
    for (const path of [
      '/usage?from=dun',
      '/usage?by=year',
      '/usage?from=2026-12-01&until=2026-11-01',
      '/pulls?after=x',
    ])
      expect((await json('GET', `/api/licensees/dogu${path}`)).status, path).to.equal(400)
    for (const path of ['', '/usage', '/usage.csv', '/pulls'])
      expect((await json('GET', `/api/licensees/yok${path}`)).status, path).to.equal(404)
    expect((await json('GET', '/api/articles/kopru/recipients')).status).to.equal(404)
  })

  it('is closed to a licensee’s key, which opens its own usage and nothing else', async () => {
    const [holder, other] = [await addLicensee(room, 'Doğu'), await addLicensee(room, 'Batı')]
    await holder.get('/feeds/spor.rss')
    await other.get('/feeds/spor.rss')
    await other.get('/feeds/yerel.rss')
    for (const path of [
      '/api/licensees',
      '/api/licensees/dogu',
      '/api/licensees/dogu/usage',
      '/api/partners',
      '/api/quarantine',
      '/api/articles?id=1',
      '/api/articles/aaaaaaaaaaaaaaaa/recipients',
    ]) {
      expect((await holder.get(path)).status, path).to.equal(401)
      expect((await room.ask(`${path}${path.includes('?') ? '&' : '?'}key=${holder.secret}`)).status, path).to.equal(
        401,
      )
    }
    const signedIn = await room.ask('/panel/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `key=${holder.secret}`,
    })
    expect(signedIn.status).to.equal(403)
    const own = await holder.get('/api/usage')
    expect(own.headers['cache-control']).to.equal('private, no-store')
    expect(JSON.parse(own.text).items).to.have.length(1)
    expect(JSON.parse(own.text).items[0]).to.include({ licensee: 'dogu', pulls: 1 })
    const csv = await room.ask(`/api/usage.csv?key=${other.secret}&by=day`)
    expect(csv.headers['content-type']).to.equal('text/csv; charset=utf-8; header=present')
    expect(csv.text.split('\r\n').slice(1, 2)).to.match(/^bati,2026-11-22,2026-11-22,2,2,0,0,2,\d+$/)
    expect((await room.ask('/api/usage')).status, 'without a key').to.equal(401)
    expect((await room.send('GET', '/api/usage')).status, 'an operator’s').to.equal(401)
  })

  it('tells what was pulled, and which versions of an article went to whom', async () => {
    const [holder, other] = [await addLicensee(room, 'Doğu'), await addLicensee(room, 'Batı', { extent: 'headline' })]
    const key = await send(room, 'mac', { tags: ['Spor'] })
    await holder.get('/feeds/spor.rss')
    room.clock.now += 60_000
    await other.get('/feeds/son-dakika.json')
    await send(room, 'mac', { tags: ['Spor'], title: 'Düzeltilmiş maç' })
    await holder.get('/feeds/spor.rss')
    await room.send('DELETE', `/api/articles/${key}`)
    await room.settled()
    await holder.get('/feeds/spor.rss')
    const { body } = await json('GET', `/api/articles/${key}/recipients`)
    expect(
      body.items.map(({ licensee, version, extent, feed }: Record<string, unknown>) => [
        licensee,
        version,
        extent,
        feed,
      ]),
    ).to.deep.equal([
      ['bati', 1, 'headline', 'son-dakika.json'],
      ['dogu', 1, 'full', 'spor.rss'],
      ['dogu', 2, 'full', 'spor.rss'],
    ])
    const log = await json('GET', '/api/licensees/dogu/pulls?limit=2')
    expect(log.body.items.map(({ items }: { items: unknown[] }) => items.length)).to.deep.equal([0, 1])
    expect(log.body.next).to.equal('2')
    expect((await json('GET', '/api/licensees/dogu/pulls?limit=2&after=2')).body.items).to.have.length(1)
    const used = await json('GET', '/api/licensees/dogu/usage?from=2026-11-01&until=2026-11-30&by=month')
    expect(used.body.items).to.have.length(1)
    expect(used.body.items[0]).to.include({ from: '2026-11-01', until: '2026-11-30', sent: 3, articles: 1 })
    const old = await json('GET', '/api/licensees/dogu/usage?from=2026-01-01')
    expect(old.body.items[0], 'the log does not go back so far').not.to.have.property('articles')
  })
})
