// Alone knows which media type the ending of a file's name stands for, and what kind of medium a media type is.
import type { Media } from './article.js'

/** By the ending of the path, of an absolute or relative address; undefined where it says nothing. */
export function mediaTypeOf(url: string): string | undefined {
  const path = url.split(/[?#]/, 1)[0] ?? ''
  return BY_ENDING.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase())
}

/** What is neither picture nor film nor sound is a document. */
export function kindOf(mediaType: string): Media['kind'] {
  const type = mediaType.split('/', 1)[0]?.toLowerCase()
  return type === 'image' || type === 'video' || type === 'audio' ? type : 'document'
}

/** What to call a medium of which no more than its kind is known. */
export function generalMediaType(kind: Media['kind']): string {
  return GENERAL[kind]
}

// A Map, because names come from outside: an object would answer to "constructor".
const BY_ENDING: ReadonlyMap<string, string> = new Map([
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['svg', 'image/svg+xml'],
  ['mp4', 'video/mp4'],
  ['m4v', 'video/mp4'],
  ['webm', 'video/webm'],
  ['mov', 'video/quicktime'],
  ['mp3', 'audio/mpeg'],
  ['m4a', 'audio/mp4'],
  ['ogg', 'audio/ogg'],
  ['opus', 'audio/ogg'],
  ['wav', 'audio/wav'],
  ['pdf', 'application/pdf'],
])

const GENERAL: Readonly<Record<Media['kind'], string>> = {
  image: 'image/jpeg',
  video: 'video/mp4',
  audio: 'audio/mpeg',
  document: 'application/octet-stream',
}
