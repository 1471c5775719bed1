import { expect } from 'chai'
import fc from 'fast-check'
import { check } from '../../src/checking/check.js'
import { formats } from '../../src/formats/index.js'
import { profiles } from '../../src/formats/profiles/index.js'
import type { Article } from '../../src/model/article.js'
import { categoriesOf } from '../../src/model/categories.js'
import type { Decision, Use } from '../../src/model/decision.js'
import { EXTENTS, type Extent, MEDIA_EXTENTS } from '../../src/model/extent.js'
import { keyOf } from '../../src/model/key.js'
import type { Licensee } from '../../src/model/licensee.js'
import type { ProfileName } from '../../src/model/profile.js'
import { CONTENT_CLASSES, RESERVATIONS } from '../../src/model/rights.js'
import { createChronicler } from '../../src/outbound/chronicler.js'
import { createDeltas } from '../../src/outbound/deltas.js'
import { createLicensedDocuments } from '../../src/outbound/licensed-documents.js'
import { feedPath } from '../../src/outbound/links.js'
import { createPress } from '../../src/outbound/press.js'
import { createPublisher } from '../../src/outbound/publish.js'
import type { Representation } from '../../src/outbound/representation.js'
import { createShelf } from '../../src/outbound/shelf.js'
import { writtenItems } from '../../src/outbound/written-items.js'
import { createGate } from '../../src/rights/gate.js'
import { openStore } from '../../src/store/open.js'
import { ninjsErrors } from '../formats/ninjs-schema.js'
import { article as ground, NOW, PUBLISHED, partner, publication } from '../rights/ground.js'
import { sampleRevision } from '../store/sample-article.js'

const category = (slug: string, everything = false) => {
  const label = { tr: slug, en: slug }
  return { slug, label, description: label, aliases: [], everything }
}
const categories = categoriesOf([category('son-dakika', true), category('yerel'), category('spor')])

const hop = fc.constantFrom(
  { name: 'Serhat Postası', kind: 'publisher', date: PUBLISHED, url: 'https://serhat.example/1' } as const,
  { name: 'Kars Manşet', kind: 'newspaper', date: PUBLISHED, url: 'https://manset.example/1' } as const,
  { name: 'AA', kind: 'agency', date: PUBLISHED, url: 'https://aa.example/1' } as const,
  { name: 'DHA', kind: 'agency', date: PUBLISHED, url: 'https://dha.example/1' } as const,
)
const medium = fc.record({
  reservation: fc.constantFrom(...RESERVATIONS),
  holder: fc.option(
    fc.constantFrom('Serhat Postası', 'Kars Manşet', 'AA', 'Ayşe Yılmaz').map(name => ({ name })),
    { nil: undefined },
  ),
})

/** Words that nothing else could have written: of the title, the summary and the body; and each picture's file. */
const words = (n: number) => ({ title: `BASLIK${n}x`, excerpt: `OZET${n}x`, body: `GOVDE${n}x` })
const file = (n: number, id: string) => `https://cdn.example/gorsel-${n}x-${id}.jpg`

