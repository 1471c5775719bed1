// Alone knows what an entry of the chronicle is, and how its hash proves every entry before it.
import { createHash } from 'node:crypto'
import type { Key } from './key.js'

export const ENTRY_KINDS = ['version', 'serving', 'state'] as const
/**
 * `version`: an article got one; the body names its content hash. `serving`: documents began to show or ceased to show articles,
 * each with the decision it rests on (Law No. 5846 art. 76/2). `state`: a case, a hold.
 */
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** What is to be written down. */
export interface Happening {
  readonly kind: EntryKind
  /** Epoch milliseconds. */
  readonly at: number
  /** Articles concerned. */
  readonly keys: readonly Key[]
  /** Plain data; no personal data, since nothing here is ever erased (Law No. 6698 art. 7). */
  readonly body: Readonly<Record<string, unknown>>
}

export interface Entry {
  /** 1, 2, 3 … without gaps. */
  readonly seq: number
  readonly kind: EntryKind
  readonly at: number
  /** JSON text, as it was hashed. */
  readonly body: string
  /** SHA-256, hex. */
  readonly hash: string
}

/** What of an entry its hash needs, so that it can be recomputed without the body. All hashes are SHA-256, hex. */
export interface Link {
  readonly seq: number
  /** Of kind, time and body. */
  readonly content: string
  /** Hash of entry `seq - 1`; empty before the first. */
  readonly previous: string
  /** Hash of entry `skipOf(seq)`; empty before the first. */
  readonly skip: string
}

/**
 * An entry names two before it: its neighbour, and one as far back as the largest power of two that divides its number. So
 * any entry is reached from any later one in at most half as many steps as the square of the number's binary digits (two
 * hundred among a million), and a proof is short however long the chronicle has grown: a deterministic skip list.
 */
export function skipOf(seq: number): number {
  return seq - (seq & -seq)
}

export function contentOf({ kind, at, body }: Pick<Entry, 'kind' | 'at' | 'body'>): string {
  return sha256(`${kind}\n${at}\n${body}`)
}

export function hashOfLink({ seq, content, previous, skip }: Link): string {
  return sha256(`${seq}\n${content}\n${previous}\n${skip}`)
}

/** Numbers on the way from `from` back to `to`, both included. */
export function pathBack(from: number, to: number): readonly number[] {
  const path = [from]
  let at = from
  while (at > to) {
    at = skipOf(at) >= to ? skipOf(at) : at - 1
    path.push(at)
  }
  return path
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
