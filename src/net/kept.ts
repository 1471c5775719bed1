// Alone keeps connections between questions, and lends each only to whom the guard would let dial it now.
import type { Later } from '../model/timers.js'
import type { Line } from './exchange.js'

export interface KeptLine extends Line {
  /** As `URL.origin`: scheme, name and port. A certificate was verified for it. */
  readonly origin: string
  /** The other end, as the system has it; judged when it was connected. */
  readonly address: string
  /** Epoch milliseconds. */
  readonly since: number
}

export interface Kept {
  /**
   * One that rests, to this origin at one of these addresses; nobody else has it until it is given back. `addresses` are what
   * the guard has just answered: a connection to where the name no longer leads, or may no longer lead, is not among them.
   */
  take(origin: string, addresses: readonly string[]): KeptLine | undefined
  /** Closes it unless it rests. */
  give(line: KeptLine): void
  /** Closes all, and whatever is given from now on. */
  close(): void
}

/** Milliseconds a connection rests at most. Feeds of one host that are due together share one; an origin has it back soon. */
const REST_MS = 15_000
/** Milliseconds after which one is not used again: the certificate is looked at anew, and so is the way there. */
const OLDEST_MS = 5 * 60_000
/** Connections that rest at once. */
const MOST = 64

export interface KeptNeeds {
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly later: Later
}

export function createKept({ now, later }: KeptNeeds): Kept {
  /** The one that has rested longest first. */
  const resting = new Map<KeptLine, () => void>()
  let closed = false
  const remove = (line: KeptLine) => {
    resting.get(line)?.()
    resting.delete(line)
  }
  const drop = (line: KeptLine) => {
    remove(line)
    line.close()
  }
  return {
    take(origin, addresses) {
      for (const line of resting.keys())
        if (!line.rests || now() - line.since > OLDEST_MS) drop(line)
        else if (line.origin === origin && addresses.includes(line.address)) {
          remove(line)
          return line
        }
      return undefined
    },
    give(line) {
      if (closed || !line.rests) return line.close()
      resting.set(
        line,
        later(REST_MS, () => drop(line)),
      )
      const [oldest] = resting.keys()
      if (oldest && resting.size > MOST) drop(oldest)
    },
    close() {
      closed = true
      for (const line of resting.keys()) drop(line)
    },
  }
}
