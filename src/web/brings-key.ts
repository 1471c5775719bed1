// Alone knows whether a request offers a key to read with, and takes it out of an address that is told to anybody.
import type { IncomingMessage } from 'node:http'

/** Asked of every request, so it looks before it reads. True for too many rather than too few. */
export function bringsKey({ headers, url = '' }: Pick<IncomingMessage, 'headers' | 'url'>): boolean {
  if (headers.authorization !== undefined) return true
  const query = url.indexOf('?')
  return query !== -1 && NAMED.test(url.slice(query))
}

/** `key` among the parameters, its letters perhaps percent-encoded. */
const NAMED = /[?&](?:k|%6b)(?:e|%65)(?:y|%79)(?:[=&]|$)/i

/** Whether it asks for a feed as one intake wants it: such documents are made for contracts only. */
export function asksForProfile({ url = '' }: Pick<IncomingMessage, 'url'>): boolean {
  const query = url.indexOf('?')
  return query !== -1 && new URLSearchParams(url.slice(query)).has('profile')
}

/** Every `?key=` of an address, decoded. */
export function keysInAddress(url: string): readonly string[] {
  const query = url.indexOf('?')
  return query === -1 ? [] : new URLSearchParams(url.slice(query)).getAll('key')
}

/** The address without it: what is answered, written down or gone on to never repeats a key. */
export function withoutKey(url: string): string {
  const query = url.indexOf('?')
  if (query === -1 || !NAMED.test(url.slice(query))) return url
  const params = new URLSearchParams(url.slice(query))
  params.delete('key')
  return params.size > 0 ? `${url.slice(0, query)}?${params}` : url.slice(0, query)
}
