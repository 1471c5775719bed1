// Alone knows what came since a document that a reader has: the entries it has not seen, as a document of their own (RFC 3229).
import type { Format } from '../formats/format.js'
import { modifiedAt } from '../model/article.js'
import type { Channel } from '../model/channel.js'
import { type Entry, FEED_ITEMS } from './assemble.js'
import { render } from './render.js'
import { represent } from './represent.js'
import type { Representation } from './representation.js'
import type { WrittenItems } from './written-items.js'

/** What a document was made of. */
export interface Published {
  readonly tag: string
  readonly format: Format
  readonly channel: Channel
  readonly entries: readonly Entry[]
  /** Epoch milliseconds. */
  readonly changedAt: number
}

export interface Deltas {
  /** This document stands at `path` from now on. */
  published(path: string, document: Published): void
  /**
   * The document of what is new or changed since the first of these entity tags (opaque parts, without suffixes) that is
   * remembered. Undefined: none is, or something that reader has is no longer shown: additions alone would hide that.
   */
  since(path: string, tags: readonly string[]): Representation | undefined
}

/** Documents of one path that are remembered. A restart forgets them all: readers then get the whole once. */
const MOST_EARLIER = 8

interface Seen {
  readonly version: number
  readonly at: number
}
type Holdings = ReadonlyMap<string, Seen>

interface Place {
  current: Published
  /** Oldest first, by tag. */
  readonly earlier: Map<string, Holdings>
  /** Those that were asked for, by the tag they begin at. */
  made: Map<string, Representation | undefined>
}

export function createDeltas(items: WrittenItems): Deltas {
  const places = new Map<string, Place>()
  return {
    published(path, document) {
      const place = places.get(path) ?? { current: document, earlier: new Map(), made: new Map() }
      places.set(path, place)
      place.current = document
      place.made = new Map()
      place.earlier.delete(document.tag)
      place.earlier.set(document.tag, holdingsOf(document))
      const [oldest] = place.earlier.keys()
      if (place.earlier.size > MOST_EARLIER + 1 && oldest !== undefined) place.earlier.delete(oldest)
    },
    since(path, tags) {
      const place = places.get(path)
      const tag = tags.find(each => place?.earlier.has(each))
      if (!place || tag === undefined) return undefined
      if (!place.made.has(tag)) place.made.set(tag, make(place, tag, items))
      return place.made.get(tag)
    },
  }
}

function holdingsOf({ entries }: Published): Holdings {
  return new Map(entries.map(({ article }) => [article.key, { version: article.version, at: modifiedAt(article) }]))
}

function make({ current, earlier }: Place, tag: string, items: WrittenItems): Representation | undefined {
  const base = earlier.get(tag) ?? new Map<string, Seen>()
  if (hidesSomething(base, current)) return undefined
  const fresh = current.entries.filter(({ article }) => base.get(article.key)?.version !== article.version)
  const bytes = render(current.format, current.channel, fresh, items)
  const whole = represent(bytes, current.format, current.channel, current.changedAt)
  return {
    ...whole,
    status: 226,
    // The tag of the instance the reader has once it has added these (RFC 3229 §10.5.1 of its delta-encoding terms).
    tag: current.tag,
    // Nobody between may keep it for others: it follows from what this reader has.
    cacheControl: 'no-store',
    vary: ['A-IM', 'If-None-Match'],
    headers: { ...whole.headers, IM: 'feed', 'Delta-Base': `"${tag}"` },
  }
}

/** Whether something of then is gone now although it was not pushed out by newer ones. */
function hidesSomething(base: Holdings, { entries }: Published): boolean {
  const now = new Map(entries.map(({ article }) => [article.key, article]))
  const shown = entries.filter(({ article }) => !article.withdrawn)
  // A reply that the law keeps there may be older than all that newer ones pushed out.
  const oldest = shown.findLast(({ article }) => !article.prominence)
  const floor = shown.length >= FEED_ITEMS && oldest ? modifiedAt(oldest.article) : Number.NEGATIVE_INFINITY
  return [...base].some(([key, { version, at }]) => {
    const stands = now.get(key)
    return stands ? stands.withdrawn !== undefined && stands.version !== version : at >= floor
  })
}
