// Whatever is published, no path shows more of it than the gate decided for who asks (DESIGN.md §6.2; RIGHTS.md §3.11).
import { expect } from 'chai'
import fc from 'fast-check'
import { createInbound } from '../../src/inbound/receive.js'
import type { Article } from '../../src/model/article.js'
import type { Use } from '../../src/model/decision.js'
import { type Key, SELF } from '../../src/model/key.js'
import { CONTENT_CLASSES, RESERVATIONS } from '../../src/model/rights.js'
import { jsonDrafts } from '../formats/reading.js'
import { addLicensee, type Holder } from './licensee-room.js'
import { openTestNewsroom, type TestNewsroom } from './newsroom.js'

const HOUR = 3_600_000
const SOURCES = {
  ours: [],
  theirs: [{ name: 'Kars Manşet', kind: 'newspaper', url: 'https://karsmanset.example/1', author: 'Deniz Kaya' }],
  subscribed: [{ name: 'Turna Haber Ajansı (TUHA)', kind: 'agency', url: 'https://tuha.example/1' }],
  unsubscribed: [{ name: 'DHA', kind: 'agency', url: 'https://dha.example/1' }],
} as const
const PARTNERS = { yok: undefined, baslik: 'headline', ozet: 'excerpt', tam: 'full' } as const

const story = fc.record({
  owner: fc.constantFrom(SELF, SELF, 'yok', 'baslik', 'ozet', 'tam'),
  class: fc.constantFrom(...CONTENT_CLASSES.filter(name => name !== 'reply')),
  reservation: fc.constantFrom(...RESERVATIONS, undefined),
  photo: fc.constantFrom(...RESERVATIONS, undefined),
  source: fc.constantFrom(...(Object.keys(SOURCES) as (keyof typeof SOURCES)[])),
  embargoed: fc.constantFrom(false, false, false, true),
  withdrawn: fc.constantFrom(false, false, false, true),
})
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never

/** Words that nothing else holds: whoever finds one has seen that part. */
const marks = (id: string) => ({
  title: `BAŞLIK${id}Ç`,
  lead: `GİRİŞ${id}Ş`,
  end: `SONSÖZ${id}Ğ`,
  photo: `foto-${id}-ic`,
})

function itemOf(said: Story, id: string, now: number) {
  const { title, lead, end, photo } = marks(id)
  const date = new Date(now - HOUR).toISOString()
  return {
    id: `https://kaynak.example/${id}`,
    url: `https://kaynak.example/${id}`,
    title: `${title} yolu açıldı`,
    content_html: `<p>${lead} ${`Ekipler ${id} numaralı yolu karla savaşarak açtı. `.repeat(12)}</p><p>${end}.</p>`,
    date_published: date,
    authors: [{ name: 'Selin Korkut' }],
    tags: ['Yerel Haberler'],
    attachments: [
      {
        url: `https://cdn.example/${photo}.jpg`,
        mime_type: 'image/jpeg',
        ...(said.photo && { _rights: { reservation: said.photo } }),
      },
    ],
    _rights: {
      class: said.class,
      ...(said.reservation && { reservation: said.reservation }),
      source_chain: SOURCES[said.source].map(hop => ({ ...hop, date })),
      ...(said.embargoed && { embargo_until: new Date(now + 24 * HOUR).toISOString() }),
    },
  }
}

const PUBLIC = [
  '/',
  '/feeds/yerel',
  '/feeds/yerel.rss',
  '/feeds/yerel.atom',
  '/feeds/yerel.json',
  '/news-sitemap.xml',
  '/feeds.opml',
  '/.well-known/feed-menu.json',
]
const LICENSED = [
  '/feeds/yerel.rss',
  '/feeds/yerel.atom',
  '/feeds/yerel.json',
  '/feeds/yerel.rss?profile=flipboard',
  '/feeds/yerel.rss?profile=smartnews',
  '/feeds/yerel.rss?profile=haberler',
  '/feeds/yerel.json?profile=ninjs',
]

interface Seen {
  readonly path: string
  readonly text: string
  readonly to: Use['to']
}

