// Alone turns what a draft says of pictures, films and sounds into media with addresses and rights of their own.
import { createHash } from 'node:crypto'
import type { Media } from '../model/article.js'
import type { MediaDraft } from '../model/draft.js'
import type { MediaRights } from '../model/rights.js'
import { absoluteUrl } from './absolute-url.js'

/** Media whose address cannot be resolved are left out; the second one at the same address too. */
export function acceptMedia(
  drafts: readonly MediaDraft[],
  base: string,
  rightsOf: (draft: MediaDraft) => MediaRights,
): Media[] {
  const media = new Map<string, Media>()
  for (const draft of drafts) {
    const url = absoluteUrl(draft.url, base)
    if (!url) continue
    const id = createHash('sha256').update(url).digest('hex').slice(0, 8)
    if (media.has(id)) continue
    const mimeType = draft.mimeType?.toLowerCase() ?? mimeTypeOf(url, draft.kind)
    const kind = draft.kind ?? kindOf(mimeType)
    media.set(id, { ...draft, id, url, mimeType, kind, rights: rightsOf({ ...draft, kind }) })
  }
  return [...media.values()]
}

const BY_EXTENSION: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  pdf: 'application/pdf',
}
const BY_KIND: Readonly<Record<Media['kind'], string>> = {
  image: 'image/jpeg',
  video: 'video/mp4',
  audio: 'audio/mpeg',
  document: 'application/octet-stream',
}

function mimeTypeOf(url: string, kind: Media['kind'] | undefined): string {
  const extension = /\.([a-z0-9]+)$/i.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? ''
  return BY_EXTENSION[extension] ?? BY_KIND[kind ?? 'document']
}

function kindOf(mimeType: string): Media['kind'] {
  const type = mimeType.split('/')[0]
  return type === 'image' || type === 'video' || type === 'audio' ? type : 'document'
}
