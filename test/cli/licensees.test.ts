import { expect } from 'chai'
import { ask } from '../web/newsroom.js'
import { makePlace, type Place, type Served } from './command.js'

/** Articles of the sample newsroom are there once a server has started. */
describe('mahrec licensees', () => {
  let place: Place
  let served: Served
  beforeEach(async () => {
    place = makePlace()
    served = await place.serve()
  })
  afterEach(() => place.remove())

  const run = (...args: string[]) => place.run(['licensees', ...args], { env: { LANG: 'en_GB' } })
  const json = async (...args: string[]) => {
    const { out, err, status } = await run(...args, '--json')
    expect(status, err).to.equal(0)
    return JSON.parse(out)
  }
  const get = (path: string, secret: string) =>
    ask(Number(new URL(served.url).port), path, { headers: { authorization: `Bearer ${secret}` } })

  it('adds one beside a running server, whose key then reads what the contract gives, and shows it once', async () => {
    expect((await run('list')).out).to.equal('There are no licensees.\n')
    const added = await run(
      'add',
      'Doğu Derleme',
      '--extent',
      'headline',
      '--categories',
      'Yerel Haberler,spor',
      '--quota',
      '100',
    )
    expect(added, added.err).to.include({ status: 0 })
    const secret = /^mhl_[\w-]{43}$/m.exec(added.out)?.[0] ?? ''
    expect(secret, added.out).to.match(/^mhl_/)
    expect(added.out).to.include('dogu-derleme  active').and.include('/feeds/yerel.rss?key=')
    const { status, text, headers } = await get('/feeds/yerel.rss', secret)
    expect([status, headers['cache-control']?.startsWith('private')]).to.deep.equal([200, true])
    expect(text).to.include('<item>')
    for (const [command, out] of [
      ['list', 'dogu-derleme  active  headline  yerel,spor  100/d\n'],
      ['show', undefined],
    ] as const) {
      const told = await run(command, ...(command === 'show' ? ['dogu-derleme'] : []))
      if (out) expect(told.out).to.equal(out)
      expect(
        told.out + JSON.stringify(await json(command, ...(command === 'show' ? ['dogu-derleme'] : []))),
      ).not.to.include(secret.slice(4))
    }
    expect((await run('add', 'Doğu Derleme', '--extent', 'full')).err).to.include('--slug')
    expect(served.printed()).not.to.include(secret)
    await served.end('SIGTERM')
    expect(served.printed()).not.to.include(secret)
  })

  it('changes, rotates, revokes and removes, each at once', async () => {
    const { secret, keyId } = await json('add', 'Derleyici', '--extent', 'full')
    const tag = (await get('/feeds/spor.atom', secret)).headers.etag
    expect((await json('set', 'derleyici', '--extent', 'excerpt', '--excerpt-words', '20')).excerptWords).to.equal(20)
    expect((await get('/feeds/spor.atom', secret)).headers.etag).not.to.equal(tag)
    await json('set', 'derleyici', '--formats', 'json', '--excerpt-words', '')
    expect((await get('/feeds/spor.atom', secret)).status).to.equal(403)
    const rotated = await json('rotate', 'derleyici', '--days', '0')
    expect((await get('/feeds/spor.json', secret)).status).to.equal(401)
    expect((await get('/feeds/spor.json', rotated.secret)).status).to.equal(200)
    expect((await run('revoke', 'derleyici', '--key', keyId)).err, 'over already').to.include('no such key')
    const revoked = await json('revoke', 'derleyici')
    expect(revoked.state).to.equal('keyless')
    expect((await get('/feeds/spor.json', rotated.secret)).status).to.equal(401)
    expect((await json('remove', 'derleyici')).removed).to.equal(true)
    expect((await run('show', 'derleyici')).status).to.equal(2)
    expect((await run('add', 'Derleyici', '--extent', 'full')).err, 'its log still stands').to.include(
      'the log still knows',
    )
  })

  it('reports usage by period, month and day, as text, JSON and CSV; the log, and who got an article', async () => {
    const { secret } = await json('add', 'Derleyici', '--extent', 'full', '--contact', 'yayin@derleyici.example')
    const first = await get('/feeds/spor.json', secret)
    const { items } = JSON.parse(first.text)
    await ask(Number(new URL(served.url).port), '/feeds/spor.json', {
      headers: { authorization: `Bearer ${secret}`, 'if-none-match': first.headers.etag },
    })
    const used = await json('usage', 'derleyici')
    expect(used.usage).to.have.length(1)
    expect(used.usage[0]).to.include({
      pulls: 2,
      sent: 1,
      unchanged: 1,
      articles: items.length,
      bytes: first.bytes.length,
    })
    const csv = (await run('usage', '--csv', '--by', 'day')).out.split('\r\n')
    expect(csv[0]).to.equal('licensee,from,until,pulls,sent,unchanged,refused,articles,bytes')
    expect(csv[1]).to.match(
      new RegExp(`^derleyici,(\\d{4}-\\d\\d-\\d\\d),\\1,2,1,1,0,${items.length},${first.bytes.length}$`),
    )
    expect((await run('usage')).out)
      .to.include('derleyici')
      .and.include('2 pulls (1 documents, 1 unchanged)')
    const { pulls } = await json('pulls', 'derleyici')
    expect(pulls[0]).to.include({ feed: 'spor.json', sent: 1, unchanged: 1 })
    expect(pulls[0].items).to.have.length(items.length)
    const key = /[a-z2-7]{16}/.exec(pulls[0].items[0].key)?.[0] ?? ''
    const { recipients } = await json('recipients', `https://akis.example/articles/${key}.json`)
    expect(recipients).to.have.length(1)
    expect(recipients[0]).to.include({
      licensee: 'derleyici',
      contact: 'yayin@derleyici.example',
      version: 1,
      extent: pulls[0].items[0].extent,
      feed: 'spor.json',
    })
    const told = (await place.run(['licensees', 'recipients', key, '--lang', 'tr'])).out
    expect(told).to.include('Derleyici <yayin@derleyici.example>').and.include('sürüm 1')
  })

  it('tells every mistake with what would be accepted, and ends with status 2', async () => {
    for (const [args, message] of [
      [['add', 'X'], /extent: it is not said what the contract gives \(headline, excerpt, full\)/],
      [['add', 'X', '--extent', 'nothing'], /extent: "nothing" is unknown/],
      [['add', '...', '--extent', 'full'], /slug: no short name/],
      [
        ['add', 'X', '--extent', 'full', '--categories', 'bahçe'],
        /categories: there is no category "bahçe" \(son-dakika/,
      ],
      [
        ['add', 'X', '--extent', 'full', '--formats', 'pdf'],
        /formats: there is no format "pdf" \(rss, atom, json-feed\)/,
      ],
      [['add', 'X', '--extent', 'full', '--quota', '0'], /quota: a whole number from 1/],
      [
        ['add', 'X', '--extent', 'full', '--valid-from', '2026-05-01', '--valid-until', '2026-04-01'],
        /validUntil: the contract ends before it begins/,
      ],
      [['show', 'yok'], /there is no licensee "yok"/],
      [['set', 'yok', '--extent', 'full'], /there is no licensee "yok"/],
      [['rotate', 'yok'], /there is no licensee/],
      [['revoke', 'yok'], /there is no licensee/],
      [['remove', 'yok'], /there is no licensee/],
      [['usage', 'yok'], /there is no licensee/],
      [['usage', '--from', '2026-02-30'], /days such as/],
      [['usage', '--from', '2026-03-02', '--until', '2026-03-01'], /after until/],
      [['usage', '--from', '2020-01-01', '--until', '2026-03-01'], /at most 731 days/],
      [['usage', '--from', '2026-01-01', '--until', '2026-12-01', '--by', 'day'], /at most 92 days by day/],
      [['recipients', 'köprü'], /no key of an article/],
    ] as const) {
      const { status, err, out } = await run(...args)
      expect(err, args.join(' ')).to.match(message)
      expect([status, out]).to.deep.equal([2, ''])
    }
    await run('add', 'X', '--extent', 'full')
    expect((await run('rotate', 'x', '--days', '91')).err).to.include('0 to 90')
    expect((await run('set', 'x', '--extent', '')).err, 'a contract without extent').to.include('extent')
  })
})
