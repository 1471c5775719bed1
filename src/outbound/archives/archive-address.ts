// Alone makes and reads the addresses of archive documents: `{n}`, `{n}.p{count}` while a chunk fills, `.r{revision}` after the law.
import { FORMAT_NAMES, type FormatName } from '../../model/channel.js'
import type { ArchiveRevision } from '../../store/archive-store.js'
import { CHUNK } from '../../store/archive-store.js'
import { EXTENSIONS } from '../links.js'

export interface ArchiveAddress {
  /** From 1. */
  readonly chunk: number
  /** Entries of a chunk that was not full; absent: all 500. */
  readonly count?: number
  readonly revision: number
}

export function archivePath(category: string, { chunk, count, revision }: ArchiveAddress, format: FormatName): string {
  const prefix = count === undefined ? '' : `.p${count}`
  const revised = revision === 0 ? '' : `.r${revision}`
  return `/feeds/${category}/archive/${chunk}${prefix}${revised}.${EXTENSIONS[format]}`
}

/** The same document in every format, absolute. */
export function archiveUrls(publicUrl: string, category: string, address: ArchiveAddress): Record<FormatName, string> {
  const urls = FORMAT_NAMES.map(format => [format, publicUrl + archivePath(category, address, format)])
  return Object.fromEntries(urls) as Record<FormatName, string>
}

/** Undefined for every spelling that we never write. */
export function readArchiveName(
  name: string,
): { readonly address: ArchiveAddress; readonly format: FormatName } | undefined {
  const found = NAME.exec(name)
  const format = FORMAT_NAMES.find(each => EXTENSIONS[each] === found?.[4])
  if (!found || !format) return undefined
  const [, chunk, count, revision = 0] = found
  if (count !== undefined && Number(count) >= CHUNK) return undefined
  return {
    address: { chunk: Number(chunk), ...(count !== undefined && { count: Number(count) }), revision: Number(revision) },
    format,
  }
}

const NAME = /^([1-9]\d{0,6})(?:\.p([1-9]\d{0,2}))?(?:\.r([1-9]\d{0,6}))?\.([a-z]+)$/

/** The document that holds everything up to this position of its chunk, and nothing after it. */
export function addressUpTo(position: number, revisions: ReadonlyMap<number, ArchiveRevision>): ArchiveAddress {
  const chunk = chunkOf(position)
  const count = position - CHUNK * (chunk - 1)
  const revision = revisions.get(chunk)?.revision ?? 0
  return { chunk, ...(count < CHUNK && { count }), revision }
}

export function chunkOf(position: number): number {
  return Math.ceil(position / CHUNK)
}
