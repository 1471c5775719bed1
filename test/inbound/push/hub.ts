// Somebody else's hub and the feeds it serves, scripted: it notes what it is asked, and asks and brings what a test says.
import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Answered, ask } from '../../web/newsroom.js'

export interface Request {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  /** The parameters of the form, `hub.` left out. */
  readonly said: Readonly<Record<string, string>>
}

export type Behaviour = (response: ServerResponse, request: Request) => void | Promise<void>

export interface Hub {
  readonly url: string
  /** What a path does; what was said before is replaced. */
  on(path: string, behaviour: Behaviour): void
  /** Subscription requests that were accepted or not, oldest first. */
  readonly requests: readonly Request[]
  /** How often a path was asked for by GET. */
  asked(path: string): number
  /** Asks the subscriber whether it meant the request. Parameters said here replace those the request gives; null: left out. */
  verify(request: Request, said?: Readonly<Record<string, string | null>>): Promise<Answered>
  /** Brings a document. `signature`: SHA-256 with the secret of the request, unless said otherwise; null: none. */
  deliver(
    request: Request,
    body: string | Buffer,
    headers?: Readonly<Record<string, string>>,
    signature?: string | null,
  ): Promise<Answered>
  close(): Promise<void>
}

export const CHALLENGE = 'meydan-okuma-1f6a'

export function sign(body: string | Buffer, { said }: Request, method = 'sha256'): string {
  return `${method}=${createHmac(method, said.secret ?? '')
    .update(body)
    .digest('hex')}`
}

export const accepts: Behaviour = response => void response.writeHead(202).end()

export async function openHub(): Promise<Hub> {
  const behaviours = new Map<string, Behaviour>([['/hub', accepts]])
  const requests: Request[] = []
  const gets: string[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
    const said = Object.fromEntries([...form].map(([name, value]) => [name.replace(/^hub\./, ''), value]))
    const noted = { path: request.url ?? '', headers: request.headers, said }
    if (request.method === 'POST') requests.push(noted)
    else gets.push(noted.path)
    const behaviour = behaviours.get(noted.path) ?? behaviours.get(noted.path.split('?')[0] ?? '')
    if (behaviour) await behaviour(response, noted)
    else response.writeHead(404).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const callback = ({ said }: Request) => new URL(said.callback ?? '')
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    on: (path, behaviour) => void behaviours.set(path, behaviour),
    asked: path => gets.filter(each => each === path).length,
    verify(request, said = {}) {
      const { said: own } = request
      const all = { mode: own.mode, topic: own.topic, challenge: CHALLENGE, lease_seconds: own.lease_seconds, ...said }
      const query = Object.entries(all).flatMap(([name, value]) =>
        value === null || value === undefined ? [] : [`hub.${name}=${encodeURIComponent(value)}`],
      )
      const { port: ours, pathname } = callback(request)
      return ask(Number(ours), `${pathname}?${query.join('&')}`)
    },
    deliver(request, body, headers = {}, signature = sign(body, request)) {
      const { port: ours, pathname } = callback(request)
      const sent = {
        'content-type': 'application/rss+xml',
        'content-length': String(Buffer.byteLength(body)),
        ...(signature !== null && { 'x-hub-signature': signature }),
        ...headers,
      }
      return ask(Number(ours), pathname, { method: 'POST', headers: sent, body })
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
