// Alone knows how a fixed document is handed back: as what it is, under a name, to be kept and not to be shown.
import type { Context } from 'koa'
import type { Fixed } from '../checking/check-worker.js'
import { pageHeaders } from './page-headers.js'

/** By the first word of the format's name. */
const TYPES: Readonly<Record<string, { readonly mediaType: string; readonly extension: string }>> = {
  rss: { mediaType: 'application/rss+xml', extension: 'rss' },
  atom: { mediaType: 'application/atom+xml', extension: 'atom' },
  json: { mediaType: 'application/feed+json', extension: 'json' },
  opml: { mediaType: 'text/x-opml', extension: 'opml' },
}
const UNKNOWN = { mediaType: 'application/octet-stream', extension: 'xml' }

/** `name`: the file as it was called; without one it is called after its format. */
export function writeFixed(ctx: Context, { bytes, format }: Fixed, name: string | undefined): void {
  const { mediaType, extension } = TYPES[/^[a-z]+/.exec(format)?.[0] ?? ''] ?? UNKNOWN
  ctx.set({ ...pageHeaders([]), 'Cache-Control': 'no-store' })
  ctx.attachment(safe(name) || `feed.${extension}`)
  ctx.type = mediaType
  ctx.body = Buffer.from(bytes)
}

/** The last part of a path, whoever's system wrote it. */
function safe(name = ''): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return last
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f-\u009f"]/g, '')
    .slice(-120)
}

/** A text that was pasted is sent back as UTF-8, whatever it was declared to be before it was copied. */
export function pasted(text: string): Uint8Array {
  const declared = /^(\ufeff?<\?xml\s[^>]*?encoding\s*=\s*)(["'])(?!utf-8\2)[^"']*\2/i
  return new TextEncoder().encode(text.replace(declared, '$1$2utf-8$2'))
}
