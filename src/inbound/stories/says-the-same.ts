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
export function isAnotherStory({ draft, by }: Known, article: Article): boolean {
  const [ours, theirs] = by === 'id' ? [addressName(draft.url), addressName(article.url)] : [draft.id, article.id]
  if (ours === undefined || theirs === undefined || ours === theirs) return false
  if (draft.publishedAt === undefined || draft.publishedAt === article.firstPublishedAt) return false
  const html = draft.bodyHtml ?? ''
  const said = textOf({
    title: draft.title ?? '',
    body: { html, excerpt: draft.bodyText ?? draft.summary ?? '', policy: 0 },
  })
  const stood = textOf(article)
  return shareOf(said.title, stood.title) < 0.2 && shareOf(said.words, stood.words) < 0.15
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
