// Alone knows what an item's medium is called in each vocabulary.
import type { Media } from '../../model/article.js'

/** A media type that is one (RFC 6838 §4.2); else the most general of its kind. */
export function mediaType({ mimeType, kind }: Media): string {
  return isMediaType(mimeType) ? mimeType : GENERAL[kind]
}

export function isMediaType(value: string): boolean {
  return /^[a-z0-9][\w!#$&^.+-]*\/[a-z0-9][\w!#$&^.+-]*$/i.test(value)
}

const GENERAL: Readonly<Record<Media['kind'], string>> = {
  image: 'image/jpeg',
  video: 'video/mp4',
  audio: 'audio/mpeg',
  document: 'application/octet-stream',
}

/** By the ending of the address, else the most general of its kind. */
export function guessMediaType(url: string, kind: Media['kind']): string {
  const ending = /\.([a-z0-9]+)(?:[?#]|$)/i.exec(url)?.[1]?.toLowerCase() ?? ''
  return BY_ENDING[ending] ?? GENERAL[kind]
}

const BY_ENDING: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  pdf: 'application/pdf',
}

/** A whole number above zero, or undefined: sizes nobody measured are not written. */
export function measure(value: number | undefined): number | undefined {
  const whole = Math.round(value ?? 0)
  return Number.isSafeInteger(whole) && whole > 0 ? whole : undefined
}
