// Alone knows how a version is kept while somebody waits for it, and has those in memory that are being delivered: once for all.
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { budget } from '../model/budget.js'
import type { HubStore } from '../store/hub-store.js'

const compress = promisify(gzip)
const unpack = promisify(gunzip)

export interface Body {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** Bytes of all bodies in memory. */
const MOST = 32 * 2 ** 20

/** As a database keeps it. */
export function packed(identity: Uint8Array): Promise<Uint8Array> {
  return compress(identity, { level: 6 })
}

/** Undefined: it is not kept any more. */
export type Bodies = (topic: string, number: number) => Promise<Body | undefined>

export function createBodies(store: Pick<HubStore, 'version'>): Bodies {
  const known = budget<Body>(MOST, ({ bytes }) => bytes.length)
  const asked = new Map<string, Promise<Body | undefined>>()

  async function read(topic: string, number: number): Promise<Body | undefined> {
    const kept = await store.version(topic, number)
    return kept && { bytes: await unpack(kept.body), mediaType: kept.mediaType }
  }

  return async (topic, number) => {
    const name = `${number} ${topic}`
    const found = known.get(name)
    if (found) return found
    const reading = asked.get(name) ?? read(topic, number).finally(() => asked.delete(name))
    asked.set(name, reading)
    const body = await reading
    if (body) known.set(name, body)
    return body
  }
}
