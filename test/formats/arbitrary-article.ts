// Articles, channels and decisions as wild as the model allows: what acceptance lets through, and what it should not.
import fc from 'fast-check'
import { sanitise } from '../../src/inbound/sanitise.js'
import type { Article, Author, Media } from '../../src/model/article.js'
import type { Channel, ItemLinks } from '../../src/model/channel.js'
import { type Decision, DUTIES } from '../../src/model/decision.js'
import { EXTENTS, MEDIA_EXTENTS } from '../../src/model/extent.js'
import { keyOf } from '../../src/model/key.js'
import { CONTENT_CLASSES, HOP_KINDS, RESERVATIONS, type Rights } from '../../src/model/rights.js'

/** What has broken feeds before: forbidden characters, markup that is text, other scripts, white space. */
const NASTY = [
  '\u0000',
  '\u0008',
  '\u000b',
  '\u001f',
  '\u007f',
  '\u0085',
  '\u0092',
  '\ufffd',
  '\ufffe',
  '\uffff',
  '\ud800',
  '\udfff',
  ']]>',
  '<![CDATA[',
  '<b>kalın</b>',
  'a < b',
  '&amp;',
  '&nbsp;',
  '&#239;',
  'AT&T',
  '<script>alert(1)</script>',
  '<!-- -->',
  '<?php ?>',
  '"',
  "'",
  ';',
  '; ',
  '\\',
  '<>',
  '\r\n',
  '\t',
  ' ',
  '\u2028',
  'مرحبا بالعالم',
  'שלום',
  '\u202e',
  '👩‍👩‍👧',
  '🇹🇷',
  'İIıi ğüşöç ĞÜŞÖÇ',
  'Kars',
  'http://',
]

export function arbitraryText(maxLength = 6): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(...NASTY),
    fc.string({ maxLength: 6 }),
    fc.string({ unit: 'binary', maxLength: 3 }),
  )
  return fc.array(piece, { maxLength }).map(pieces => pieces.join(''))
}

export const arbitraryUrl: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.webUrl({ withQueryParameters: true, withFragments: true }) },
  fc.constantFrom(
    'https://örnek.com.tr/haber/şğü-ıİ?ara=çığ#ö',
    'http://EXAMPLE.com',
    'https://example.com/a|b{c}^`[d] e',
    'https://example.com/%zz%c5%9f',
    'https://example.com/#a#b',
    'http://[2001:db8::1]:8080/x',
    '/goreli/yol',
    '//example.com/x',
    'javascript:alert(1)',
    'mailto:haber@example.com',
    'bir adres değil',
    '',
    '\ud800',
  ),
)

const arbitraryTime = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2026, 0, 1) }) },
  fc.constantFrom(-62_135_596_800_000, -1, 0, Date.UTC(1969, 6, 20), Date.UTC(1989, 11, 31), Date.UTC(1990, 0, 1)),
)
const recent = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2026, 0, 1) })

function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined })
}

const bilingual = fc.record({ tr: arbitraryText(), en: arbitraryText() })
const author: fc.Arbitrary<Author> = fc.record({
  name: arbitraryText(),
  url: maybe(arbitraryUrl),
  avatar: maybe(arbitraryUrl),
})
const holder = fc.record({ name: arbitraryText(), url: maybe(arbitraryUrl), contact: maybe(arbitraryText()) })
const ai = fc.record({ search: fc.boolean(), aiInput: fc.boolean(), aiIndex: fc.boolean(), aiTrain: fc.boolean() })

const hop = fc.record({
  name: arbitraryText(),
  kind: fc.constantFrom(...HOP_KINDS),
  url: maybe(arbitraryUrl),
  date: arbitraryTime,
  issue: maybe(arbitraryText()),
  itemId: maybe(arbitraryText()),
  author: maybe(arbitraryText()),
})

