// Alone knows how much of a stranger's answer is taken, and how long it is waited for (DESIGN.md §6.5).

export interface Limits {
  /** Bytes on the wire. */
  readonly document: number
  /** Bytes after each content coding is undone. */
  readonly unpacked: number
  /** Unpacked bytes for one on the wire; judged only beyond `BOMB_FROM`. */
  readonly ratio: number
  /** Bytes of a response's header fields, names and values. */
  readonly headers: number
  /** Redirects followed for one ask. */
  readonly redirects: number
  /** Milliseconds until a name is resolved, a connection made and its handshake done. */
  readonly connectTime: number
  /** Milliseconds from there until the last header field. */
  readonly headersTime: number
  /** Milliseconds from one piece of the body to the next. */
  readonly bytesTime: number
  /** Milliseconds for everything, redirects included: what a slow drip meets. */
  readonly wholeTime: number
}

const MIB = 1024 * 1024

export const LIMITS: Limits = {
  document: 15 * MIB,
  unpacked: 30 * MIB,
  ratio: 100,
  headers: 32 * 1024,
  redirects: 5,
  connectTime: 10_000,
  headersTime: 20_000,
  bytesTime: 10_000,
  wholeTime: 60_000,
}

/** Unpacked bytes below which no ratio is suspect: a small feed of nothing but blanks is no attack. */
export const BOMB_FROM = MIB
