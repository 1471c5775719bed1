// Alone makes an article of a reply: its text as it came, what it answers, and the categories that carried that (Law No. 5187
// art. 14).
import type { Article } from '../model/article.js'
import type { Case } from '../model/case.js'
import type { Draft } from '../model/draft.js'

export interface ReplyDraftNeeds {
  readonly publicUrl: string
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** What is answered, as it was shown last; `categories`: all that ever carried it. */
type Answered = Pick<Article, 'key' | 'title' | 'language' | 'url' | 'firstPublishedAt' | 'categories'> & {
  readonly withdrawn: boolean
}

export function replyDraft(
  { number, text, claimant }: Pick<Case, 'number' | 'text' | 'claimant'>,
  article: Answered,
  { publicUrl, now }: ReplyDraftNeeds,
): Draft {
  const name = claimant.name ?? ''
  return {
    id: `cevap-${number}`,
    title: `Düzeltme ve cevap: ${article.title}`,
    bodyHtml: paragraphs(text),
    language: article.language,
    authors: name ? [{ name }] : [],
    byline: name ? { mode: 'name', text: name } : { mode: 'none', text: '' },
    tags: article.categories,
    media: [],
    publishedAt: now(),
    updates: [],
    rights: {
      class: 'reply',
      reservation: 'none',
      concerns: {
        title: article.title,
        // The address of what was withdrawn leads nowhere at its publisher; ours says that it was.
        url: (article.withdrawn ? undefined : article.url) ?? `${publicUrl}/articles/${article.key}`,
        date: article.firstPublishedAt,
      },
    },
  }
}

/** Plain text as HTML; blank lines part paragraphs, others are kept as they are. */
function paragraphs(text: string): string {
  return text
    .split(/(?:\r\n?|\n)\s*(?:\r\n?|\n)/)
    .filter(each => each.trim() !== '')
    .map(each => `<p>${escaped(each.trim()).replace(/\r\n?|\n/g, '<br>')}</p>`)
    .join('\n')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
