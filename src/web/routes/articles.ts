// Alone answers for one story: its page, its record, and 410, or 451 by order, with the notice where it was withdrawn.
import { Router } from '@koa/router'
import type { Context } from 'koa'
import { type Article, visibleFrom } from '../../model/article.js'
import type { Categories } from '../../model/categories.js'
import type { Decision, Use } from '../../model/decision.js'
import { KEY_PATTERN } from '../../model/key.js'
import type { LegalBlock } from '../../model/rights.js'
import type { Bilingual } from '../../model/text.js'
import { RIGHTS_PAGE, rslLink, tdmHeaders } from '../../outbound/links.js'
import { noticeFor } from '../../rights/notices.js'
import type { ArticleStore } from '../../store/store.js'
import type { Gate, Records } from '../needs.js'
import { frameOf, type PageNeeds, pageRepresentation } from '../page.js'
import { ArticlePage } from '../pages/article.js'
import { followable } from '../pages/external.js'
import { WithdrawnPage } from '../pages/withdrawn.js'
import { Problem } from '../problem.js'
import { represent, respond } from '../respond.js'

export interface ArticlesNeeds extends PageNeeds {
  readonly articles: Pick<ArticleStore, 'byKey'>
  readonly categories: Categories
  readonly gate: Gate
  readonly records: Pick<Records, 'document'>
}

export function articles(needs: ArticlesNeeds): Router {
  return new Router({ strict: true, sensitive: true }).get('/articles/:name', async ctx => {
    const { name = '' } = ctx.params
    const key = name.replace(/\.json$/, '')
    const kept = KEY_PATTERN.test(key) ? await needs.articles.byKey(key) : undefined
    if (!kept) throw new Problem('not-found', NO_ARTICLE)
    const asRecord = name !== key
    const { movedTo } = kept.article
    if (movedTo && !kept.article.withdrawn) {
      // The same story from a source nearer to its origin (RIGHTS.md §3.4).
      ctx.status = 301
      ctx.redirect(`${needs.site.publicUrl}/articles/${movedTo}${asRecord ? '.json' : ''}`)
      return
    }
    if (kept.article.withdrawn) withdrawn(ctx, kept.article, asRecord, needs)
    else if (asRecord) record(ctx, kept.article, needs)
    else page(ctx, kept.article, needs)
  })
}

const NO_ARTICLE = { tr: 'Bu adreste bir haber yok.', en: 'There is no article at this address.' }

/** What is not to be shown is not there: an embargo must not show by a different refusal (FSEK 14). */
function decide(article: Article, format: Use['format'], gate: Gate): Decision {
  const decision = gate(article, { to: 'public', format })
  if (decision.extent === 'nothing') throw new Problem('not-found', NO_ARTICLE)
  return decision
}

function page(ctx: Context, article: Article, needs: ArticlesNeeds): void {
  const decision = decide(article, 'page', needs.gate)
  const frame = frameOf(ctx, needs.site)
  const categories = needs.categories.all.filter(({ slug }) => article.categories.includes(slug))
  const facts = {
    language: frame.language,
    changedAt: shownSince(article),
    links: [
      licenceLink(article, frame.publicUrl),
      rslLink(frame.publicUrl),
      `<${frame.publicUrl}/articles/${article.key}.json>; rel="alternate"; type="application/feed+json"`,
    ],
    headers: tdmHeaders(article.rights.ai.aiTrain, frame.publicUrl),
  }
  respond(ctx, pageRepresentation(ArticlePage({ ...frame, article, decision, categories }), facts, needs))
}

function record(ctx: Context, article: Article, { gate, records, site, startedAt }: ArticlesNeeds): void {
  const text = records.document(article, decide(article, 'json-feed', gate))
  if (text === undefined) throw new Problem('not-found', NO_ARTICLE)
  respond(
    ctx,
    represent({
      text,
      mediaType: 'application/feed+json; charset=utf-8',
      lastModified: Math.max(shownSince(article), startedAt),
      cacheControl: 'public, max-age=60, stale-while-revalidate=300',
      links: [licenceLink(article, site.publicUrl), rslLink(site.publicUrl)],
      headers: {
        'Access-Control-Allow-Origin': '*',
        'X-Content-Type-Options': 'nosniff',
        ...tdmHeaders(article.rights.ai.aiTrain, site.publicUrl),
      },
    }),
  )
}

function withdrawn(ctx: Context, article: Article, asRecord: boolean, needs: ArticlesNeeds): void {
  const { withdrawn } = article
  if (!withdrawn) return
  // What nobody ever saw was never there: a tombstone would tell of it.
  if (withdrawn.at < visibleFrom(article)) throw new Problem('not-found', NO_ARTICLE)
  const { publication } = needs.site
  const notice = noticeFor({ kind: 'withdrawn', publication, withdrawal: withdrawn })
  const { legalBlock: order } = article.rights
  // Who carries out the order is named, and that is us (RFC 7725 §4); whose it is stands in the answer.
  const links = order ? [`<${needs.site.publicUrl}${RIGHTS_PAGE}>; rel="blocked-by"`] : []
  if (asRecord) {
    const { reference } = withdrawn
    const at = new Date(withdrawn.at).toISOString()
    throw new Problem(order ? 'blocked' : 'gone', order ? inWords(order, notice) : notice, {
      members: { key: article.key, _rights: { state: 'withdrawn', withdrawn_at: at, reference } },
      headers: {
        'Cache-Control': 'public, max-age=60',
        'Access-Control-Allow-Origin': '*',
        ...(order && { Link: links.join(', ') }),
      },
    })
  }
  const frame = frameOf(ctx, needs.site)
  const status = order ? (451 as const) : (410 as const)
  const facts = { status, language: frame.language, changedAt: withdrawn.at, links }
  const page = WithdrawnPage({
    ...frame,
    notice: order ? inWords(order, notice) : notice,
    ...(article.answeredBy && { answeredBy: article.answeredBy }),
  })
  respond(ctx, pageRepresentation(page, facts, needs))
}

function inWords({ authority, number }: LegalBlock, notice: Bilingual): Bilingual {
  return {
    tr: `${notice.tr} Karar: ${authority}, ${number}.`,
    en: `${notice.en} By order: ${authority}, ${number}.`,
  }
}

function licenceLink({ rights }: Article, publicUrl: string): string {
  return `<${followable(rights.licenseUrl) ?? publicUrl + RIGHTS_PAGE}>; rel="license"`
}

function shownSince(article: Article): number {
  return Math.max(article.acceptedAt, visibleFrom(article))
}