const rawRight = fc.record({
  carrier: fc.oneof(
    fc.constantFrom('rss:dc:rights', 'rss:copyright', 'atom:rights', 'rss:dcterms:license', 'rss:media:license'),
    fc.constantFrom('atom:link', 'rss:atom:link', 'rss:creativeCommons:license', 'atom:dcterms:accessRights'),
    fc.constantFrom('rss:rsl:content', 'json-feed:_rights.notice'),
    arbitraryText(),
  ),
  value: arbitraryText(),
  attributes: maybe(fc.record({ rel: fc.constant('license'), href: arbitraryUrl, type: arbitraryText() })),
  scope: fc.constantFrom('item' as const, 'inherited' as const),
})

const rights: fc.Arbitrary<Rights> = fc.record({
  class: fc.constantFrom(...CONTENT_CLASSES),
  reservation: fc.constantFrom(...RESERVATIONS),
  notice: bilingual,
  holder,
  sourceChain: fc.array(hop, { maxLength: 3 }),
  licenseUrl: maybe(fc.oneof(arbitraryUrl, fc.constant('https://creativecommons.org/licenses/by/4.0/'))),
  basis: arbitraryText(),
  sublicensable: fc.boolean(),
  ai,
  embargoUntil: maybe(arbitraryTime),
  abridged: fc.boolean(),
  derivedFrom: maybe(arbitraryText()),
  concerns: maybe(fc.record({ title: arbitraryText(), url: arbitraryUrl, date: arbitraryTime })),
  legalBlock: maybe(fc.record({ authority: arbitraryText(), number: arbitraryText(), date: arbitraryTime })),
  raw: fc.array(rawRight, { maxLength: 3 }),
})

const medium: fc.Arbitrary<Omit<Media, 'id'>> = fc.record({
  kind: fc.constantFrom('image' as const, 'video' as const, 'audio' as const, 'document' as const),
  url: arbitraryUrl,
  mimeType: fc.constantFrom('image/jpeg', 'video/mp4', 'audio/mpeg', 'not a type', ''),
  size: maybe(fc.constantFrom(0, -1, 1, 12_345.6, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53)),
  duration: maybe(fc.constantFrom(0, 0.4, 61.5, -3)),
  width: maybe(fc.constantFrom(0, 640, 0.2)),
  height: maybe(fc.constantFrom(0, 480)),
  title: maybe(arbitraryText()),
  caption: maybe(arbitraryText()),
  credit: maybe(arbitraryText()),
  rights: fc.record({
    reservation: fc.constantFrom(...RESERVATIONS),
    notice: bilingual,
    holder: maybe(holder),
    licenseUrl: maybe(arbitraryUrl),
  }),
})

/** Bodies come out of the sanitiser, as they do in the house; text that never was HTML goes in too. */
const body = fc
  .tuple(fc.array(arbitraryText(), { maxLength: 3 }), arbitraryUrl, arbitraryText())
  .map(([texts, url, excerpt]) => {
    const html = `${texts.map(text => `<p dir="auto">${text}</p>`).join('\n')}<p><a href="${url}">x</a></p>`
    return { ...sanitise(texts.length === 0 ? '' : html, 'https://ornek.example/haber/1'), excerpt, policy: 1 }
  })

const language = fc.constantFrom('tr', 'en', 'tr-TR', 'ku', 'ar', 'zz', 'Türkçe', '')

