// Alone knows when a source says again what stands already, and when one id or address has come to mean another story.
import type { Article } from '../../model/article.js'
import type { Draft } from '../../model/draft.js'
import { addressName } from '../../model/story-names.js'
import { withOwnTerms } from './retell.js'
import { textOf } from './text.js'

/** Whether nothing that anybody could read differs: only times of changes, which the source may count as it likes. */
export function saysTheSame(article: Article, standing: Article): boolean {
  return contentOf(article) === contentOf(standing)
}

function contentOf(article: Article): string {
  const { version: _, acceptedAt: __, updates: ___, movedTo: ____, ...content } = withOwnTerms(article)
  const said = Object.entries(content).filter(([, value]) => value !== undefined)
  return JSON.stringify(said.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * Whether an item is another story than the article that has its id or its address: a feed that numbers its items from the
 * top, a page that shows something else each day. Only where all speaks for it: what one of them names, when it was
 * published, headline and text.
 */
export function isAnotherStory({ draft, by }: Known, known: Standing): boolean {
  const [ours, theirs] = by === 'id' ? [addressName(draft.url), addressName(known.url)] : [draft.id, known.id]
  if (ours === undefined || theirs === undefined || ours === theirs) return false
  if (draft.publishedAt === undefined || draft.publishedAt === known.firstPublishedAt) return false
  const said = textOf(standingOf(draft))
  const stood = textOf(known)
  return shareOf(said.title, stood.title) < 0.2 && shareOf(said.words, stood.words) < 0.15
}

/** What an item is held against: an article, or another item. */
type Standing = Pick<Article, 'id' | 'url' | 'title' | 'body'> & Partial<Pick<Article, 'firstPublishedAt'>>

/** An item as if it stood. */
export function standingOf({ id, url, title, bodyHtml, bodyText, summary, publishedAt }: Draft): Standing {
  return {
    id: id ?? '',
    title: title ?? '',
    body: { html: bodyHtml ?? '', excerpt: bodyText ?? summary ?? '', policy: 0 },
    ...(url !== undefined && { url }),
    ...(publishedAt !== undefined && { firstPublishedAt: publishedAt }),
  }
}

interface Known {
  readonly draft: Draft
  /** By what the article was found. */
  readonly by: 'id' | 'address'
}

function shareOf(a: readonly string[], b: readonly string[]): number {
  const [these, those] = [new Set(a), new Set(b)]
  const shared = [...these].filter(word => those.has(word)).length
  return these.size + those.size === 0 ? 1 : shared / (these.size + those.size - shared)
}
