// Alone knows how an article is written down as text and read back, losing nothing, and the hash that proves it.
import { createHash } from 'node:crypto'
import type { Article } from '../model/article.js'

/**
 * JSON of the article. Same article, same text. Throws on what JSON would silently change: numbers that are not finite,
 * dates, maps, functions, big integers.
 */
export function writeRecord(article: Article): string {
  return JSON.stringify(article, plain)
}

/** What `writeRecord` was given, equal in every member. */
export function readRecord(text: string): Article {
  return JSON.parse(text) as Article
}

/** SHA-256, hex. JSON holds no U+0000, so no other pair of record and raw item runs together to the same bytes. */
export function hashOf(record: string, raw: string): string {
  return createHash('sha256').update(`${record}\u0000${raw}`, 'utf8').digest('hex')
}

function plain(this: unknown, name: string, value: unknown): unknown {
  // JSON.stringify has already called toJSON; what stands in the article itself is judged.
  const own: unknown = (this as Record<string, unknown>)[name]
  if (!isPlain(own) || (own === undefined && Array.isArray(this)))
    throw new TypeError(`An article is plain data, but "${name}" is ${String(own)}`)
  return value
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object') return !['function', 'symbol', 'bigint'].includes(typeof value)
  if (value === null || Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
