// Alone answers for `/iletisim`: the künye, and the form by which readers complain, reply and report errors.
import { Router } from '@koa/router'
import type { Context } from 'koa'
import { isShown } from '../../model/article.js'
import { KEY_PATTERN, type Key, SELF } from '../../model/key.js'
import type { Bilingual } from '../../model/text.js'
import type { ArticleStore } from '../../store/store.js'
import { clientOf } from '../client-address.js'
import { foreign, isFromHere } from '../from-here.js'
import type { Gate } from '../needs.js'
import { languageAsked } from '../negotiate.js'
import { frameOf, type PageNeeds } from '../page.js'
import { pageHeaders } from '../page-headers.js'
import { ContactPage } from '../pages/contact.js'
import { html } from '../pages/layout.js'
import { ReceivedPage } from '../pages/received.js'
import {
  FIELDS,
  KIND_NAMES,
  REPORT_KINDS,
  type ReportField,
  type ReportFormProps,
  type ReportKind,
  TRAP,
} from '../pages/report-form.js'
import { Problem } from '../problem.js'
import type { RateLimited } from '../rate.js'
import { createReportsTaken } from '../reports-taken.js'
import { sentWords } from '../sent-words.js'

export interface Report {
  readonly kind: ReportKind
  readonly key: Key
  readonly claimant: { readonly name?: string; readonly contact?: string; readonly capacity?: string }
  /** What is claimed to be whose; only of takedowns. */
  readonly work?: string
  readonly text: string
}

export interface ReportsNeeds extends PageNeeds, RateLimited {
  readonly articles: Pick<ArticleStore, 'byKey' | 'byId'>
  readonly gate: Gate
  readonly trustProxy: number
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly reports: {
    take(report: Report): Promise<Taken>
    readonly keptYears: number
  }
}

/** The same report again is the same number. */
export type Taken = { readonly number: string; readonly dueAt?: number } | { readonly findings: Findings }
type Findings = ReportFormProps['findings']
type Given = Readonly<Partial<Record<ReportField, string>>>

export function reports(needs: ReportsNeeds): Router {
  const taken = createReportsTaken(needs.now)
  return new Router({ strict: true, sensitive: true })
    .get('/iletisim', ctx => {
      const { konu, haber } = ctx.query
      const given = typeof haber === 'string' ? { haber: haber.slice(0, LONGEST_LINE) } : {}
      show(ctx, kindNamed(konu) ?? 'error', given, [], needs)
    })
    .post('/iletisim', needs.limited, async ctx => {
      if (!isFromHere(ctx, needs.site.publicUrl)) throw foreign()
      const sent = await sentWords(ctx)
      const language = languageAsked(sent.get('lang') ?? undefined)
      // Asked for in the form, whatever the address says; what goes wrong from here on is said in it too.
      if (language) ctx.query = { ...ctx.query, lang: language }
      const kind = kindNamed(sent.get('konu'))
      if (!kind || sent.get(TRAP)) throw notAForm()
      const given: Given = Object.fromEntries(FIELDS.map(field => [field, trimmed(sent.get(field))]))
      await take(ctx, kind, given, () => taken(clientOf(ctx.req, needs.trustProxy)), needs)
    })
}

async function take(ctx: Context, kind: ReportKind, given: Given, wait: () => number, needs: ReportsNeeds) {
  const { ad: name, iletisim: contact, sifat: capacity, eser: work, metin: text = '' } = given
  const missing = missingIn(kind, given)
  const story = given.haber ? await storyAt(given.haber, needs) : undefined
  const wrong = given.haber && !story ? [...missing, { field: 'haber' as const, message: NO_STORY }] : missing
  if (!story || wrong.length > 0) return show(ctx, kind, given, wrong, needs)
  const ms = wait()
  if (ms > 0) throw enough(ms)
  const claimant = { ...(name && { name }), ...(contact && { contact }), ...(capacity && { capacity }) }
  const answer = await needs.reports.take({ kind, key: story.key, claimant, text, ...(work && { work }) })
  if ('findings' in answer) return show(ctx, kind, given, answer.findings, needs)
  const frame = frameOf(ctx, needs.site)
  write(ctx, 201, ReceivedPage({ ...frame, kind, ...answer, ...(story.shown && { story: story.path }) }), needs)
}

const REQUIRED: Readonly<Record<ReportKind, readonly ReportField[]>> = {
  error: ['haber', 'metin'],
  takedown: ['haber', 'ad', 'iletisim', 'eser', 'metin'],
  reply: ['haber', 'ad', 'iletisim', 'metin'],
}
/** Characters. A name, an address; and a text, as long as any story is. */
const LONGEST_LINE = 2000
const LONGEST_TEXT = 20_000

