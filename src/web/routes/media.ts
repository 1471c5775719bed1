// Alone serves files of FEEDS_DIR/media: by name from one folder, of known kinds, and never anything that runs.

import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Router } from '@koa/router'
import { Problem } from '../problem.js'
import { respond } from '../respond.js'

const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  pdf: 'application/pdf',
}

/** One name, no folder, no leading dot. */
const NAME = /^[a-z0-9][a-z0-9._-]{0,120}\.([a-z0-9]+)$/i

export interface MediaNeeds {
  /** Absolute path of the folder. */
  readonly mediaDir: string
}

export function media({ mediaDir }: MediaNeeds): Router {
  return new Router({ strict: true, sensitive: true }).get('/media/:file', async ctx => {
    const { file = '' } = ctx.params
    const type = TYPES[NAME.exec(file)?.[1]?.toLowerCase() ?? '']
    const found = type && (await read(join(mediaDir, file)))
    if (!found) throw new Problem('not-found', { tr: 'Böyle bir dosya yok.', en: 'There is no such file.' })
    respond(ctx, {
      status: 200,
      mediaType: type,
      tag: `${found.bytes.length.toString(36)}-${Math.floor(found.changedAt).toString(36)}`,
      lastModified: Math.floor(found.changedAt / 1000) * 1000,
      cacheControl: 'public, max-age=86400',
      vary: [],
      links: [],
      headers: {
        'X-Content-Type-Options': 'nosniff',
        // Text being minable says nothing about pictures (TDMRep, RIGHTS.md §3.6, §5.2).
        'tdm-reservation': '1',
        // An SVG opened by itself is a document: it may show, not act.
        'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
      },
      identity: found.bytes,
    })
  })
}

/** Undefined for what is no plain file: a link could lead out of the folder. */
async function read(path: string): Promise<{ readonly bytes: Buffer; readonly changedAt: number } | undefined> {
  let handle: Awaited<ReturnType<typeof open>>
  try {
    handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW)
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
  try {
    const facts = await handle.stat()
    return facts.isFile() ? { bytes: await handle.readFile(), changedAt: facts.mtimeMs } : undefined
  } finally {
    await handle.close()
  }
}

function isAbsent(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['ENOENT', 'ELOOP', 'ENOTDIR', 'EISDIR'].includes(String(error.code))
  )
}
