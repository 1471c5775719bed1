// Alone knows undici: requests on one connection that was made and judged elsewhere, told in our own words.
import type { IncomingHttpHeaders } from 'node:http'
import type { Socket } from 'node:net'
import { Client, type Dispatcher } from 'undici'
import { bodyFault, headFault, isOfSystem } from './fault.js'
import { cut } from './halt.js'
import type { Patience } from './patience.js'
import { createPieces, NONE, type Pieces } from './pieces.js'

export interface Exchange {
  readonly status: number
  /** Lower-case names; several of one name joined by ", ". One character a byte (ISO 8859-1). */
  readonly headers: Readonly<Record<string, string>>
  /** Every Location, as it was written: one that is given twice leads nowhere. */
  readonly locations: readonly string[]
  /** As on the wire, framing undone. Throws Halt `cut` or `not-http` where it breaks off. */
  readonly body: AsyncIterable<Uint8Array>
}

export interface Question {
  readonly method: 'GET' | 'HEAD' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly posted?: Posted | undefined
  readonly patience: Patience
}

export interface Posted {
  readonly body: string | Uint8Array
  /** It may do something there, so it is never sent twice, and gets a connection of its own, which ends with the answer. */
  readonly once: boolean
}

export interface Sizes {
  /** Bytes of a header, at most. */
  readonly headers: number
  /** Bytes on the wire, at most: one more is Halt `too-large`. */
  readonly document: number
}

/** One connection, for one question after the other. */
export interface Line {
  /** Throws Halt `down` or `not-http`. */
  ask(url: URL, question: Question): Promise<Exchange>
  /** Whether the last answer is here to its end, and both sides would go on. */
  readonly rests: boolean
  close(): void
}

/**
 * `socket` leads to `origin`. undici closes it when an answer says so, has no length, or is followed by what nobody asked
 * for; and, while it rests, after the time that the origin gave in Keep-Alive.
 */
export function createLine(origin: string, socket: Socket, sizes: Sizes): Line {
  // Time is measured by patience, and by who keeps the connection.
  const client = new Client(origin, {
    connect: once(socket),
    maxHeaderSize: sizes.headers,
    maxResponseSize: sizes.document,
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveTimeout: LONGEST_REST,
    keepAliveMaxTimeout: LONGEST_REST,
  })
  let answered = true
  return {
    ask(url, { method, headers, posted, patience }) {
      answered = false
      patience.waitFor('headers')
      return new Promise((resolve, reject) => {
        let pieces: Pieces | undefined
        const handler: Dispatcher.DispatchHandler = {
          // Its being there says that this is a handler of the newer kind.
          onRequestStart() {},
          onResponseStart(_, status, fields) {
            // 1xx: the answer is still to come.
            if (status < 200) return
            pieces = hasBody(status) ? createPieces() : NONE
            const body =
              pieces === NONE ? NONE : told(pieces, socket, { patience, host: url.host, most: sizes.document })
            resolve({ status, headers: joined(fields), locations: locationsOf(fields), body })
          },
          // Never holds undici's parser: were the connection to end while it is held, an assertion nobody can catch
          // would end the process (nodejs/undici#5360). What waits here is limited by `sizes.document`.
          onResponseData: (_, piece) => pieces?.add(piece),
          onResponseEnd() {
            answered = true
            pieces?.end()
          },
          onResponseError(_, error) {
            if (pieces) pieces.fail(error)
            else reject(headFault(error, url.host))
          },
        }
        const sent = posted && { body: posted.body, reset: posted.once }
        client.dispatch({ method, path: url.pathname + url.search, headers, ...sent }, handler)
      })
    },
    get rests() {
      return answered && !socket.destroyed
    },
    close: () => void socket.destroy(),
  }
}

/** Milliseconds; longer than anybody keeps a connection that rests. */
const LONGEST_REST = 5 * 60_000

/** undici asks for another connection when the first one breaks; there is no other. */
function once(socket: Socket) {
  let given = false
  return (_: unknown, done: (...result: [null, Socket] | [Error, null]) => void): void => {
    const result: [null, Socket] | [Error, null] = given
      ? [new Error('one connection, one line'), null]
      : [null, socket]
    given = true
    // Not at once: undici goes on only when the call that asked for a connection has returned.
    queueMicrotask(() => done(...result))
  }
}

/** Most polls end with one that has none (RFC 9112 §6.3), and for those nothing is made. */
function hasBody(status: number): boolean {
  return status !== 204 && status !== 304
}

function locationsOf({ location }: IncomingHttpHeaders): readonly string[] {
  return location === undefined ? [] : [location].flat()
}

/** RFC 9110 §5.2. From entries: a header may be called __proto__. */
function joined(fields: IncomingHttpHeaders): Readonly<Record<string, string>> {
  if (isOnce(fields)) return fields
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  )
}

/** Whether no field was given twice. */
function isOnce(fields: IncomingHttpHeaders): fields is Record<string, string> {
  for (const name in fields) if (typeof fields[name] !== 'string') return false
  return true
}

async function* told(
  pieces: Pieces,
  socket: Socket,
  { patience, host, most }: { readonly patience: Patience; readonly host: string; readonly most: number },
): AsyncGenerator<Uint8Array> {
  patience.waitFor('bytes')
  try {
    for await (const piece of pieces) {
      yield piece
      patience.waitFor('bytes')
    }
  } catch (error) {
    throw bodyFault(error, host, most)
  }
  // undici takes a reset for the end of a body that has no length.
  if (isOfSystem(socket.errored)) throw cut(host)
}
