// Alone knows which addresses of the panel may be gone to when a request names one, and how they are written.
import type { Context } from 'koa'
import { languageAsked } from '../negotiate.js'

/** Where the panel begins. */
export const HOME = '/panel'

/**
 * A path below /panel, with its query, as it was asked for; undefined for all else: other hosts in any spelling (`//x`,
 * `/\x`), pages of ours that are no page of the panel, and the doors themselves.
 */
export function panelPath(said: unknown): string | undefined {
  if (typeof said !== 'string' || said.length > 500) return undefined
  if (!/^\/panel(?:\/[\w./:-]*)?(?:\?[\w%&=.+:~-]*)?$/.test(said) || /\/\/|\.\./.test(said)) return undefined
  return /^\/panel\/sign-(?:in|out)\b/.test(said) ? undefined : said
}

/** The address, with what it is told and the language that was asked for by address. Undefined ones are left out. */
export function withWords(
  ctx: Context,
  path: string,
  words: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const [bare = '', query] = path.split('?', 2)
  const params = new URLSearchParams(query)
  for (const [name, value] of Object.entries(words)) if (value !== undefined) params.set(name, String(value))
  const lang = languageAsked(ctx.query.lang)
  if (lang) params.set('lang', lang)
  return params.size > 0 ? `${bare}?${params}` : bare
}

/** See Other (RFC 9110 §15.4.4): reloading the page that follows does not send the form again. */
export function goTo(
  ctx: Context,
  path: string,
  words: Readonly<Record<string, string | number | undefined>> = {},
): void {
  ctx.status = 303
  ctx.set({ Location: withWords(ctx, path, words), 'Cache-Control': 'no-store' })
  ctx.body = ''
}
