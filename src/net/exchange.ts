// Alone knows undici: one request on one connection, told in our own words. The connection is good for nothing else.
import type { Socket } from 'node:net'
import { Client } from 'undici'
import { bodyFault, headFault, isOfSystem } from './fault.js'
import { cut } from './halt.js'
import type { Patience } from './patience.js'

export interface Exchange {
  readonly status: number
  /** Lower-case names; several of one name joined by ", ". One character a byte (ISO 8859-1). */
  readonly headers: Readonly<Record<string, string>>
  /** As on the wire, framing undone. Throws Halt `cut` or `not-http` where it breaks off. */
  readonly body: AsyncIterable<Uint8Array>
}

export interface ExchangeNeeds {
  readonly socket: Socket
  readonly patience: Patience
  /** Bytes, at most. */
  readonly headerSize: number
  /** Bytes on the wire, at most: one more is Halt `too-large`. */
  readonly bodySize: number
  readonly method: 'GET' | 'HEAD' | 'POST'
  readonly form?: URLSearchParams | undefined
}

/**
 * Asks for `url` on a socket that leads there; the caller destroys the socket. Throws Halt `down` or `not-http`. Nothing is
 * kept alive: a feed is asked for every few minutes at most, and a fresh connection is one that the guard has seen.
 */
export async function exchange(
  url: URL,
  headers: Readonly<Record<string, string>>,
  { socket, patience, headerSize, bodySize, method, form }: ExchangeNeeds,
): Promise<Exchange> {
  // Time is measured by patience alone.
  const client = new Client(url.origin, {
    connect: once(socket),
    maxHeaderSize: headerSize,
    maxResponseSize: bodySize,
    headersTimeout: 0,
    bodyTimeout: 0,
  })
  patience.waitFor('headers')
  try {
    const {
      statusCode,
      headers: raw,
      body,
    } = await client.request({
      method,
      path: url.pathname + url.search,
      headers: form ? { ...headers, 'content-type': FORM } : headers,
      ...(form && { body: form.toString() }),
      reset: true,
      // More than a body may have, so that undici never holds its parser: were the connection to end while it does, an
      // assertion nobody can catch would end the process (nodejs/undici#5360).
      highWaterMark: bodySize + 1,
      responseHeaders: 'raw',
      signal: patience.signal,
    })
    // A body that nobody reads, that of a redirect, breaks off unheard.
    body.on('error', () => {})
    return {
      status: statusCode,
      headers: joined(raw as unknown as readonly string[]),
      body: pieces(body, socket, { patience, host: url.host, bodySize }),
    }
  } catch (error) {
    throw headFault(error, url.host)
  }
}

const FORM = 'application/x-www-form-urlencoded'

/** undici asks for another connection when the first one breaks too early; there is no other. */
function once(socket: Socket) {
  let given = false
  return (_: unknown, done: (...result: [null, Socket] | [Error, null]) => void): void => {
    const result: [null, Socket] | [Error, null] = given
      ? [new Error('one connection, one answer'), null]
      : [null, socket]
    given = true
    // Not at once: undici goes on only when the call that asked for a connection has returned.
    queueMicrotask(() => done(...result))
  }
}

/** RFC 9110 §5.2. A Map first: a header may be called __proto__. */
function joined(raw: readonly string[]): Readonly<Record<string, string>> {
  const fields = new Map<string, string>()
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at]?.toLowerCase() ?? ''
    const value = raw[at + 1] ?? ''
    const before = fields.get(name)
    fields.set(name, before === undefined ? value : `${before}, ${value}`)
  }
  return Object.fromEntries(fields)
}

async function* pieces(
  body: AsyncIterable<Uint8Array>,
  socket: Socket,
  { patience, host, bodySize }: { readonly patience: Patience; readonly host: string; readonly bodySize: number },
): AsyncGenerator<Uint8Array> {
  patience.waitFor('bytes')
  try {
    for await (const piece of body) {
      yield piece
      patience.waitFor('bytes')
    }
  } catch (error) {
    throw bodyFault(error, host, bodySize)
  }
  // undici takes a reset for the end of a body that has no length.
  if (isOfSystem(socket.errored)) throw cut(host)
}
