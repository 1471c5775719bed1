// Alone turns what went wrong into an answer: application/problem+json (RFC 9457), or a page for a person.
import type { Context, Middleware } from 'koa'
import type { Reason } from '../model/draft.js'
import type { Log } from '../model/log.js'
import type { Bilingual, Language } from '../model/text.js'
import { loggedPath } from './logged-path.js'
import { chooseLanguage, languageAsked, wantsReadableError } from './negotiate.js'

export interface ProblemKind {
  readonly status: number
  readonly title: Bilingual
}

/** Every kind of refusal. A problem's `type` is its description in /openapi.json. */
export const PROBLEMS = {
  malformed: { status: 400, title: { tr: 'İstek okunamadı', en: 'The request cannot be read' } },
  unauthorized: { status: 401, title: { tr: 'Anahtar gerekli', en: 'A key is required' } },
  forbidden: { status: 403, title: { tr: 'İzin verilmedi', en: 'Not permitted' } },
  'not-found': { status: 404, title: { tr: 'Bulunamadı', en: 'Not found' } },
  'method-not-allowed': { status: 405, title: { tr: 'Bu yöntem burada yok', en: 'Method not allowed here' } },
  'not-acceptable': { status: 406, title: { tr: 'İstenen biçimde yok', en: 'Not there in the form asked for' } },
  conflict: { status: 409, title: { tr: 'Mevcut durumla çelişiyor', en: 'In conflict with what stands' } },
  gone: { status: 410, title: { tr: 'Yayından kaldırıldı', en: 'Withdrawn' } },
  'precondition-failed': { status: 412, title: { tr: 'Ön koşul sağlanmadı', en: 'Precondition failed' } },
  'too-large': { status: 413, title: { tr: 'Çok büyük', en: 'Too large' } },
  'unsupported-media-type': { status: 415, title: { tr: 'Bu tür kabul edilmiyor', en: 'Unsupported media type' } },
  'range-not-satisfiable': { status: 416, title: { tr: 'Dosyanın öyle bir bölümü yok', en: 'Range not satisfiable' } },
  unprocessable: { status: 422, title: { tr: 'Söylenen uygun değil', en: 'What was said does not fit' } },
  'too-many-requests': { status: 429, title: { tr: 'Çok sık istek', en: 'Too many requests' } },
  refused: { status: 422, title: { tr: 'Haber kabul edilmedi', en: 'The article was refused' } },
  blocked: { status: 451, title: { tr: 'Karar üzerine yayından kaldırıldı', en: 'Withdrawn by order' } },
  internal: { status: 500, title: { tr: 'Beklenmeyen bir hata oluştu', en: 'Something went wrong here' } },
  unavailable: { status: 503, title: { tr: 'Şu anda hizmet verilemiyor', en: 'Not available at the moment' } },
} as const satisfies Record<string, ProblemKind>

export type ProblemName = keyof typeof PROBLEMS

export interface ProblemDetails {
  readonly errors?: readonly (Reason & { readonly line?: number; readonly column?: number })[]
  readonly headers?: Readonly<Record<string, string>>
  /** Further members of the JSON answer. */
  readonly members?: Readonly<Record<string, unknown>>
}

/** Thrown by a route that refuses. */
export class Problem extends Error {
  constructor(
    override readonly name: ProblemName,
    readonly detail: Bilingual,
    readonly details: ProblemDetails = {},
  ) {
    super(detail.en)
  }
}

export interface ProblemNeeds {
  readonly publicUrl: string
  readonly language: Language
  readonly log: Log
  /** A page that says it. */
  readonly page: (problem: ReadableProblem) => {
    readonly html: string
    readonly headers: Readonly<Record<string, string>>
  }
}

export interface ReadableProblem {
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly errors: readonly string[]
  readonly language: Language
}

/** Catches whatever is thrown below it. What is not ours to explain is logged and answered with 500. */
export function problems(needs: ProblemNeeds): Middleware {
  return async (ctx, next) => {
    try {
      await next()
    } catch (thrown) {
      const problem = thrown instanceof Problem ? thrown : unexplained()
      if (problem.name === 'internal') needs.log.error({ err: thrown, path: loggedPath(ctx.path) }, 'request failed')
      write(ctx, problem, needs)
    }
  }
}

function unexplained(): Problem {
  return new Problem('internal', {
    tr: 'Hata kaydedildi. Biraz sonra yeniden deneyin.',
    en: 'It was recorded. Try again a little later.',
  })
}

function write(ctx: Context, problem: Problem, { publicUrl, language: fallback, page }: ProblemNeeds): void {
  const { status, title }: ProblemKind = PROBLEMS[problem.name]
  const language = languageAsked(ctx.query.lang) ?? chooseLanguage(ctx.get('accept-language'), fallback)
  const { errors = [], headers = {}, members = {} } = problem.details
  ctx.status = status
  ctx.set({ ...headers, 'Content-Language': language })
  ctx.vary('Accept, Accept-Language')
  if (!ctx.response.get('cache-control')) ctx.set('Cache-Control', 'no-store')
  if (wantsReadableError(ctx.get('accept') || undefined)) {
    const sentences = errors.map(({ field, message }) => `${field}: ${message[language]}`)
    const made = page({ status, title: title[language], detail: problem.detail[language], errors: sentences, language })
    ctx.set(made.headers)
    ctx.type = 'text/html; charset=utf-8'
    ctx.body = made.html
    return
  }
  ctx.type = 'application/problem+json'
  ctx.body = JSON.stringify({
    type: `${publicUrl}/openapi.json#/components/responses/${problem.name}`,
    title: title[language],
    status,
    detail: problem.detail[language],
    ...(errors.length && { errors: errors.map(error => errorOnTheWire(error, language)) }),
    ...members,
  })
}

/** A reason in one language, as it stands in `errors[]` and in receipts. */
export function errorOnTheWire(
  { field, message, term, allowed, line, column }: Reason & { readonly line?: number; readonly column?: number },
  language: Language,
): object {
  return { field, message: message[language], term, allowed, line, column }
}
