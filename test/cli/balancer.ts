// One address before several servers, as a proxy of an operator's is set: in turns, and on to the next when one is gone.
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Balancer {
  readonly url: string
  /** Requests that were sent on to another server because the first one was gone. */
  readonly retried: () => number
  close(): Promise<void>
}

/** `upstreams`: URLs. Every request is asked again elsewhere when its connection breaks: writes are idempotent (DESIGN.md §5.2). */
export async function balancer(upstreams: readonly string[]): Promise<Balancer> {
  let turn = 0
  let retried = 0
  const server = createServer(async (asked, answer) => {
    const body = await bodyOf(asked)
    turn += 1
    for (let tried = 0; tried < upstreams.length; tried += 1) {
      const to = upstreams[(turn + tried) % upstreams.length] ?? ''
      const given = await ask(to, asked, body)
      if (!given) {
        retried += 1
        continue
      }
      answer.writeHead(given.status, given.headers)
      answer.end(given.body)
      return
    }
    answer.writeHead(502).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    retried: () => retried,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface Given {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

function ask(to: string, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Given | undefined> {
  return new Promise(resolve => {
    const sent = request(`${to}${url}`, { method, headers: { ...headers, connection: 'close' } }, answer => {
      bodyOf(answer).then(
        all => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: all }),
        () => resolve(undefined),
      )
    })
    sent.on('error', () => resolve(undefined))
    sent.end(body)
  })
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of message) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}
