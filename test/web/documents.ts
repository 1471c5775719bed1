// Finished documents for tests.
import { gzipSync } from 'node:zlib'
import type { Representation } from '../../src/outbound/representation.js'

/** Sunday, 22 November 2026, 09:00:00 UTC. */
export const CHANGED = Date.UTC(2026, 10, 22, 9)

export function sampleDocument(overrides: Partial<Representation> = {}): Representation {
  const identity = Buffer.from('<rss/>'.repeat(300))
  return {
    status: 200,
    mediaType: 'application/rss+xml; charset=utf-8',
    tag: 'x',
    lastModified: CHANGED,
    cacheControl: 'public, max-age=300',
    vary: [],
    links: ['<https://akis.example/feeds/yerel.rss>; rel="self"', '<https://akis.example/haklar>; rel="license"'],
    headers: { 'Access-Control-Allow-Origin': '*', 'Content-Language': 'tr' },
    identity,
    gzip: gzipSync(identity),
    ...overrides,
  }
}
