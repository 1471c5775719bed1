import { expect } from 'chai'
import fc from 'fast-check'
import { type Evidence, writeEvidence } from '../../src/desk/evidence.js'
import { compareWithChronicle, verifyEvidence } from '../../src/desk/verify-evidence.js'
import { openTestNewsroom, SECRET, sampleItem, type TestNewsroom } from '../web/newsroom.js'

const DAY = 86_400_000

describe('the evidence of an article', () => {
  let room: TestNewsroom
  let key: string
  beforeEach(async () => {
    room = await openTestNewsroom()
    const { text } = await room.send('POST', '/api/articles', sampleItem())
    key = JSON.parse(text).items[0].key
    room.clock.now += 3_600_000
    await room.send('POST', '/api/articles', sampleItem({ title: 'Yassıçayır yolunda 261 kar direği' }))
    for (let n = 0; n < 20; n += 1) await room.send('POST', '/api/articles', sampleItem({ id: `öteki-${n}` }))
    await room.recorded()
  })
  afterEach(() => room.close())

  const pack = async () => {
    await room.recorded()
    const { status, text, headers } = await room.send('GET', `/api/articles/${key}/evidence`)
    expect([status, headers['content-disposition']]).to.deep.equal([200, `attachment; filename="${key}.evidence.json"`])
    return text
  }
  const said = (text: string) => JSON.parse(text) as Evidence

  it('has each version, what showed it from when to when and on what ground, and is the same for the same state', async () => {
    const text = await pack()
    expect(await pack()).to.equal(text)
    expect(verifyEvidence(text)).to.deep.equal([])
    const { versions, shown } = said(text)
    expect(versions.map(({ version, kind }) => [version, kind])).to.deep.equal([
      [1, 'added'],
      [2, 'changed'],
    ])
    const spans = shown.filter(({ path }) => path === '/feeds/yerel.rss')
    expect(spans.map(({ version, until }) => [version, until !== undefined])).to.deep.equal([
      [1, true],
      [2, false],
    ])
    expect(spans[0]?.terms).to.include('fsek-18-employer')
    await room.send('DELETE', `/api/articles/${key}`)
    const after = said(await pack())
    expect(after.shown.every(({ until }) => until !== undefined)).to.equal(true)
    expect(after.retainUntil).to.be.above(room.clock.now + 729 * DAY)
  })

  it('shows every changed byte, wherever it is', async () => {
    const bytes = Buffer.from(await pack())
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ by
        expect(verifyEvidence(changed.toString('utf8'))).to.not.deep.equal([])
      }),
      { numRuns: 300 },
    )
    for (const text of ['', '{}', 'null', '[]', bytes.toString().slice(0, -20), `${bytes} `])
      expect(verifyEvidence(text), text.slice(0, 20)).to.not.deep.equal([])
  })

  it('names what was changed: a text, an entry, an order of things, a span', async () => {
    const real = said(await pack())
    const changed = (evidence: object) => {
      const { digest: _, ...rest } = { digest: '', ...evidence } as Evidence & { digest: string }
      return verifyEvidence(writeEvidence(rest)).map(({ at }) => at)
    }
    const [first, second] = real.versions
    if (!first || !second) throw new Error('two versions were expected')
    const record = first.record.replace('kar direkleri', 'taş direkler')
    expect(changed({ ...real, versions: [{ ...first, record }, second] })).to.include('versions[0].hash')
    expect(changed({ ...real, versions: [second] })).to.include('versions')
    const { head, entries, links } = real.chronicle
    const later = entries.map((entry, index) => (index === 0 ? { ...entry, at: entry.at + 1 } : entry))
    expect(changed({ ...real, chronicle: { head, links, entries: later } })).to.include('chronicle.entries[0]')
    expect(changed({ ...real, chronicle: { head, entries, links: links.slice(1) } })).to.include('chronicle.entries[0]')
    expect(changed({ ...real, shown: real.shown.slice(1) })).to.deep.equal(['shown'])
  })

  it('finds a pack that was made up as a whole by the chronicle of the newsroom', async () => {
    const forged = await openTestNewsroom()
    await forged.send('POST', '/api/articles', sampleItem({ title: 'Yassıçayır yolunda hiçbir şey olmadı' }))
    await forged.recorded()
    const { text } = await forged.send('GET', `/api/articles/${key}/evidence`)
    await forged.close()
    expect(verifyEvidence(text)).to.deep.equal([])
    const breaches = await compareWithChronicle(text, room.store.chronicle)
    expect(breaches.map(({ at }) => at)).to.include('chronicle.entries[0]')
    expect(await compareWithChronicle(await pack(), room.store.chronicle)).to.deep.equal([])
  })

  it('is kept two years, longer while a case is open or somebody holds it, and says who had it by then', async () => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${SECRET}` }
    const at = `/api/articles/${key}/hold`
    const ask = async (method: string, body?: object) =>
      room.ask(at, { method, headers, ...(body && { body: JSON.stringify(body) }) })
    const free = JSON.parse((await ask('GET')).text)
    expect(free).to.deep.equal({ retain_until: '2028-11-22T10:00:00Z', hold: null })
    const held = JSON.parse((await ask('PUT', { reason: 'Kars C. Başsavcılığı 2026/7' })).text)
    expect(held.hold).to.deep.include({ reason: 'Kars C. Başsavcılığı 2026/7' })
    expect(said(await pack()).hold?.reason).to.equal('Kars C. Başsavcılığı 2026/7')
    expect(JSON.parse((await ask('DELETE')).text).hold).to.equal(null)
    await room.cases.open({ kind: 'error', keys: [key], claimant: {}, text: 'Tarih yanlış.' }, 'test')
    expect(JSON.parse((await ask('GET')).text).hold.reason).to.equal('2026-000001')
    expect(verifyEvidence(await pack())).to.deep.equal([])
    expect((await ask('PUT', { reason: ' ' })).status).to.equal(422)
    expect((await room.send('GET', `/api/articles/${'a'.repeat(16)}/evidence`)).status).to.equal(404)
    expect((await room.ask(`/api/articles/${key}/evidence`)).status).to.equal(401)
  })
})
