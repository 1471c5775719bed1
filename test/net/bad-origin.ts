// A server on loopback that behaves as badly as a test wants: each path has a behaviour.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net'

export type Behaviour = (req: IncomingMessage, res: ServerResponse) => void

export interface Origin {
  readonly url: string
  /** What was asked, oldest first. */
  readonly asked: IncomingMessage[]
  on(path: string, behaviour: Behaviour): void
  close(): Promise<void>
}

export async function openOrigin(): Promise<Origin> {
  const behaviours = new Map<string, Behaviour>()
  const asked: IncomingMessage[] = []
  const server = createServer((req, res) => {
    asked.push(req)
    res.on('error', () => {})
    const behave = behaviours.get(req.url ?? '')
    if (behave) behave(req, res)
    else res.writeHead(404).end()
  })
  await listen(server)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    on: (path, behaviour) => void behaviours.set(path, behaviour),
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

/** A server that says these bytes to whoever connects, whatever is asked. */
export async function openRaw(say: (socket: Socket) => void): Promise<{ url: string; close(): Promise<void> }> {
  const sockets = new Set<Socket>()
  const server = createTcpServer(socket => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.once('data', () => say(socket))
  })
  await listen(server as unknown as Server)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function listen(server: Server): Promise<void> {
  return new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
}
