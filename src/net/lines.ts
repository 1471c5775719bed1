// Alone knows over which connection a question goes: a kept one that the guard would dial now, or one that is made for it.
import type { Socket } from 'node:net'
import type { Judge } from './addresses.js'
import type { Connect } from './dial.js'
import { createLine, type Exchange, type Question, type Sizes } from './exchange.js'
import { dialFault } from './fault.js'
import { bareHost, type Guard } from './guard.js'
import { badPort, blocked, down, Halt } from './halt.js'
import { createKept, type KeptLine, type KeptNeeds } from './kept.js'
import { isAskable } from './ports.js'

export interface LinesNeeds extends KeptNeeds {
  readonly guard: Guard
  readonly judge: Judge
  readonly connect: Connect
  readonly limits: Sizes
}

export interface Lines {
  /**
   * Puts the question to one address; no redirect is followed. The connection is added to `held`, whatever comes of it.
   * Throws Halt.
   */
  put(url: URL, question: Question, held: KeptLine[]): Promise<Exchange>
  /** When what they brought is not read any more. Those that rest are kept, the others closed. */
  giveBack(held: KeptLine[]): void
  /** Closes all that rest, and whatever is given back from now on. */
  close(): void
}

export function createLines(needs: LinesNeeds): Lines {
  const kept = createKept(needs)
  return {
    async put(url, question, held) {
      const { patience } = question
      const port = portOf(url)
      if (!isAskable(port)) throw badPort(url.hostname, port)
      patience.waitFor('connection')
      // Judged anew for every question, also where a connection is open.
      const addresses = await needs.guard(url.hostname)
      // A resolver cannot be broken off: its answer may come when nobody waits any more.
      patience.check()
      const resting = question.posted?.once ? undefined : kept.take(url.origin, addresses)
      if (resting) {
        held.push(resting)
        try {
          return await resting.ask(url, question)
        } catch (error) {
          // It met the end that the origin had already sent: asked once more, on a connection of its own (RFC 9112 §9.3.1).
          if (!(error instanceof Halt && error.failure === 'down')) throw error
          patience.check()
        }
      }
      const line = await dialled(url, addresses, question, needs)
      held.push(line)
      return line.ask(url, question)
    },
    giveBack(held) {
      for (const line of held.splice(0)) kept.give(line)
    },
    close: () => kept.close(),
  }
}

function portOf({ port, protocol }: URL): number {
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)
}

/** A connection to an address that was judged before it was dialled, and once more as the system has it. */
async function dialled(
  url: URL,
  addresses: readonly string[],
  { patience }: Question,
  { connect, judge, limits, now }: LinesNeeds,
): Promise<KeptLine> {
  patience.waitFor('connection')
  const secure = url.protocol === 'https:'
  let socket: Socket
  try {
    socket = await connect({ host: bareHost(url.hostname), addresses, port: portOf(url), secure }, patience.signal)
  } catch (error) {
    throw dialFault(error, url.host, secure)
  }
  const { remoteAddress: address } = socket
  const ground = address === undefined ? undefined : judge(address)
  if (address === undefined || ground) {
    socket.destroy()
    throw ground ? blocked(url.hostname, ground) : down(url.host, 'closed')
  }
  const { origin } = url
  return Object.assign(createLine(origin, socket, limits), { origin, address, since: now() })
}
