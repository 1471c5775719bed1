// Alone says what the process has and the house does not: time, chance and a place for messages.
import type { Every, Later } from '../model/timers.js'
import type { WebLog } from '../web/needs.js'

/** Time, chance and a place for messages: what main.ts knows and nobody else. */
export interface World {
  readonly now: () => number
  readonly later: Later
  readonly every: Every
  readonly randomBytes: (size: number) => Uint8Array
  readonly log: WebLog
}
