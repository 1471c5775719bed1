// Somebody else's subscriber, scripted: it agrees to what it is asked and notes what it is brought, unless a test says otherwise.
import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Delivery {
  /** Path and query of the callback. */
  readonly at: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export type Behaviour = (response: ServerResponse, query: URLSearchParams) => void

export interface Subscriber {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  /** What it was asked, by GET, oldest first. */
  readonly questions: readonly { readonly path: string; readonly query: URLSearchParams }[]
  readonly deliveries: readonly Delivery[]
  /** Those of one path. */
  got(path: string): readonly Delivery[]
  /** How a path answers deliveries (POST) or questions (GET); what was said before is replaced. */
  on(method: 'GET' | 'POST', path: string, behaviour: Behaviour): void
  /** Resolves when it is brought something or asked something the next time. */
  next(): Promise<void>
  close(): Promise<void>
}

export const agrees: Behaviour = (response, query) => void response.writeHead(200).end(query.get('hub.challenge') ?? '')
export const answers =
  (status: number, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  response =>
    void response.writeHead(status, headers).end()

export function signatureOf({ body }: Delivery, secret: string, method = 'sha256'): string {
  return `${method}=${createHmac(method, secret).update(body).digest('hex')}`
}

export async function openSubscriber(): Promise<Subscriber> {
  const behaviours = new Map<string, Behaviour>()
  const questions: { path: string; query: URLSearchParams }[] = []
  const deliveries: Delivery[] = []
  let waiting: (() => void)[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const at = request.url ?? ''
    const [path = '', query = ''] = at.split('?')
    const asked = new URLSearchParams(query)
    if (request.method === 'POST') deliveries.push({ at, headers: request.headers, body: Buffer.concat(chunks) })
    else questions.push({ path, query: asked })
    const usual = request.method === 'POST' ? answers(204) : agrees
    const behaviour = behaviours.get(`${request.method} ${path}`) ?? usual
    behaviour(response, asked)
    for (const heard of waiting) heard()
    waiting = []
  })
  server.keepAliveTimeout = 0
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    questions,
    deliveries,
    got: path => deliveries.filter(({ at }) => at.split('?')[0] === path),
    on: (method, path, behaviour) => void behaviours.set(`${method} ${path}`, behaviour),
    next: () => new Promise(resolve => waiting.push(resolve)),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
