// Alone tells of dates that stand in an item and cannot be read: silence would make it look new.
import type { Reason } from '../../model/draft.js'
import { parseDate } from '../../model/time.js'
import { type Element, elements } from '../../model/tree.js'
import { isSpelt } from './children.js'
import { trimmedText } from './element-text.js'

/** Names of child elements that hold a date, whatever their namespace. */
const DATES = new Set(['pubDate', 'pubdate', 'published', 'issued', 'updated', 'modified', 'created', 'date'])

/** Empty for an item whose dates can be read. Only the namespaces given are looked at. */
export function unreadDates(item: Element, namespaces: readonly string[]): readonly Reason[] {
  return elements(item).flatMap(element => {
    if (!DATES.has(element.local) || !namespaces.some(uri => isSpelt(element.uri, uri))) return []
    const text = trimmedText(element)
    if (!text || parseDate(text) !== undefined) return []
    const field = element.prefix ? `${element.prefix}:${element.local}` : element.local
    return [
      {
        field,
        message: { tr: `"${text}" bir tarih olarak okunamıyor`, en: `"${text}" cannot be read as a date` },
        place: { start: element.start, end: element.end },
      },
    ]
  })
}
