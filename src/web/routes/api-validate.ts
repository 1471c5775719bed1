// Alone answers programs that ask whether a feed is valid (DESIGN.md §5.1, §5.2).
import { Router } from '@koa/router'
import type { Context } from 'koa'
import { type BoundedReport, leftOut } from '../../checking/bounded-report.js'
import { ruleOf } from '../../checking/catalogue.js'
import type { Language } from '../../model/text.js'
import { jsonOf } from '../../validation/reports/json.js'
import { type InspectNeeds, inspectSource, inspectUrl, wishOf } from '../inspect.js'
import { chooseLanguage } from '../negotiate.js'
import { Problem } from '../problem.js'
import type { RateLimited } from '../rate.js'
import { readBody } from '../request-body.js'

export interface ApiValidateNeeds extends InspectNeeds, RateLimited {
  /** Bytes. */
  readonly maxBody: number
  readonly language: Language
}

export function apiValidate(needs: ApiValidateNeeds): Router {
  return new Router({ strict: true, sensitive: true })
    .options('/api/validate', ctx => {
      ctx.set({
        ...OPEN,
        'Access-Control-Allow-Methods': 'POST',
        'Access-Control-Allow-Headers': 'Content-Type, Accept-Language',
      })
      ctx.set({ 'Access-Control-Max-Age': '86400', Allow: 'OPTIONS, POST' })
      ctx.status = 204
    })
    .post('/api/validate', open, needs.limited, async ctx => {
      const body = await readBody(ctx.req, ctx.res, needs.maxBody)
      const asked = addressIn(ctx, body)
      const { url, ...said } = asked ?? {}
      const wish = wishOf({ ...ctx.query, ...said })
      const language = languageOf(ctx, said.lang ?? ctx.query.lang, needs)
      if (url === undefined) {
        const report = await inspectSource(body, wish, ctx.get('content-type') || undefined, needs)
        return write(ctx, '-', report, language)
      }
      if (typeof url !== 'string') throw new Problem('malformed', { tr: 'url bir metindir.', en: 'url is a text.' })
      const found = await inspectUrl(url, wish, needs)
      if ('failed' in found)
        throw new Problem('unprocessable', found.failed, { members: { url, failure: found.failure } })
      write(ctx, url, found.report, language)
    })
}

const OPEN = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' }

async function open(ctx: Context, next: () => Promise<void>): Promise<void> {
  ctx.set(OPEN)
  await next()
}

function write(ctx: Context, file: string, report: BoundedReport, language: Language): void {
  ctx.type = 'application/json; charset=utf-8'
  ctx.set('Content-Language', language)
  ctx.vary('Accept-Language')
  const omitted = leftOut(report.counts, report.diagnostics.length)
  const record = jsonOf({ ...report, file }, language, ruleOf)
  ctx.body = `${JSON.stringify({ files: [omitted > 0 ? { ...record, omitted } : record] })}\n`
}

/** `{"url": …}`; undefined for everything else, a JSON Feed too, which is a document to be checked. */
function addressIn(ctx: Context, body: Buffer): Readonly<Record<string, unknown>> | undefined {
  if (!/^application\/json\b/i.test(ctx.get('content-type')) || body.length > 64 * 1024) return undefined
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    const isRequest =
      typeof value === 'object' && value !== null && 'url' in value && !('version' in value) && !('items' in value)
    return isRequest ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function languageOf(ctx: Context, said: unknown, { language }: ApiValidateNeeds): Language {
  if (said === undefined || said === '') return chooseLanguage(ctx.get('accept-language'), language)
  if (said === 'tr' || said === 'en') return said
  throw new Problem('malformed', { tr: 'lang: tr ya da en.', en: 'lang is tr or en.' })
}
