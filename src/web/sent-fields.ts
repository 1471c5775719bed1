// Alone reads a small JSON object sent to the API.
import type { Context } from 'koa'
import { Problem } from './problem.js'
import { readBody } from './request-body.js'

const MOST_BYTES = 64 * 1024

/** Problems: 415, 413, 400. */
export async function sentFields(ctx: Context): Promise<Readonly<Record<string, unknown>>> {
  if (!/^application\/(?:merge-patch\+)?json\b/i.test(ctx.get('content-type')))
    throw new Problem('unsupported-media-type', {
      tr: 'Content-Type: application/json beklenir.',
      en: 'Content-Type application/json is expected.',
    })
  const text = (await readBody(ctx.req, ctx.res, MOST_BYTES)).toString('utf8')
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch (error) {
    const detail = error instanceof Error ? error.message : ''
    throw new Problem('malformed', { tr: `JSON okunamadı: ${detail}`, en: `The JSON cannot be read: ${detail}` })
  }
  throw new Problem('malformed', { tr: 'Bir JSON nesnesi beklenir.', en: 'A JSON object is expected.' })
}
