// Alone knows how much of an answer is waited for and read (DESIGN.md §6.5).

export interface Limits {
  /** Bytes on the wire. */
  readonly received: number
  /** Bytes after the content coding is undone. */
  readonly unpacked: number
  /** How many times larger than on the wire a body may become, beyond the first MiB. */
  readonly ratio: number
  /** Bytes of header fields. */
  readonly headers: number
  readonly redirects: number
  /** Milliseconds until the connection stands, until the header is there, between two pieces of the body, and in all. */
  readonly connectMs: number
  readonly headerMs: number
  readonly pauseMs: number
  readonly totalMs: number
}

export const LIMITS: Limits = {
  received: 15 * 2 ** 20,
  unpacked: 30 * 2 ** 20,
  ratio: 100,
  headers: 64 * 1024,
  redirects: 5,
  connectMs: 10_000,
  headerMs: 20_000,
  pauseMs: 10_000,
  totalMs: 60_000,
}
