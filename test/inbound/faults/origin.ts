// Many sites behind one socket, which behave as badly as chance says until they are told to be well.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Chance } from './chance.js'
import { FAULTS, type Fault, good } from './misdeeds.js'
import type { Paper } from './paper.js'

export interface Site {
  readonly paper: Paper
  readonly path: string
  readonly chance: Chance
  /** Items of the one document that holds far too many, and with which request it comes. */
  readonly flood?: { readonly items: number; readonly at: number }
}

export interface BadOrigin {
  readonly port: number
  /** How often each thing was done. */
  readonly done: ReadonlyMap<string, number>
  /** Called with each request, before it is answered. */
  heard: () => void
  /** From now on everybody is well, and says the same to the end. */
  recover(): void
  close(): Promise<void>
}

/** `now`: as the pollers think it is, epoch milliseconds. */
export async function badOrigin(sites: readonly Site[], now: () => number): Promise<BadOrigin> {
  const done = new Map<string, number>()
  const asked = new Map<Site, number>()
  const sockets = new Set<Socket>()
  let well = false
  const act = (name: string, fault: Fault, site: Site, request: IncomingMessage, answer: ServerResponse) => {
    done.set(name, (done.get(name) ?? 0) + 1)
    fault(answer, { site, request, now: now() })
  }
  const server = createServer((request, answer) => {
    origin.heard()
    const [host] = (request.headers.host ?? '').split(':')
    const [, path, ...turns] = (request.url ?? '').split('/')
    const site = sites.find(each => each.paper.host === host && each.path === path)
    if (!site) return void answer.writeHead(404).end()
    if (well || turns[0] === 'yeni') return act('good', good(), site, request, answer)
    // A redirect that leads on: to the one before, or to one more.
    if (turns.length > 0) return void answer.writeHead(302, { location: `../${turns[0]}/${turns.join('')}` }).end()
    const times = (asked.get(site) ?? 0) + 1
    asked.set(site, times)
    if (site.chance.draw() < 0.25) site.paper.write()
    if (times === site.flood?.at) return act('flood', good({ flood: site.flood.items }), site, request, answer)
    const { name, fault } = drawn(site.chance)
    act(name, fault, site, request, answer)
  })
  server.on('connection', socket => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.once('close', () => sockets.delete(socket))
  })
  // Connections that rest are closed by whoever asks, not by a clock.
  server.keepAliveTimeout = 0
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const origin: BadOrigin = {
    port: (server.address() as AddressInfo).port,
    done,
    heard: () => {},
    recover() {
      well = true
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
  return origin
}

const WEIGHTS = FAULTS.reduce((sum, { weight }) => sum + weight, 0)

function drawn(chance: Chance): (typeof FAULTS)[number] {
  let left = chance.draw() * WEIGHTS
  for (const each of FAULTS) {
    left -= each.weight
    if (left < 0) return each
  }
  throw new Error('no chance is 1')
}
