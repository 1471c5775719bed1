// Alone publishes a correction and reply: an article of its own that nothing merges or alters, and that what it answers names.
import type { Article } from '../model/article.js'
import type { Draft, Reason } from '../model/draft.js'
import type { Key } from '../model/key.js'
import type { ArticleStore } from '../store/store.js'
import { accept, type Standing } from './accept.js'
import { digestOf, normalise } from './normalise.js'

export interface ReplyToPublish {
  readonly draft: Draft
  /** The article it answers, withdrawn or not. */
  readonly answers: Key
  readonly prominence: NonNullable<Article['prominence']>
}

export interface PublishReplyNeeds {
  readonly articles: ArticleStore
  readonly standing: Omit<Standing, 'now'>
  /** Epoch milliseconds. */
  readonly now: () => number
}

export type PublishReply = (
  reply: ReplyToPublish,
) => Promise<{ readonly key: Key } | { readonly reasons: readonly Reason[] }>

/**
 * Each of its two steps may be repeated: done again, it says the same. The article is not told among stories, so that none is
 * ever taken for it; one that was published keeps its first text and its first times.
 */
export function createPublishReply({ articles, standing, now }: PublishReplyNeeds): PublishReply {
  return async ({ draft: said, answers, prominence }) => {
    const draft = normalise(said)
    const accepted = accept(draft, { ...standing, now: now() }, undefined)
    if ('reasons' in accepted) return accepted
    const article: Article = { ...accepted.article, prominence }
    const { key, title } = article
    await articles.revise(key, current =>
      current ? undefined : { article, digest: digestOf(draft), raw: JSON.stringify(draft), kind: 'added' },
    )
    await articles.revise(answers, current => {
      if (!current || current.article.answeredBy?.some(each => each.key === key)) return undefined
      const answer = { key, title, url: `${standing.publicUrl}/articles/${key}` }
      const answered: Article = {
        ...current.article,
        version: current.article.version + 1,
        acceptedAt: now(),
        answeredBy: [...(current.article.answeredBy ?? []), answer],
      }
      return { digest: current.digest, raw: '', kind: 'changed', article: answered }
    })
    return { key }
  }
}
