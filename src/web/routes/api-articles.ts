// Alone is the door for articles with a key: in, out, replaced, withdrawn, restored (DESIGN.md §5.2).
import { Router } from '@koa/router'
import type { Context } from 'koa'
import type { Receipt } from '../../inbound/receipt.js'
import type { Inbound } from '../../inbound/receive.js'
import type { Article, Withdrawal } from '../../model/article.js'
import type { Decision } from '../../model/decision.js'
import type { Reading, Reason } from '../../model/draft.js'
import { KEY_PATTERN, SELF } from '../../model/key.js'
import type { Language } from '../../model/text.js'
import type { ArticleStore, Kept } from '../../store/store.js'
import { positions } from '../../syntax/place.js'
import { type BearerNeeds, bearerOnly } from '../bearer-only.js'
import type { Records } from '../needs.js'
import { chooseLanguage } from '../negotiate.js'
import { errorOnTheWire, Problem, type ProblemName } from '../problem.js'
import { readSent, type Sent, type SentNeeds } from '../sent-items.js'

export interface ApiArticlesNeeds extends BearerNeeds, SentNeeds {
  readonly articles: Pick<ArticleStore, 'byKey' | 'byId'>
  readonly inbound: Inbound
  readonly records: Pick<Records, 'item'>
  /** Resolves when the documents show what was written before the call. */
  readonly settled: () => Promise<void>
  /** Language of messages where the client names none. */
  readonly language: Language
}

export function apiArticles(needs: ApiArticlesNeeds): Router {
  return new Router({ strict: true, sensitive: true })
    .use(bearerOnly(needs))
    .post('/api/articles', ctx => post(ctx, needs))
    .get('/api/articles', async ctx => {
      const { id } = ctx.query
      if (typeof id !== 'string') throw new Problem('malformed', { tr: '?id= gerekir.', en: 'Ask with ?id=.' })
      show(ctx, await needs.articles.byId(SELF, id), needs)
    })
    .get('/api/articles/:key', async ctx => show(ctx, await find(ctx, needs), needs))
    .put('/api/articles/:key', ctx => put(ctx, needs))
    .delete('/api/articles/:key', async ctx => {
      const kept = present(await find(ctx, needs))
      const withdrawal = await needs.inbound.withdraw(kept.article.key)
      if (!withdrawal) throw notFound()
      await needs.settled()
      ctx.body = tombstone(kept.article, withdrawal)
    })
    .post('/api/articles/:key/restore', async ctx => {
      const { article } = present(await find(ctx, needs))
      const outcome = await needs.inbound.restore(article.key)
      if (!outcome) throw notFound()
      if (outcome === 'blocked') throw new Problem('conflict', BLOCKED)
      await needs.settled()
      ctx.body = { id: article.id, key: article.key, outcome, reasons: [] }
    })
}

const BLOCKED = {
  tr: 'Bu haberi bir karar yayından tutuyor; karar kalkınca kaydını sonuçlandırın (POST /api/orders/…/decide, restored).',
  en: 'An order keeps this article from publication; once it is lifted, settle its case (POST /api/orders/…/decide, restored).',
}

async function post(ctx: Context, needs: ApiArticlesNeeds): Promise<void> {
  const sent = await readSent(ctx, needs)
  const receipts = await needs.inbound.receive(sent.items, sent.text)
  await needs.settled()
  const [only] = receipts
  if (sent.single && only?.outcome === 'refused') throw refusal(only, sent)
  ctx.body = { items: receipts.map(receipt => onTheWire(receipt, sent, languageOf(ctx, needs))) }
}

async function put(ctx: Context, needs: ApiArticlesNeeds): Promise<void> {
  const { article } = present(await find(ctx, needs))
  const sent = await readSent(ctx, needs)
  const [item] = sent.items
  if (!item || !sent.single)
    throw new Problem('malformed', { tr: 'Tek bir öğe gönderin.', en: 'Send one item by itself.' })
  const receipt = await needs.inbound.replace(article.key, withId(item, article.id), sent.text)
  if (receipt === 'mismatch') throw mismatch(article.id, item.draft.id ?? '')
  await needs.settled()
  if (receipt.outcome === 'refused') throw refusal(receipt, sent)
  ctx.body = onTheWire(receipt, sent, languageOf(ctx, needs))
}

/** The address says which article is meant; the item may repeat it. */
function withId(item: Reading, id: string): Reading {
  return item.draft.id === undefined ? { ...item, draft: { ...item.draft, id } } : item
}

function mismatch(stands: string, sent: string): Problem {
  return new Problem(
    'conflict',
    {
      tr: `Bu adresteki haberin kimliği "${stands}", gönderilen "${sent}".`,
      en: `The article at this address has the id "${stands}", the one sent "${sent}".`,
    },
    {
      errors: [
        { field: 'id', message: { tr: 'başka bir haberin kimliği', en: 'id of another article' }, allowed: [stands] },
      ],
    },
  )
}

/** Who holds the key is the newsroom: it sees what it sent, embargo or not. */
const OWN: Omit<Decision, 'media'> = { extent: 'full', inline: 'full', duties: [], terms: [] }

function show(ctx: Context, kept: Kept | undefined, { records }: ApiArticlesNeeds): void {
  const { article } = present(kept)
  if (article.withdrawn) {
    ctx.status = 410
    ctx.body = tombstone(article, article.withdrawn)
    return
  }
  const media = Object.fromEntries(article.media.map(({ id }) => [id, 'full' as const]))
  const text = records.item(article, { ...OWN, media })
  if (text === undefined) throw new Error(`the record of ${article.key} was not written`)
  ctx.type = 'application/json; charset=utf-8'
  ctx.body = text
}

function tombstone({ id, key }: Article, { at, reference }: Withdrawal): object {
  return { id, key, state: 'withdrawn', withdrawn_at: new Date(at).toISOString(), reference }
}

async function find(ctx: Context, { articles }: ApiArticlesNeeds): Promise<Kept | undefined> {
  const { key = '' } = (ctx as unknown as { readonly params: Readonly<Record<string, string>> }).params
  return KEY_PATTERN.test(key) ? articles.byKey(key) : undefined
}

function present(kept: Kept | undefined): Kept {
  if (!kept) throw notFound()
  return kept
}

function notFound(): Problem {
  return new Problem('not-found', { tr: 'Böyle bir haber yok.', en: 'There is no such article.' })
}

const REFUSALS: Readonly<Record<NonNullable<Receipt['because']>, ProblemName>> = {
  withdrawn: 'conflict',
  unaltered: 'conflict',
  'too-large': 'too-large',
}

function refusal(receipt: Receipt, sent: Sent): Problem {
  const { reasons, because, id, key } = receipt
  const sentences = (language: Language) =>
    reasons.map(({ field, message }) => `${field}: ${message[language]}`).join('; ')
  return new Problem(
    because ? REFUSALS[because] : 'refused',
    { tr: sentences('tr'), en: sentences('en') },
    { errors: reasons.map(reason => placed(reason, sent.text)), members: { id, key, outcome: 'refused' } },
  )
}

function placed(reason: Reason, text: string) {
  return reason.place ? { ...reason, ...positions(text)(reason.place.start) } : reason
}

function onTheWire({ id, key, outcome, reasons }: Receipt, { text }: Sent, language: Language): object {
  return { id, key, outcome, reasons: reasons.map(reason => errorOnTheWire(placed(reason, text), language)) }
}

function languageOf(ctx: Context, { language }: ApiArticlesNeeds): Language {
  return chooseLanguage(ctx.get('accept-language'), language)
}
