// Somebody else's server, scripted: each path behaves as a test says, and what was asked is kept.
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import type { SecureContextOptions, TLSSocket } from 'node:tls'
import { CERTIFICATE, KEY } from './certificate.js'

export type Behaviour = (response: ServerResponse, request: IncomingMessage) => void

export interface Asked {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  /** Names as they were written, in their order. */
  readonly names: readonly string[]
  /** The name of the TLS handshake. */
  readonly servername: string | undefined
}

export interface Origin {
  /** `http://127.0.0.1:PORT`, or `https://feeds.example:PORT`. */
  readonly url: string
  readonly port: number
  readonly asked: readonly Asked[]
  /** Resolves when no connection is open. */
  idle(): Promise<void>
  /** Resolves with the next request. Call it before the request is made. */
  next(): Promise<Asked>
  close(): Promise<void>
}

export interface OriginOptions {
  readonly tls: boolean
  /** What it shows in the handshake. Default: the certificate that signs itself. */
  readonly identity: SecureContextOptions
}

const OWN = { key: KEY, cert: CERTIFICATE }

/** What is not scripted answers 404. `path` without query. */
export async function origin(
  paths: Readonly<Record<string, Behaviour>>,
  { tls = false, identity = OWN }: Partial<OriginOptions> = {},
): Promise<Origin> {
  const asked: Asked[] = []
  const sockets = new Set<Socket>()
  let waiting: ((asked: Asked) => void)[] = []
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? ''
    const names = request.rawHeaders.filter((_, at) => at % 2 === 0)
    const servername = (request.socket as Partial<TLSSocket>).servername || undefined
    const now = { path, headers: request.headers, names, servername }
    asked.push(now)
    for (const heard of waiting) heard(now)
    waiting = []
    const behaviour = paths[path.split('?')[0] ?? '']
    if (behaviour) behaviour(response, request)
    else response.writeHead(404).end()
  }
  const server = tls ? createTlsServer(identity, listener) : createServer(listener)
  server.on('connection', socket => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.once('close', () => sockets.delete(socket))
  })
  server.on('tlsClientError', () => {})
  // Connections that rest are closed by whoever asks, not by a clock.
  server.keepAliveTimeout = 0
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: tls ? `https://feeds.example:${port}` : `http://127.0.0.1:${port}`,
    port,
    asked,
    async idle() {
      for (const socket of sockets) await new Promise(resolve => socket.once('close', resolve))
    },
    next: () => new Promise(resolve => waiting.push(resolve)),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

/** A whole answer. */
export function document(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
  status = 200,
): Behaviour {
  return response => void response.writeHead(status, headers).end(body)
}

export function redirect(to: string, status = 302): Behaviour {
  return response => void response.writeHead(status, { location: to }).end('moved')
}

/** Exactly these bytes, then the end of the connection. */
export function bytes(...pieces: readonly (string | Uint8Array)[]): Behaviour {
  return (_, { socket }) => {
    for (const piece of pieces) socket.write(piece, 'latin1' as never)
    socket.end()
  }
}

/** Writes `piece` until `size` bytes are out or nobody reads any more; says how many the socket took. */
export function pour(
  piece: Uint8Array,
  size: number,
  headers: Readonly<Record<string, string>> = {},
): Behaviour & { poured(): number } {
  let poured = 0
  const behaviour: Behaviour = response => {
    response.writeHead(200, headers)
    const more = () => {
      while (poured < size && !response.destroyed) {
        poured += piece.length
        if (!response.write(piece)) return void response.once('drain', more)
      }
      response.end()
    }
    more()
  }
  return Object.assign(behaviour, { poured: () => poured })
}
