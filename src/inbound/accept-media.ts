// Alone turns what a draft says of pictures, films and sounds into media with addresses and rights of their own.
import { createHash } from 'node:crypto'
import type { Media } from '../model/article.js'
import type { MediaDraft } from '../model/draft.js'
import { generalMediaType, kindOf, mediaTypeOf } from '../model/media-type.js'
import type { MediaRights } from '../model/rights.js'
import { absoluteUrl } from './absolute-url.js'
import { isTracker } from './sanitising/trackers.js'

/** Media whose address cannot be resolved are left out, and counters; the second one at the same address too. */
export function acceptMedia(
  drafts: readonly MediaDraft[],
  base: string,
  rightsOf: (draft: MediaDraft) => MediaRights,
): Media[] {
  const media = new Map<string, Media>()
  for (const draft of drafts) {
    const url = absoluteUrl(draft.url, base)
    // A counter is no picture of the story, whether it stands in the text or beside it.
    if (!url || isTracker(url) || (draft.width ?? 2) <= 1 || (draft.height ?? 2) <= 1) continue
    const id = createHash('sha256').update(url).digest('hex').slice(0, 8)
    if (media.has(id)) continue
    const mimeType = draft.mimeType?.toLowerCase() ?? mediaTypeOf(url) ?? generalMediaType(draft.kind ?? 'document')
    const kind = draft.kind ?? kindOf(mimeType)
    media.set(id, { ...draft, id, url, mimeType, kind, rights: rightsOf({ ...draft, kind }) })
  }
  return [...media.values()]
}
