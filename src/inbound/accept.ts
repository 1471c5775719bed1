// Alone turns a draft into an article, or says why not. Pure: the same draft, standing and time give the same article.
import type { Article } from '../model/article.js'
import type { Categories } from '../model/categories.js'
import type { Draft, Reason } from '../model/draft.js'
import { keyOf, SELF } from '../model/key.js'
import { type Partner, partnerAt } from '../model/partner.js'
import type { Publication } from '../model/publication.js'
import { collapse } from '../model/text.js'
import { completeRights } from '../rights/defaults.js'
import { examineRights } from '../rights/examine.js'
import { absoluteUrl } from './absolute-url.js'
import { acceptMedia } from './accept-media.js'
import { examineText } from './examine-text.js'
import { tooLarge } from './limits.js'
import { placeInCategories } from './place-in-categories.js'
import { plainText, shorten } from './plain-text.js'
import { sanitise } from './sanitise.js'
import { POLICY } from './sanitising/allowed.js'
import { examineTimes, notAhead, timesOf } from './times.js'

export interface Standing {
  readonly publication: Publication
  readonly categories: Categories
  /** `self` or the partner's slug. */
  readonly owner: string
  readonly partner?: Partner
  /** Without a trailing slash. */
  readonly publicUrl: string
  /** Bytes one body may have. */
  readonly maxArticle: number
  /** Epoch milliseconds. */
  readonly now: number
}

export type Acceptance = { readonly article: Article } | { readonly reasons: readonly Reason[] }

/** `current` is the version that stands; what may never change is taken from it (Law No. 5187 art. 4). */
export function accept(said: Draft, given: Standing, current: Article | undefined): Acceptance {
  const { owner, publication, now, partner } = given
  const standing = partner ? { ...given, partner: partnerAt(partner, now, publication.zone) } : given
  const draft = owner === SELF ? said : notAhead(said, now)
  const placement = placeInCategories(draft.tags, standing.categories)
  const reasons = [
    ...tooLarge(draft, standing.maxArticle),
    ...examineText(draft, publication),
    ...examineTimes(draft, now),
    ...('field' in placement ? [placement] : []),
    ...examineRights(draft, { owner, publication, partner: standing.partner, now }),
  ]
  if (reasons.length > 0 || 'field' in placement || !draft.id) return { reasons }

  const key = keyOf(owner, draft.id)
  const url = absoluteUrl(draft.url, publication.site)
  const base =
    absoluteUrl(draft.base, publication.site) ?? (owner === SELF ? `${standing.publicUrl}/` : (url ?? publication.site))
  const { firstPublishedAt, updates } = timesOf(draft, current, now)
  const page = url ?? `${standing.publicUrl}/articles/${key}`
  const completed = completeRights(draft, { ...standing, firstPublishedAt, links: { page } })
  const body = sanitise(draft.bodyHtml ?? paragraphs(draft.bodyText ?? ''), base)
  const excerpt = shorten(plainText(draft.summary ? escapeHtml(draft.summary) : body.html, EXCERPT), EXCERPT)
  const article: Article = {
    key,
    owner,
    id: draft.id,
    version: (current?.version ?? 0) + 1,
    language: draft.language ?? publication.language,
    title: collapse(draft.title ?? '') || shorten(excerpt, 80),
    url,
    externalUrl: absoluteUrl(draft.externalUrl, base),
    summary: draft.summary,
    body: { ...body, excerpt, policy: POLICY },
    authors: draft.authors,
    byline: completed.byline,
    contributors: draft.contributors,
    dateline: draft.dateline,
    categories: placement.categories,
    tags: placement.tags,
    media: acceptMedia(draft.media, base, completed.media),
    firstPublishedAt,
    updates,
    acceptedAt: now,
    rights: completed.rights,
    extensions: draft.extensions,
    ...(current?.answeredBy && { answeredBy: current.answeredBy }),
  }
  return { article }
}

const EXCERPT = 300

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .filter(part => part.trim() !== '')
    .map(part => `<p>${escapeHtml(part.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
