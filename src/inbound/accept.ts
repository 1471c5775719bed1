// Alone turns a draft into an article, or says why not. Pure: the same draft, standing and time give the same article.
import { type Article, modifiedAt, type Update } from '../model/article.js'
import type { Categories } from '../model/categories.js'
import type { Draft, Reason } from '../model/draft.js'
import { keyOf } from '../model/key.js'
import type { Partner } from '../model/partner.js'
import type { Publication } from '../model/publication.js'
import { collapse } from '../model/text.js'
import { completeRights } from '../rights/defaults.js'
import { examineRights } from '../rights/examine.js'
import { absoluteUrl } from './absolute-url.js'
import { acceptMedia } from './accept-media.js'
import { placeInCategories } from './place-in-categories.js'
import { plainText, shorten } from './plain-text.js'
import { POLICY, sanitise } from './sanitise.js'

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
export function accept(draft: Draft, standing: Standing, current: Article | undefined): Acceptance {
  const { owner, publication, now } = standing
  const placement = placeInCategories(draft.tags, standing.categories)
  const reasons = [
    ...examineText(draft, standing),
    ...('field' in placement ? [placement] : []),
    ...examineRights(draft, { owner, publication, partner: standing.partner, now }),
  ]
  if (reasons.length > 0 || 'field' in placement || !draft.id) return { reasons }

  const key = keyOf(owner, draft.id)
  const url = absoluteUrl(draft.url, publication.site)
  const base =
    absoluteUrl(draft.base, publication.site) ??
    (owner === 'self' ? `${standing.publicUrl}/` : (url ?? publication.site))
  const firstPublishedAt = current?.firstPublishedAt ?? draft.publishedAt ?? now
  const page = url ?? `${standing.publicUrl}/articles/${key}`
  const completed = completeRights(draft, { ...standing, firstPublishedAt, links: { page } })
  const body = sanitise(draft.bodyHtml ?? paragraphs(draft.bodyText ?? ''), base)
  const excerpt = shorten(plainText(draft.summary ? escapeHtml(draft.summary) : body.html, EXCERPT), EXCERPT)
  return {
    article: {
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
      updates: updatesOf(draft, current, firstPublishedAt, now),
      acceptedAt: now,
      rights: completed.rights,
      extensions: draft.extensions,
    },
  }
}

const EXCERPT = 300

function examineText(draft: Draft, { maxArticle, publication }: Standing): Reason[] {
  const reasons: Reason[] = []
  const size = Buffer.byteLength(draft.bodyHtml ?? draft.bodyText ?? '')
  if (size > maxArticle)
    reasons.push({
      field: draft.bodyHtml === undefined ? 'content_text' : 'content_html',
      limit: maxArticle,
      message: {
        tr: `gövde ${size} bayt; en çok ${maxArticle} bayt olabilir (MAHREC_MAX_ARTICLE)`,
        en: `the body has ${size} bytes; at most ${maxArticle} are allowed (MAHREC_MAX_ARTICLE)`,
      },
    })
  if (!draft.id)
    reasons.push({
      field: 'id',
      message: {
        tr: 'id eksik: yayıncının hiç değişmeyen kimliği gerekir',
        en: "id is missing: the publisher's own, never changing id is needed",
      },
    })
  if (!draft.title?.trim() && !draft.bodyHtml?.trim() && !draft.bodyText?.trim() && !draft.summary?.trim())
    reasons.push({
      field: 'title',
      message: { tr: 'başlık, özet ya da gövde gerekir', en: 'a title, a summary or a body is needed' },
    })
  for (const [field, value] of [
    ['url', draft.url],
    ['external_url', draft.externalUrl],
  ] as const)
    if (value !== undefined && !absoluteUrl(value, publication.site))
      reasons.push({
        field,
        message: { tr: `"${value}" bir http(s) adresi değil`, en: `"${value}" is not an http(s) address` },
      })
  return reasons
}

/** The list only grows; a changed article without a newer time of its own changed now. Times to come are clamped to now. */
function updatesOf(
  draft: Draft,
  current: Article | undefined,
  firstPublishedAt: number,
  now: number,
): readonly Update[] {
  const known = new Map((current?.updates ?? []).map(update => [update.at, update]))
  for (const update of draft.updates)
    if (update.at >= firstPublishedAt)
      known.set(Math.min(update.at, now), known.get(update.at) ?? { ...update, at: Math.min(update.at, now) })
  const latest = Math.max(current ? modifiedAt(current) : firstPublishedAt, ...known.keys())
  const said = draft.modifiedAt === undefined ? undefined : Math.min(draft.modifiedAt, now)
  if (said !== undefined && said > latest) known.set(said, { at: said })
  else if (current && latest === modifiedAt(current))
    known.set(Math.max(now, latest + 1), { at: Math.max(now, latest + 1) })
  return [...known.values()].sort((a, b) => a.at - b.at)
}

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
