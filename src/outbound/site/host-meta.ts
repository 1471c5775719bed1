// Alone writes host-meta (RFC 6415): the hubs and feeds of this host, for who knows nothing but its name.
import { XmlWriter } from '../../formats/writing/xml-writer.js'
import type { Categories } from '../../model/categories.js'
import { FORMAT_NAMES, type FormatName } from '../../model/channel.js'
import { channelOf } from '../channel.js'
import type { Site } from '../links.js'

export const HOST_META_PATH = '/.well-known/host-meta'
export const HOST_META_JSON_PATH = '/.well-known/host-meta.json'

interface Link {
  readonly rel: string
  readonly type?: string
  readonly href: string
}

export function hostMetaOf(categories: Categories, site: Site): string {
  const writer = new XmlWriter()
  writer.around('XRD', { xmlns: 'http://docs.oasis-open.org/ns/xri/xrd-1.0' }, xrd => {
    for (const link of linksOf(categories, site)) xrd.link('Link', { ...link })
  })
  return `<?xml version="1.0" encoding="utf-8"?>\n${writer}\n`
}

export function hostMetaJsonOf(categories: Categories, site: Site): string {
  return `${JSON.stringify({ links: linksOf(categories, site) }, undefined, 2)}\n`
}

const TYPES: Readonly<Record<FormatName, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  'json-feed': 'application/feed+json',
}

/** Of the first category, which leads the front page, as a rule that of everything. */
function linksOf({ all: [first] }: Categories, site: Site): readonly Link[] {
  if (!first) return []
  const { hubs, selfUrl } = channelOf(first, [], site)
  return [
    ...hubs.map(href => ({ rel: 'hub', href })),
    ...FORMAT_NAMES.map(format => ({ rel: 'alternate', type: TYPES[format], href: selfUrl[format] ?? '' })),
  ]
}
