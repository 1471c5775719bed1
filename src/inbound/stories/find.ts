// Alone finds the articles of other sources that tell a story as well: by name, then by text, each with its grounds.
import type { Article } from '../../model/article.js'
import { type Key, SELF } from '../../model/key.js'
import { type Grounds, MERGE_CAUSES } from '../../model/merging.js'
import { partsOf } from '../../model/story-names.js'
import type { Bands, StoryDesk } from '../../store/story-store.js'
import { likenessOf } from './likeness.js'
import { type StoryText, textOf } from './text.js'

/** What is known of the article that came, beside itself. */
export interface Traits {
  readonly names: readonly string[]
  readonly text: StoryText
  readonly bands: Bands
}

export interface Found {
  readonly article: Article
  readonly grounds: Grounds
}

const DAY = 86_400_000
const WEEK = 7 * DAY

/** Articles read for their names, and for their text: the best ones of what the store answered. */
const MOST_NAMED = 50
const MOST_ALIKE = 20

export function weekOf({ firstPublishedAt }: Pick<Article, 'firstPublishedAt'>): number {
  return Math.floor(firstPublishedAt / WEEK)
}

/** What is asked beside the store. */
export interface FindNeeds {
  /** How many days apart two publications of one text may be; 0: texts are not compared. */
  readonly mergeDays: number
  /** Whether these two may become one story (inbound/may-merge.ts). */
  readonly mayMerge: (a: Article, b: Article) => boolean
}

/** The surest first; `known`: those that need not be found. */
export async function findTellers(
  article: Article,
  traits: Traits,
  known: ReadonlySet<Key>,
  needs: FindNeeds,
  desk: Pick<StoryDesk, 'named' | 'alike' | 'byKey'>,
): Promise<readonly Found[]> {
  const found = [...(await findNamed(article, traits, known, needs, desk))]
  const seen = new Set([...known, ...found.map(each => each.article.key)])
  found.push(...(await findAlike(article, traits, seen, needs, desk)))
  return found.sort(
    (a, b) =>
      MERGE_CAUSES.indexOf(a.grounds.cause) - MERGE_CAUSES.indexOf(b.grounds.cause) ||
      (b.grounds.similarity ?? 0) - (a.grounds.similarity ?? 0) ||
      a.article.firstPublishedAt - b.article.firstPublishedAt ||
      (a.article.key < b.article.key ? -1 : 1),
  )
}

async function findNamed(
  article: Article,
  { names, text }: Traits,
  known: ReadonlySet<Key>,
  { mayMerge }: FindNeeds,
  desk: Pick<StoryDesk, 'named' | 'byKey'>,
): Promise<readonly Found[]> {
  const byKey = new Map<Key, string>()
  for (const { name, key } of await desk.named(names)) if (!known.has(key) && !byKey.has(key)) byKey.set(key, name)
  const found: Found[] = []
  for (const [key, name] of [...byKey].slice(0, MOST_NAMED)) {
    const other = (await desk.byKey(key))?.article
    if (!other || other.owner === article.owner || !mayMerge(article, other)) continue
    const { strange, similarity, title } = likenessOf(text, textOf(other))
    // An address can be mistyped, a code used twice, and both can be borrowed to hide another's story.
    if (strange) continue
    const { kind, value } = partsOf(name)
    const fields = [...FIELDS[kind], ...agreeing(article, other, title)]
    found.push({ article: other, grounds: { cause: kind, value, similarity: rounded(similarity), fields } })
  }
  return found
}

const FIELDS = { address: ['url'], id: ['id'], code: ['_rights.source_chain'] } as const

async function findAlike(
  article: Article,
  { text, bands }: Traits,
  known: ReadonlySet<Key>,
  { mergeDays: days, mayMerge }: FindNeeds,
  desk: Pick<StoryDesk, 'alike' | 'byKey'>,
): Promise<readonly Found[]> {
  if (days === 0 || bands.length === 0) return []
  const reach = Math.ceil(days / 7)
  const weeks = Array.from({ length: 2 * reach + 1 }, (_, at) => weekOf(article) - reach + at)
  const keys = await desk.alike(bands, weeks, 2 * MOST_ALIKE + known.size)
  const found: Found[] = []
  for (const key of keys.filter(each => !known.has(each)).slice(0, MOST_ALIKE)) {
    const other = (await desk.byKey(key))?.article
    if (!other || other.owner === article.owner || !mayMerge(article, other)) continue
    if (Math.abs(other.firstPublishedAt - article.firstPublishedAt) > days * DAY) continue
    const { same, similarity, title } = likenessOf(text, textOf(other))
    if (!same) continue
    const fields = ['content_html', ...agreeing(article, other, title)]
    found.push({ article: other, grounds: { cause: 'text', similarity: rounded(similarity), fields } })
  }
  return found
}

function agreeing(a: Article, b: Article, title: number): readonly string[] {
  const fields = []
  if (title >= 0.5) fields.push('title')
  if (a.firstPublishedAt === b.firstPublishedAt) fields.push('date_published')
  if (a.byline.text !== '' && a.byline.text === b.byline.text && a.owner !== SELF) fields.push('_rights.byline')
  return fields
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000
}
