// One walk through the law, as docs/walk.md tells it: an agency's story, a column, a complaint, a reply, and the proof of all.
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { pollOf } from '../../src/compose/polls.js'
import { verifyEvidence } from '../../src/desk/verify-evidence.js'
import { openRoom, type Room } from '../hub/room.js'
import { openSubscriber, type Subscriber } from '../hub/subscriber.js'
import { SECRET } from './newsroom.js'

const AGENCY_TEXT = 'Aras kıyısında kurulan gözlem kulesi bu sabah açıldı.'
const COLUMN_TEXT = 'Kars’ın kışı sabrı öğretir, baharı ise affetmeyi.'
const STORY_TEXT = 'Belediye buz pistini bir hafta erken açtı.'

/** A partner that passes an agency's story on in its own feed. */
async function openPartner() {
  const item = `<item><title>Aras kıyısında gözlem kulesi açıldı</title><link>https://manset.example/kule</link><guid isPermaLink="false">kule-1</guid><pubDate>Sun, 22 Nov 2026 11:00:00 +0300</pubDate><description>&lt;p&gt;KARS (TUHA) - ${AGENCY_TEXT}&lt;/p&gt;&lt;p&gt;Kaynak: TUHA&lt;/p&gt;</description><category>Yerel</category></item>`
  const document = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Kars Manşet</title><link>https://manset.example/</link><description>Haberler</description><language>tr</language>${item}</channel></rss>`
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' }).end(document),
  )
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/rss`, close: () => server.close() }
}

describe('one walk through the law', () => {
  let room: Room
  let subscriber: Subscriber
  let partner: Awaited<ReturnType<typeof openPartner>>
  beforeEach(async () => {
    subscriber = await openSubscriber()
    partner = await openPartner()
    room = await openRoom()
  })
  afterEach(async () => {
    await room.close()
    partner.close()
    await subscriber.close()
  })

  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${SECRET}` }
    const { status, text } = await room.ask(path, { method: 'POST', headers, body: JSON.stringify(body) })
    expect(status, text).to.be.within(200, 201)
    return JSON.parse(text)
  }
  const story = async (id: string, said: Readonly<Record<string, unknown>>) => {
    await room.publish(id, { url: `https://serhatpostasi.example/${id}`, ...said })
  }
  const keyOf = async (title: string) => {
    const page = await room.store.articles.newest({ at: room.clock.now, limit: 200 })
    return page.find(each => each.title === title)?.key ?? ''
  }

  it('from an agency’s story held back to a complaint carried out within its minute, a reply, and the proof', async () => {
    // An agency's story arrives through a partner: the contract with it says nothing of agencies.
    const added = await room.desk.add({
      name: 'Kars Manşet',
      feedUrl: partner.url,
      extent: 'full',
      categories: 'yerel',
    })
    expect(added).to.not.have.property('reasons')
    const [kept] = await room.desk.list()
    if (!kept) throw new Error('no partner')
    const polled = await pollOf(room, room.fetch, { randomBytes })(kept)
    expect(polled.receipts.map(({ outcome }) => outcome)).to.deep.equal(['added'])
    await room.settle()
    const agencyKey = await keyOf('Aras kıyısında gözlem kulesi açıldı')
    for (const ending of ['rss', 'atom', 'json'])
      expect((await room.ask(`/feeds/yerel.${ending}`)).text, ending).to.not.include('gözlem kulesi')
    expect((await room.ask(`/articles/${agencyKey}`)).status).to.equal(404)

    // The partner shows that it may pass the agency on. A licensee that has a contract of its own with the agency gets it whole
    // now; one that has none does not.
    await room.desk.change(kept.partner.slug, { mayPassOn: 'TUHA' })
    await room.settle()
    const licensed = async (name: string, agencies: string) => {
      const made = await room.licences.add({ name, extent: 'full', agencies })
      if (made === 'taken' || 'reasons' in made) throw new Error(JSON.stringify(made))
      return async () =>
        (await room.ask('/feeds/yerel.json', { headers: { authorization: `Bearer ${made.secret}` } })).text
    }
    const subscribed = await licensed('Kuzey Portalı', 'TUHA')
    const without = await licensed('Güney Portalı', '')
    expect(await subscribed()).to.include(AGENCY_TEXT)
    expect(await without()).to.not.include(AGENCY_TEXT)

    // A column goes out, expressly reserved; then so much news that it is found in the archive.
    await story('kose', {
      title: 'Sabır mevsimi',
      content_html: `<p>${COLUMN_TEXT}</p>`,
      authors: [{ name: 'Işıl Çağlar' }],
      _rights: { class: 'column' },
    })
    const column = JSON.parse((await room.ask('/feeds/yerel.json')).text).items[0]
    expect(column._rights).to.deep.include({ class: 'column', reservation: 'quotation' })
    expect(column._rights.notice.tr).to.include('iktibas hakkı açıkça saklıdır')
    for (let number = 1; number <= 52; number += 1) await story(`haber-${number}`, { title: `Kar notu ${number}` })
    await room.subscribe(`${subscriber.url}/okur`)
    await story('pist', { title: 'Buz pisti erken açıldı', content_html: `<p>(KARS) – ${STORY_TEXT}</p>` })
    await room.settle()
    const brought = () => subscriber.got('/okur').at(-1)?.body.toString('utf8') ?? ''
    expect(brought()).to.include(STORY_TEXT)
    expect(await subscribed()).to.include(STORY_TEXT)
    const archive = async () => {
      const [, previous = ''] =
        /rel="prev-archive" href="([^"]+)"/.exec((await room.ask('/feeds/yerel.atom')).text) ?? []
      const { pathname } = new URL(previous)
      const found = await room.ask(pathname)
      return found.status === 307 ? room.ask(new URL(String(found.headers.location), previous).pathname) : found
    }
    expect((await archive()).text).to.include(COLUMN_TEXT)

    // A complaint about both; it is carried out within its minute, everywhere.
    const keys = [await keyOf('Sabır mevsimi'), await keyOf('Buz pisti erken açıldı')]
    const complaint = await post('/api/takedowns', {
      articles: keys,
      claimant: { name: 'Şule Iğdır', contact: 'sule@eser.example', capacity: 'holder' },
      work: 'Kış Defteri, 2019; özgün baskı bende.',
      text: 'İki yazı da kitabımdan alınmış; kaldırılsın.',
    })
    const complainedAt = room.clock.now
    const decided = await post(`/api/takedowns/${complaint.number}/decide`, {
      to: 'withdrawn',
      note: 'Hak gösterildi.',
    })
    expect(decided.notify.map(({ who, name }: Record<string, string>) => [who, name])).to.deep.include.members([
      ['claimant', 'Şule Iğdır'],
      ['licensee', 'Kuzey Portalı'],
    ])
    await room.settle()
    const atom = (await room.ask('/feeds/yerel.atom')).text
    expect(atom).to.include('<at:deleted-entry').and.not.include(STORY_TEXT)
    for (const ending of ['rss', 'json'])
      expect((await room.ask(`/feeds/yerel.${ending}`)).text).to.not.include(STORY_TEXT)
    expect((await archive()).text).to.not.include(COLUMN_TEXT)
    expect(brought()).to.include(complaint.number).and.not.include(STORY_TEXT)
    expect(await subscribed()).to.not.include(STORY_TEXT)
    for (const key of keys) expect((await room.ask(`/articles/${key}`)).status).to.equal(410)
    expect(room.clock.now - complainedAt).to.be.below(60_000)

    // Somebody answers the story that is gone: the reply runs all the same, whole and first.
    const reply = await post('/api/replies', {
      articles: [keys[1]],
      claimant: { name: 'Ömer Güç', contact: '0474 000 00 00', capacity: 'person' },
      text: 'Pist erken açılmadı; yalnız buz denemesi yapıldı.',
    })
    await post(`/api/replies/${reply.number}/decide`, { to: 'published' })
    await story('sonraki', { title: 'Sonraki haber' })
    await room.settle()
    const [first] = JSON.parse((await room.ask('/feeds/yerel.json')).text).items
    expect(first.content_html).to.include('Pist erken açılmadı; yalnız buz denemesi yapıldı.')
    expect(first._rights.concerns.title).to.equal('Buz pisti erken açıldı')

    // The proof: every version and decision, in which one changed byte is found.
    await room.recorded()
    const evidence = (await room.send('GET', `/api/articles/${keys[1]}/evidence`)).text
    expect(verifyEvidence(evidence)).to.deep.equal([])
    expect(evidence).to.include(complaint.number)
    expect(verifyEvidence(evidence.replace('bir hafta erken', 'bir hafta geç'))).to.not.deep.equal([])
  })
})
