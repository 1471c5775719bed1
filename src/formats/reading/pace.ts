// Alone reads what a document asks of those who poll it: ttl, skipHours, skipDays (RSS 2.0), and the module Syndication.
import type { Pace } from '../../model/pace.js'
import type { Element, Tree } from '../../model/tree.js'
import { child, childrenOf } from './children.js'
import { trimmedText } from './element-text.js'

const SYNDICATION = 'http://purl.org/rss/1.0/modules/syndication/'
const DAY = 24 * 60 * 60
const PERIODS: ReadonlyMap<string, number> = new Map([
  ['hourly', 60 * 60],
  ['daily', DAY],
  ['weekly', 7 * DAY],
  ['monthly', 30 * DAY],
  ['yearly', 365 * DAY],
])
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** Whatever cannot be read asks for nothing. JSON Feed has no words for it. */
export function readPace(tree: Tree): Pace {
  if (tree.kind !== 'xml') return {}
  const { root } = tree
  const feed =
    root.children.find((node): node is Element => node.kind === 'element' && node.local === 'channel') ?? root
  const minutes = number(child(feed, 'ttl', feed.uri))
  const sy = syndication(feed)
  const skipHours = said(feed, 'skipHours', 'hour', text => hourOf(text))
  const skipDays = said(feed, 'skipDays', 'day', text => DAYS.indexOf(text.toLowerCase()))
  return {
    ...(minutes !== undefined && minutes > 0 && { ttl: minutes * 60 }),
    ...(sy !== undefined && { sy }),
    ...(skipHours.length > 0 && { skipHours }),
    ...(skipDays.length > 0 && { skipDays }),
  }
}

/** Daily, once, where only one of the two is said. */
function syndication(feed: Element): number | undefined {
  const period = trimmedText(child(feed, 'updatePeriod', SYNDICATION))
  const often = child(feed, 'updateFrequency', SYNDICATION)
  if (period === undefined && often === undefined) return undefined
  const seconds = PERIODS.get(period?.toLowerCase() ?? 'daily')
  const times = often ? number(often) : 1
  return seconds !== undefined && times !== undefined && times >= 1 ? Math.ceil(seconds / times) : undefined
}

function said(feed: Element, group: string, one: string, read: (text: string) => number): readonly number[] {
  const list = child(feed, group, feed.uri)
  const all = list ? childrenOf(list, one, feed.uri).map(element => read(trimmedText(element) ?? '')) : []
  return [...new Set(all.filter(each => each >= 0))].sort((a, b) => a - b)
}

/** 0 to 23; RSS 0.91 counted to 24, which is midnight too. */
function hourOf(text: string): number {
  const hour = /^\d{1,2}$/.test(text) ? Number(text) : -1
  return hour > 24 ? -1 : hour % 24
}

function number(element: Element | undefined): number | undefined {
  const text = trimmedText(element) ?? ''
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined
}
