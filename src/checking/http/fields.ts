// Alone knows how the header fields are read that rules on delivery look at (RFC 9110, RFC 8288).

import { parseUrl } from '../../model/url.js'
import type { Fetched } from '../../net/answer.js'

/** The members of a list, in lower case (RFC 9110 §5.6.1). */
export function members(value = ''): readonly string[] {
  return value
    .split(',')
    .map(member => member.trim().toLowerCase())
    .filter(member => member !== '')
}

export function isCoded({ headers }: Fetched): boolean {
  return members(headers['content-encoding']).some(coding => coding !== 'identity')
}

/** Without parameters, in lower case; empty where none is given. */
export function mediaType({ headers }: Fetched): string {
  return (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
}

/** The opaque part of an entity tag, for weak comparison (RFC 9110 §8.8.3.2). */
export function opaque(etag: string): string {
  return etag.replace(/^W\//, '')
}

export function isStrong(etag: string): boolean {
  return /^"[^"]*"$/.test(etag)
}

/** Where the links of that relation lead in the field Link (RFC 8288 §3), absolute. */
export function linked({ headers, url }: Pick<Fetched, 'headers' | 'url'>, relation: string): readonly string[] {
  return [...(headers.link ?? '').matchAll(LINK)].flatMap(([, target = '', parameters = '']) => {
    const [, quoted, token = ''] = REL.exec(parameters) ?? []
    const relations = (quoted ?? token).toLowerCase().split(/\s+/)
    return relations.includes(relation) ? [parseUrl(target.trim(), url)?.href ?? target] : []
  })
}

const LINK = /<([^>]*)>((?:"(?:[^"\\]|\\.)*"|[^,"])*)/g
const REL = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i
