// Alone tells of dates that stand in an item and cannot be read: silence would make it look new.
import type { Reason } from '../../model/draft.js'
import { parseDate } from '../../model/time.js'
import type { Element } from '../../model/tree.js'
import { isSpelt } from './children.js'
import { trimmedText } from './element-text.js'

/** Names of child elements that hold a date, whatever their namespace. */
const DATES = new Set(['pubDate', 'pubdate', 'published', 'issued', 'updated', 'modified', 'created', 'date'])

const NONE: readonly Reason[] = []

/** Empty for an item whose dates can be read. Only the namespaces and local names given are looked at. */
export function unreadDates(
  item: Element,
  namespaces: readonly string[],
  names: ReadonlySet<string> = DATES,
): readonly Reason[] {
  let unread = NONE
  for (const element of item.children) {
    if (element.kind !== 'element' || !names.has(element.local)) continue
    if (!namespaces.some(uri => isSpelt(element.uri, uri))) continue
    const text = trimmedText(element)
    if (text && parseDate(text) === undefined) unread = [...unread, reasonOf(element, text)]
  }
  return unread
}

function reasonOf(element: Element, text: string): Reason {
  return {
    field: element.prefix ? `${element.prefix}:${element.local}` : element.local,
    message: { tr: `"${text}" bir tarih olarak okunamıyor`, en: `"${text}" cannot be read as a date` },
    place: { start: element.start, end: element.end },
  }
}