function missingIn(kind: ReportKind, given: Given): Findings {
  const empty = REQUIRED[kind].filter(field => !given[field]).map(field => ({ field, message: EMPTY[field] }))
  const long = FIELDS.filter(field => (given[field]?.length ?? 0) > (LONG.has(field) ? LONGEST_TEXT : LONGEST_LINE))
  return [...empty, ...long.map(field => ({ field, message: TOO_LONG }))]
}
const LONG: ReadonlySet<ReportField> = new Set(['eser', 'metin'])

/** The story that an address means: our page of it, its record, its key, or its publisher's address. */
async function storyAt(said: string, { articles, gate }: ReportsNeeds) {
  const key = KEY_IN.exec(said)?.[1] ?? said
  const kept = KEY_PATTERN.test(key) ? await articles.byKey(key) : await articles.byId(SELF, said)
  if (!kept) return undefined
  const { article } = kept
  const shown = isShown(article) && gate(article, { to: 'public', format: 'page' }).extent !== 'nothing'
  // What nobody may know of is not there (FSEK 14); what was withdrawn was, and may be answered (Law No. 5187 art. 14).
  if (!shown && !article.withdrawn && !article.movedTo) return undefined
  return { key: article.key, shown, path: `/articles/${article.key}` }
}
const KEY_IN = /\/articles\/([a-z0-9]+)(?:\.json)?(?:[?#].*)?$/

function kindNamed(name: unknown): ReportKind | undefined {
  return REPORT_KINDS.find(kind => KIND_NAMES[kind] === name)
}

const trimmed = (value: string | null) => value?.trim().toWellFormed().replaceAll('\0', '') || undefined

function show(ctx: Context, kind: ReportKind, given: Given, findings: Findings, needs: ReportsNeeds): void {
  const frame = frameOf(ctx, needs.site)
  const { keptYears } = needs.reports
  write(ctx, findings.length > 0 ? 422 : 200, ContactPage({ ...frame, kind, given, findings, keptYears }), needs)
}

function write(ctx: Context, status: number, page: Parameters<typeof html>[0], needs: ReportsNeeds): void {
  ctx.status = status
  // The address may name a story, and what was sent names a person.
  ctx.set({
    ...pageHeaders(needs.frameHosts, true),
    'Content-Language': frameOf(ctx, needs.site).language,
    'Cache-Control': ctx.method === 'GET' || ctx.method === 'HEAD' ? 'public, max-age=60' : 'no-store',
  })
  ctx.vary('Accept-Language')
  ctx.type = 'text/html; charset=utf-8'
  ctx.body = html(page)
}

function enough(ms: number): Problem {
  const minutes = Math.ceil(ms / 60_000)
  return new Problem(
    'too-many-requests',
    {
      tr: `Bir saatte bu kadar bildirim alınır; ${minutes} dakika sonra yeniden gönderin.`,
      en: `No more reports are taken within an hour; send it again in ${minutes} minutes.`,
    },
    { headers: { 'Retry-After': String(Math.ceil(ms / 1000)) } },
  )
}

function notAForm(): Problem {
  return new Problem('malformed', {
    tr: 'Bu, /iletisim sayfasındaki form değil. Oradan gönderin.',
    en: 'This is not the form of /iletisim. Send it from there.',
  })
}

const NO_STORY: Bilingual = {
  tr: 'Bu adreste bir haberimiz yok. Haber sayfasının adresini olduğu gibi yapıştırın.',
  en: 'We have no story at this address. Paste the address of its page as it is.',
}
const TOO_LONG: Bilingual = { tr: 'Çok uzun.', en: 'Too long.' }
const EMPTY: Readonly<Record<ReportField, Bilingual>> = {
  haber: { tr: 'Hangi haber? Adresini yazın.', en: 'Which story? Give its address.' },
  ad: { tr: 'Adınızı ya da kurumunuzu yazın.', en: 'Give your name or organisation.' },
  iletisim: { tr: 'Size nereden ulaşacağımızı yazın.', en: 'Say where you can be reached.' },
  sifat: { tr: 'Hangi sıfatla başvurduğunuzu seçin.', en: 'Choose in what capacity you write.' },
  eser: {
    tr: 'Hangi eser olduğunu ve sizin olduğunu neyin gösterdiğini yazın (5846 sayılı Kanun Ek Madde 4).',
    en: 'Say which work it is and what shows that it is yours (Law No. 5846 additional art. 4).',
  },
  metin: { tr: 'Bir metin yazın.', en: 'Write a text.' },
}