/** Any article. Never withdrawn: that is another thing to write. */
export const arbitraryArticle: fc.Arbitrary<Article> = fc
  .record({
    owner: fc.constantFrom('self', 'ortak'),
    id: arbitraryText(),
    version: fc.integer({ min: 1, max: 9 }),
    language,
    title: arbitraryText(),
    url: maybe(arbitraryUrl),
    externalUrl: maybe(arbitraryUrl),
    summary: maybe(arbitraryText()),
    body,
    authors: fc.array(author, { maxLength: 3 }),
    byline: fc.record({
      mode: fc.constantFrom('name' as const, 'pseudonym' as const, 'none' as const),
      text: arbitraryText(),
    }),
    contributors: maybe(fc.array(author, { maxLength: 1 })),
    dateline: maybe(arbitraryText()),
    categories: fc.uniqueArray(fc.constantFrom('gundem', 'kultur-sanat', 'yerel'), { maxLength: 3 }),
    tags: fc.array(arbitraryText(), { maxLength: 4 }),
    media: fc.array(medium, { maxLength: 3 }),
    firstPublishedAt: arbitraryTime,
    updates: fc.array(fc.record({ at: arbitraryTime, note: maybe(arbitraryText()) }), { maxLength: 2 }),
    acceptedAt: recent,
    rights,
    extensions: maybe(
      fc.record({
        _x: fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), arbitraryText()),
        _rights: fc.constant({ extra: [1] }),
      }),
    ),
  })
  .map(({ media, updates, ...article }) => ({
    ...article,
    key: keyOf(article.owner, article.id),
    media: media.map((each, index) => ({ ...each, id: `m${index}` })),
    updates: updates.toSorted((a, b) => a.at - b.at),
  }))

/** Any decision about an article with media m0, m1, m2. */
export const arbitraryDecision: fc.Arbitrary<Decision> = fc.record({
  extent: fc.constantFrom(...EXTENTS.filter(extent => extent !== 'nothing')),
  media: fc.dictionary(fc.constantFrom('m0', 'm1', 'm2'), fc.constantFrom(...MEDIA_EXTENTS)),
  inline: fc.constantFrom(...MEDIA_EXTENTS),
  duties: fc.subarray([...DUTIES]),
  terms: fc.constant([]),
})

export const arbitraryChannel: fc.Arbitrary<Channel> = fc.record({
  id: fc.constantFrom('tag:ornek.example,2025:feeds/yerel', 'https://ornek.example/', 'http://ornek.example'),
  title: arbitraryText(),
  description: arbitraryText(),
  language,
  homeUrl: fc.constantFrom('https://ornek.example/feeds/yerel', 'https://örnek.com.tr/'),
  selfUrl: fc.constant({
    rss: 'https://ornek.example/feeds/yerel.rss',
    atom: 'https://ornek.example/feeds/yerel.atom',
    'json-feed': 'https://ornek.example/feeds/yerel.json',
  }),
  updatedAt: arbitraryTime,
  notice: bilingual,
  holder,
  author: maybe(author),
  imprint: maybe(
    fc.record({ email: fc.constantFrom('haber@ornek.example', 'değil'), responsibleEditor: arbitraryText() }),
  ),
  ai: maybe(ai),
  licenseUrl: maybe(arbitraryUrl),
  aboutRights: maybe(arbitraryUrl),
  icon: maybe(arbitraryUrl),
  image: maybe(fc.record({ url: arbitraryUrl, title: arbitraryText(), link: arbitraryUrl })),
  hubs: fc.array(arbitraryUrl, { maxLength: 2 }),
  generator: maybe(fc.record({ name: arbitraryText(), url: arbitraryUrl, version: arbitraryText() })),
  ttl: maybe(fc.constantFrom(0, 5, 60)),
  categories: maybe(fc.array(arbitraryText(), { maxLength: 2 })),
  nextUrl: maybe(arbitraryUrl),
})

/** Addresses as the house makes them, and as a careless caller might. */
export function linksOf(article: Article): ItemLinks {
  const page = `https://ornek.example/articles/${article.key}`
  return { guid: `tag:ornek.example,2025:${article.key}`, page: article.url ?? page, record: `${page}.json` }
}

/** What a document is made of: different articles, each with a decision and its addresses. */
export const arbitraryItems = fc
  .uniqueArray(fc.tuple(arbitraryArticle, arbitraryDecision), { maxLength: 4, selector: ([{ key }]) => key })
  .map(pairs => pairs.map(([article, decision]) => [article, decision, linksOf(article)] as const))