describe('no path shows more than the gate decided', function () {
  this.timeout(60_000)
  let room: TestNewsroom
  let holders: { readonly holder: Holder; readonly to: Use['to'] }[] = []
  const etags = new Map<string, string>()
  let serial = 0
  before(async () => {
    room = await openTestNewsroom()
    for (const [slug, extent] of Object.entries(PARTNERS))
      await room.desk.add({
        slug,
        name: `Ortak ${slug}`,
        feedUrl: `https://${slug}.example/feed`,
        categories: 'yerel',
        ...(extent && { extent }),
      })
    await room.book.read()
    holders = []
    for (const extent of ['full', 'excerpt', 'headline']) {
      const holder = await addLicensee(room, `Derleyici ${extent}`, { extent })
      const kept = (await room.store.licences.bySlug(holder.slug)) as { readonly licence: Use['to'] }
      holders.push({ holder, to: kept.licence })
    }
  })
  after(() => room.close())

  async function publish(said: Story): Promise<{ readonly id: string; readonly key: Key } | undefined> {
    serial += 1
    const id = String(serial).padStart(4, '0')
    const partner = said.owner === SELF ? undefined : room.book.partnerOf(said.owner)
    const standing = { ...room.merging.standing, owner: said.owner, ...(partner && { partner }) }
    const [draft] = jsonDrafts([itemOf(said, id, room.clock.now)])
    const taken = await createInbound({ ...room.merging, standing }).take({ draft: draft as never }, '')
    if (taken.outcome !== 'added' || !taken.key) return undefined
    if (said.withdrawn) {
      await room.settled()
      await room.inbound.withdraw(taken.key)
    }
    return { id, key: taken.key }
  }

  async function look(keys: readonly Key[]): Promise<Seen[]> {
    const seen: Seen[] = []
    const get = async (path: string, to: Use['to'], ask: (headers: object) => ReturnType<TestNewsroom['ask']>) => {
      const { status, text, headers } = await ask({})
      expect([200, 404, 410, 451], path).to.include(status)
      seen.push({ path, text, to })
      const name = `${JSON.stringify(to)} ${path}`
      const tag = etags.get(name)
      if (path.startsWith('/feeds/') && tag) {
        // What came since the document before (226).
        const delta = await ask({ 'a-im': 'feed', 'if-none-match': tag })
        seen.push({ path: `${path} ${delta.status}`, text: delta.text, to })
      }
      if (headers.etag) etags.set(name, headers.etag)
    }
    const articles = keys.flatMap(key => [`/articles/${key}`, `/articles/${key}.json`])
    for (const path of [...PUBLIC, ...articles])
      await get(path, 'public', headers => room.ask(path, { headers: { ...headers } }))
    for (const { holder, to } of holders)
      for (const path of LICENSED) await get(path, to, headers => holder.get(path, { ...headers }))
    return seen
  }

  it('of stories of every class, reservation, source, owner, contract, embargo and withdrawal', async () => {
    const counted = { full: 0, excerpt: 0, headline: 0, nothing: 0 }
    let deltas = 0
    let shownWhole = 0
    await fc.assert(
      fc.asyncProperty(fc.array(story, { minLength: 10, maxLength: 10 }), async stories => {
        const published: { id: string; said: Story; article: Article }[] = []
        for (const said of stories) {
          const told = await publish(said)
          const kept = told && (await room.store.articles.byKey(told.key))
          if (told && kept) published.push({ id: told.id, said, article: kept.article })
        }
        await room.settled()
        const seen = await look(published.map(({ article }) => article.key))
        deltas += seen.filter(({ path }) => path.endsWith(' 226')).length
        for (const { id, said, article } of published) {
          const mark = marks(id)
          const least = leastOf(said)
          for (const { path, text, to } of seen) {
            const decision = room.gate(article, { to, format: path.includes('.json') ? 'json-feed' : 'rss' })
            const extent = article.withdrawn || said.embargoed ? 'nothing' : decision.extent
            if (path === '/feeds/yerel.json' && to === 'public') counted[extent] += 1
            const where = `${path} ${JSON.stringify(to)} ${JSON.stringify(said)} ${extent}`
            if (extent !== 'full' || least !== 'full') expect(text, where).not.to.include(mark.end)
            else if (text.includes(mark.end)) shownWhole += 1
            if (extent === 'headline' || extent === 'nothing' || least === 'headline' || least === 'nothing')
              expect(text, where).not.to.include(mark.lead)
            if ((extent === 'nothing' || least === 'nothing') && !article.withdrawn)
              expect(text, where).not.to.include(mark.title)
            const [medium] = article.media
            if (extent === 'nothing' || (medium && (decision.media[medium.id] ?? 'none') === 'none'))
              expect(text, where).not.to.include(mark.photo)
          }
        }
      }),
      { numRuns: 5, seed: 5846, endOnFailure: true },
    )
    // The property is about something: all four were met, documents of what is new too, and whole texts were found.
    expect(
      Object.values(counted).every(count => count > 0),
      JSON.stringify(counted),
    ).to.equal(true)
    expect(deltas).to.be.greaterThan(0)
    expect(shownWhole).to.be.greaterThan(0)
  })
})

/** The most that RIGHTS.md §2 and §3 let anybody have, told apart from the code that decides. */
function leastOf({ owner, class: kind, source, embargoed, withdrawn, reservation }: Story) {
  if (embargoed || withdrawn) return 'nothing'
  if (source === 'unsubscribed') return 'nothing'
  if (owner !== SELF) {
    // §3.7: no contract here lists an agency it may pass on.
    if (source === 'subscribed' || kind === 'agency') return 'nothing'
    return PARTNERS[owner as keyof typeof PARTNERS] ?? 'headline'
  }
  if (source === 'theirs' && kind === 'column' && reservation !== 'none') return 'excerpt'
  return 'full'
}