const articles: fc.Arbitrary<readonly Article[]> = fc
  .array(
    fc.record({
      owner: fc.constantFrom('self', 'self', partner.slug),
      contentClass: fc.constantFrom(...CONTENT_CLASSES),
      reservation: fc.constantFrom(...RESERVATIONS),
      sourceChain: fc.array(hop, { minLength: 1, maxLength: 2 }),
      basis: fc.constantFrom('own', 'contract'),
      sublicensable: fc.boolean(),
      categories: fc.constantFrom(['yerel'], ['spor'], ['yerel', 'spor']),
      media: fc.array(medium, { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map(all =>
    all.map(({ owner, contentClass, categories: slugs, media, ...rights }, n) => {
      const said = words(n)
      const made = ground({
        owner,
        id: String(n),
        key: keyOf(owner, String(n)),
        title: said.title,
        categories: slugs,
        media,
        rights: { class: contentClass, ...rights },
      })
      return {
        ...made,
        body: { html: `<p>${said.excerpt}</p><p>${said.body}</p>`, excerpt: said.excerpt, policy: 1 },
        media: made.media.map(each => ({ ...each, url: file(n, each.id) })),
      }
    }),
  )

const contracts: fc.Arbitrary<Licensee> = fc.record(
  {
    name: fc.constant('Derleyici'),
    extent: fc.constantFrom(...EXTENTS),
    agencies: fc.subarray(['AA', 'DHA']),
    categories: fc.subarray(['son-dakika', 'yerel', 'spor'], { minLength: 1 }),
    pictures: fc.constantFrom(...MEDIA_EXTENTS),
    excerptWords: fc.constantFrom(5, 40),
  },
  { requiredKeys: ['name', 'extent', 'agencies'] },
)

const NOTHING: Decision = { extent: 'nothing', media: {}, inline: 'none', duties: [], terms: [] }

/** What shows more than the decision allows, or less. */
function wrongIn(text: string, all: readonly Article[], decided: (article: Article) => Decision): string[] {
  const wrong: string[] = []
  for (const [n, article] of all.entries()) {
    const { extent, media } = decided(article)
    const { title, excerpt, body } = words(n)
    const least: Record<string, Extent> = { [title]: 'headline', [excerpt]: 'excerpt', [body]: 'full' }
    for (const [word, needs] of Object.entries(least)) {
      const may = EXTENTS.indexOf(extent) >= EXTENTS.indexOf(needs)
      if (text.includes(word) && !may) wrong.push(`${word} though ${extent}`)
      if (!text.includes(word) && may && word !== excerpt) wrong.push(`no ${word} though ${extent}`)
    }
    for (const { id } of article.media)
      if (text.includes(file(n, id)) && (media[id] ?? 'none') === 'none') wrong.push(`picture ${id} of ${title}`)
  }
  return wrong
}

/** What the intake itself would not take. */
function refusedBy(name: ProfileName, text: string): readonly string[] {
  if (name === 'ninjs') return ninjsErrors(text)
  const { diagnostics } = check(text, { now: NOW, targets: [name] })
  return diagnostics.filter(({ level }) => level === 'error').map(({ rule, place }) => `${rule} at ${place?.start}`)
}

describe('documents of licensees', function () {
  this.timeout(120_000)

  it('never show more than the gate allows this contract, nor the public’s more than the public; and are logged as they are', async () => {
    await fc.assert(
      fc.asyncProperty(articles, fc.array(contracts, { minLength: 1, maxLength: 3 }), async (all, licensees) => {
        const store = await openStore('sqlite::memory:', { now: () => NOW, every: () => () => {} })
        for (const article of all) await store.articles.revise(article.key, () => sampleRevision(article))
        const contract = { extent: 'full' as const, mayPassOn: ['AA'] }
        const partnerOf = (slug: string) => (slug === partner.slug ? { ...partner, contract } : undefined)
        const gate = createGate({ publication, partnerOf, now: () => NOW })
        const site = { publicUrl: 'https://akis.example', publication, partnerOf }
        const items = writtenItems(site)
        const chronicler = createChronicler({ chronicle: store.chronicle, now: () => NOW, later: () => () => {} })
        const needs = { articles: store.articles, gate, now: () => NOW, categories, site, items, chronicler }
        const shelf = createShelf()
        const press = createPress(shelf)
        const licensed = createLicensedDocuments(needs)
        const { archives } = store
        await createPublisher({ ...needs, archives, formats, shelf, press, deltas: createDeltas(items) }).all(NOW)
        const textOf = (shown: Representation | undefined) => Buffer.from(shown?.identity ?? []).toString('utf8')
        for (const shelved of categories.all)
          for (const format of formats) {
            const path = feedPath(shelved.slug, format.name)
            const isListed = ({ categories: slugs }: Article) => shelved.everything || slugs.includes(shelved.slug)
            const decide = (to: Use['to']) => (article: Article) =>
              isListed(article) ? gate(article, { to, format: format.name }) : NOTHING
            expect(wrongIn(textOf(shelf.at(path)), all, decide('public')), path).to.deep.equal([])
            for (const licensee of licensees) {
              // Who has the category of everything has them all.
              const { categories: named, ...rest } = licensee
              const decided = decide(named?.includes('son-dakika') ? rest : licensee)
              const { representation, pulled } = await licensed.get(licensee, shelved, format)
              expect(wrongIn(textOf(representation), all, decided), path).to.deep.equal([])
              const logged = new Map(pulled.items.map(({ key, extent }) => [key, extent]))
              for (const article of all)
                expect(logged.get(article.key) ?? 'nothing', path).to.equal(decided(article).extent)
              for (const profile of profiles.filter(each => each.format.name === format.name)) {
                const shown = await licensed.get(licensee, shelved, format, profile)
                const text = textOf(shown.representation)
                expect(wrongIn(text, all, decided), `${path} ${profile.name}`).to.deep.equal([])
                expect(refusedBy(profile.name, text), `${path} ${profile.name}`).to.deep.equal([])
                expect(shown.pulled.feed).to.include(`?profile=${profile.name}#`)
              }
            }
          }
        await press.idle()
        await store.close()
      }),
      { numRuns: 60 },
    )
  })
})
