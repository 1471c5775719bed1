// Alone serves files of FEEDS_DIR/media: by name from one folder, of known kinds, and never anything that runs.
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Router } from '@koa/router'
import type { Context } from 'koa'
import { writeHttpDate } from '../../model/http-dates.js'
import { mediaTypeOf } from '../../model/media-type.js'
import { RIGHTS_PAGE } from '../../outbound/links.js'
import { askedRange, type ByteRange } from '../byte-range.js'
import { entityTag } from '../entity-tags.js'
import { fails, unchanged } from '../preconditions.js'
import { Problem } from '../problem.js'
import { readerLeft } from '../reader-left.js'

/** One name, no folder, no leading dot, of the kinds that are served. */
const NAME = /^[a-z0-9][a-z0-9._-]{0,120}\.(?:jpe?g|png|webp|svg|mp3|mp4|pdf)$/i

export interface MediaNeeds {
  /** Absolute path of the folder. */
  readonly mediaDir: string
  readonly site: { readonly publicUrl: string }
}

/** Bytes go from the disk to the socket as the reader takes them: no file is ever held. */
export function media({ mediaDir, site }: MediaNeeds): Router {
  const link = `<${site.publicUrl}${RIGHTS_PAGE}>; rel="license"`
  return new Router({ strict: true, sensitive: true }).get('/media/:file', async ctx => {
    const { file = '' } = ctx.params
    const handle = NAME.test(file) ? await openPlain(join(mediaDir, file)) : undefined
    if (!handle) throw new Problem('not-found', { tr: 'Böyle bir dosya yok.', en: 'There is no such file.' })
    try {
      await serve(ctx, handle, mediaTypeOf(file) ?? 'application/octet-stream', link)
    } finally {
      await handle.close()
    }
  })
}

async function serve(ctx: Context, handle: FileHandle, mediaType: string, link: string): Promise<void> {
  const { size, mtimeMs } = await handle.stat()
  const { headers } = ctx.req
  const validators = {
    tag: `${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}`,
    lastModified: Math.floor(mtimeMs / 1000) * 1000,
  }
  const tag = entityTag(validators.tag, 'identity')
  if (fails(headers, validators, tag)) throw new Problem('precondition-failed', CHANGED)
  const always = {
    ETag: tag,
    'Last-Modified': writeHttpDate(validators.lastModified),
    'Cache-Control': 'public, max-age=86400',
    'Accept-Ranges': 'bytes',
    Link: link,
    ...GUARDS,
  }
  // From here on Koa would weigh the headers anew.
  if (unchanged(headers, validators, tag)) {
    ctx.respond = false
    ctx.res.writeHead(304, always).end()
    return
  }
  const file = { size, tag, lastModified: validators.lastModified }
  // Of HEAD a range means nothing (RFC 9110 §14.2).
  const range = ctx.method === 'GET' ? askedRange(headers, file) : undefined
  if (range === 'unsatisfiable')
    throw new Problem('range-not-satisfiable', BEHIND, { headers: { 'Content-Range': `bytes */${size}` } })
  ctx.respond = false
  const { first, last } = range ?? { first: 0, last: size - 1 }
  ctx.res.writeHead(range ? 206 : 200, {
    ...always,
    'Content-Type': mediaType,
    'Content-Length': String(last - first + 1),
    ...(range && { 'Content-Range': `bytes ${first}-${last}/${size}` }),
  })
  if (ctx.method === 'HEAD' || size === 0) ctx.res.end()
  else await send(ctx, handle, { first, last })
}

const CHANGED = { tr: 'Dosya, sizin bildiğiniz hâliyle durmuyor.', en: 'The file is not the one you know.' }
const BEHIND = {
  tr: 'İstenen bölüm dosyanın sonundan sonra başlıyor.',
  en: 'The part begins behind the end of the file.',
}

const GUARDS = {
  'X-Content-Type-Options': 'nosniff',
  // Text being minable says nothing about pictures (TDMRep, RIGHTS.md §3.6, §5.2).
  'tdm-reservation': '1',
  // An SVG opened by itself is a document: it may show, not act.
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
}

/** The headers have left: what fails now can only break off. */
async function send(ctx: Context, handle: FileHandle, { first, last }: ByteRange): Promise<void> {
  const bytes = handle.createReadStream({ start: first, end: last, autoClose: false })
  try {
    await pipeline(bytes, source => exactly(source, last - first + 1), ctx.res as ServerResponse)
  } catch (error) {
    if (!readerLeft(error)) ctx.app.emit('error', error, ctx)
  }
}

/** Ends only after `length` bytes: a reader who was promised more would wait for them. */
async function* exactly(source: AsyncIterable<Buffer>, length: number): AsyncGenerator<Buffer> {
  let left = length
  for await (const chunk of source) {
    left -= chunk.length
    yield chunk
  }
  if (left > 0) throw new Error('the file became shorter while it was sent')
}

/** Undefined for what is no plain file: a link could lead out of the folder, a pipe would never answer. */
async function openPlain(path: string): Promise<FileHandle | undefined> {
  let handle: FileHandle
  try {
    handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
  if ((await handle.stat()).isFile()) return handle
  await handle.close()
  return undefined
}

function isAbsent(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['ENOENT', 'ELOOP', 'ENOTDIR', 'EISDIR'].includes(String(error.code))
  )
}
