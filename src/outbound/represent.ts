// Alone turns a document's bytes into what is served: entity tag and header fields. The press adds the codings.
import { createHash } from 'node:crypto'
import type { Format } from '../formats/format.js'
import type { Channel } from '../model/channel.js'
import { TTL } from './channel.js'
import { rslLink, tdmHeaders } from './links.js'
import type { Representation } from './representation.js'

/** `changedAt`: epoch milliseconds of the change that led to this document. */
export function represent(identity: Uint8Array, format: Format, channel: Channel, changedAt: number): Representation {
  return {
    status: 200,
    mediaType: format.mediaType,
    tag: createHash('sha256').update(identity).digest('base64url').slice(0, 22),
    lastModified: Math.floor(changedAt / 1000) * 1000,
    cacheControl: `public, max-age=${TTL * 60}, stale-while-revalidate=${TTL * 60}`,
    // A cache between must not answer a licensee's request with it.
    vary: ['Authorization'],
    links: linksOf(channel, format),
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'ETag, Link, IM, Delta-Base',
      'X-Content-Type-Options': 'nosniff',
      ...tdmHeaders(channel.ai?.aiTrain, channel.publicUrl ?? ''),
    },
    identity,
  }
}

function linksOf(channel: Channel, format: Format): string[] {
  const links = Object.entries(channel.selfUrl).map(([name, url]) =>
    name === format.name ? `<${url}>; rel="self"` : `<${url}>; rel="alternate"`,
  )
  for (const hub of channel.hubs) links.push(`<${hub}>; rel="hub"`)
  if (channel.licenseUrl) links.push(`<${channel.licenseUrl}>; rel="license"`)
  if (channel.publicUrl) links.push(rslLink(channel.publicUrl))
  return links
}
