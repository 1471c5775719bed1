// Alone turns RSS 0.90, 1.0 or 1.1 into a channel and drafts: items of RSS, known by rdf:about.
import type { Channel } from '../../model/channel.js'
import { attributeOf, type Element } from '../../model/tree.js'
import type { ReadFeed } from '../format.js'
import { child } from '../reading/children.js'
import { trimmedText } from '../reading/element-text.js'
import { baseOf } from '../reading/inherited.js'
import { RDF } from '../reading/namespaces.js'
import { withoutGaps } from '../reading/without-gaps.js'
import { imageOf, readChannel } from '../rss/read-channel.js'
import { readItem, surroundings } from '../rss/read-item.js'
import type { RdfDocument } from './document.js'

const ADMIN = 'http://webns.net/mvcb/'
const SYNDICATION = 'http://purl.org/rss/1.0/modules/syndication/'

export function readRdf({ channel, items, image, tree, root }: RdfDocument, url?: string): ReadFeed {
  const read = channel ? readChannel(channel, tree.text, url) : {}
  const picture = imageOf(image, baseOf(image ?? root, url))
  const head = withoutGaps({ ...(channel && ofModules(channel)), ...read, ...(picture && { image: picture }) })
  const around = surroundings(channel, { head, source: tree.text, url })
  return { channel: head, articles: items.map(item => readItem(item, around)), diagnostics: [] }
}

/** What RSS 2.0 has elements for and RSS 1.0 has modules. */
function ofModules(channel: Element): Partial<Channel> {
  const agent = child(channel, 'generatorAgent', ADMIN)
  const generator = agent && attributeOf(agent, 'resource', RDF)?.value.trim()
  const minutes = interval(channel)
  return {
    ...(generator && { generator: { name: generator, url: generator, version: '' } }),
    ...(minutes !== undefined && { ttl: minutes }),
  }
}

const PERIODS: ReadonlyMap<string, number> = new Map([
  ['hourly', 60],
  ['daily', 24 * 60],
  ['weekly', 7 * 24 * 60],
  ['monthly', 30 * 24 * 60],
  ['yearly', 365 * 24 * 60],
])

/** Minutes between two updates (RSS 1.0 module Syndication: daily, once, where only one of the two is said). */
function interval(channel: Element): number | undefined {
  const period = trimmedText(child(channel, 'updatePeriod', SYNDICATION))
  const often = trimmedText(child(channel, 'updateFrequency', SYNDICATION))
  if (period === undefined && often === undefined) return undefined
  const minutes = PERIODS.get(period ?? 'daily')
  const times = Number(often ?? 1)
  return minutes !== undefined && times >= 1 ? Math.max(1, Math.round(minutes / times)) : undefined
}
