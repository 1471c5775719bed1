// Alone knows how large the parts of one item may be: an item is a story, not an archive.
import { Parser } from 'htmlparser2'
import type { Draft, Reason } from '../model/draft.js'

interface Limit {
  /** Name on the wire. */
  readonly field: string
  readonly most: number
  readonly unit: { readonly tr: string; readonly en: string }
  readonly measure: (draft: Draft) => number
}

const CHARACTERS = { tr: 'karakter', en: 'characters' }
const ENTRIES = { tr: 'öğe', en: 'entries' }
const LEVELS = { tr: 'iç içe öğe', en: 'levels of nesting' }
const longest = (texts: readonly (string | undefined)[] = []) =>
  texts.reduce((most, text) => Math.max(most, text?.length ?? 0), 0)

const LIMITS: readonly Limit[] = [
  { field: 'id', most: 2_000, unit: CHARACTERS, measure: ({ id }) => id?.length ?? 0 },
  { field: 'title', most: 2_000, unit: CHARACTERS, measure: ({ title }) => title?.length ?? 0 },
  { field: 'summary', most: 10_000, unit: CHARACTERS, measure: ({ summary }) => summary?.length ?? 0 },
  { field: 'content_html', most: 256, unit: LEVELS, measure: ({ bodyHtml }) => depthOf(bodyHtml ?? '', 257) },
  { field: 'tags', most: 1_000, unit: ENTRIES, measure: ({ tags }) => tags.length },
  { field: 'tags', most: 200, unit: CHARACTERS, measure: ({ tags }) => longest(tags) },
  { field: 'authors', most: 100, unit: ENTRIES, measure: ({ authors }) => authors.length },
  {
    field: 'authors',
    most: 1_000,
    unit: CHARACTERS,
    measure: ({ authors }) => longest(authors.map(({ name }) => name)),
  },
  { field: 'attachments', most: 200, unit: ENTRIES, measure: ({ media }) => media.length },
  { field: '_rights.updates', most: 1_000, unit: ENTRIES, measure: ({ updates }) => updates.length },
  {
    field: '_rights.source_chain',
    most: 50,
    unit: ENTRIES,
    measure: ({ rights }) => rights.sourceChain?.length ?? 0,
  },
  {
    field: '_rights.notice',
    most: 10_000,
    unit: CHARACTERS,
    measure: ({ rights }) => longest([rights.notice?.tr, rights.notice?.en]),
  },
  { field: '_rights.raw', most: 200, unit: ENTRIES, measure: ({ rights }) => rights.raw?.length ?? 0 },
  {
    field: '_rights.raw',
    most: 20_000,
    unit: CHARACTERS,
    measure: ({ rights }) => longest(rights.raw?.map(({ value }) => value)),
  },
  {
    field: '_…',
    most: 65_536,
    unit: CHARACTERS,
    measure: ({ extensions }) => (extensions ? JSON.stringify(extensions).length : 0),
  },
]

/** `maxArticle`: bytes one body may have (MAHREC_MAX_ARTICLE). Each reason names its limit. */
export function tooLarge(draft: Draft, maxArticle: number): Reason[] {
  const reasons: Reason[] = []
  const size = Buffer.byteLength(draft.bodyHtml ?? draft.bodyText ?? '')
  if (size > maxArticle)
    return [
      {
        field: draft.bodyHtml === undefined ? 'content_text' : 'content_html',
        limit: maxArticle,
        message: {
          tr: `gövde ${size} bayt; en çok ${maxArticle} bayt olabilir (MAHREC_MAX_ARTICLE)`,
          en: `the body has ${size} bytes; at most ${maxArticle} are allowed (MAHREC_MAX_ARTICLE)`,
        },
      },
    ]
  for (const { field, most, unit, measure } of LIMITS)
    if (measure(draft) > most)
      reasons.push({
        field,
        limit: most,
        message: { tr: `en çok ${most} ${unit.tr} olabilir`, en: `at most ${most} ${unit.en} are allowed` },
      })
  return reasons
}

/** Deepest nesting of the HTML, counted no further than `enough`: cleaning takes time that grows with its square. */
function depthOf(html: string, enough: number): number {
  let depth = 0
  let deepest = 0
  const parser = new Parser({
    onopentag: () => {
      deepest = Math.max(deepest, ++depth)
    },
    onclosetag: () => {
      depth--
    },
  })
  for (let at = 0; at < html.length && deepest < enough; at += CHUNK) parser.write(html.slice(at, at + CHUNK))
  return deepest
}

const CHUNK = 4096
