// Alone knows what the text of an element says: plain text, or HTML that a writer forgot to call so.
import { attributeOf, type Element, elements, type Text, textOf } from '../../model/tree.js'
import { decodedAgain } from './double-encoding.js'
import { looksLikeHtml, textOfHtml } from './html-text.js'
import { innerMarkup, withoutDiv } from './markup.js'

/**
 * Plain text of an RSS element such as title. Most writers escape HTML there once too often, so what looks like HTML is
 * read as HTML; but a hexadecimal reference to `&` or `<` means the character itself (RSS profile, "Character data").
 */
export function plainTextOf(element: Element | undefined, source: string): string | undefined {
  if (!element) return undefined
  const value = textOf(element)
  if (!looksLikeHtml(value)) return filled(value)
  const meant = texts(element).some(({ start, end }) => /&#x(?:26|3c);/i.test(source.slice(start, end)))
  return filled(meant ? value : decodedAgain(textOfHtml(value)))
}

/** Trimmed text, or undefined when there is none. */
export function trimmedText(element: Element | undefined): string | undefined {
  return element && filled(textOf(element))
}

/** HTML as text, as it should be, or as the elements that somebody forgot to escape. */
export function htmlIn(element: Element | undefined): string | undefined {
  if (!element) return undefined
  return filled(elements(element).length > 0 ? innerMarkup(element) : textOf(element))
}

/** Plain text of an Atom text construct (RFC 4287 §3.1) or a Media RSS text. */
export function constructText(element: Element | undefined): string | undefined {
  if (!element) return undefined
  const type = constructType(element)
  if (type === 'xhtml') return filled(textOf(element))
  return filled(type === 'html' ? textOfHtml(textOf(element)) : textOf(element))
}

/** HTML of an Atom text construct or content; undefined for text. */
export function constructHtml(element: Element): string | undefined {
  const type = constructType(element)
  if (type === 'html') return filled(textOf(element))
  return type === 'xhtml' ? filled(innerMarkup(withoutDiv(element))) : undefined
}

export function constructType(element: Element): 'text' | 'html' | 'xhtml' | 'other' {
  const type = attributeOf(element, 'type')?.value.trim().toLowerCase() ?? 'text'
  if (type === 'text' || type === 'plain' || type === 'text/plain' || type === '') return 'text'
  if (type === 'html' || type === 'text/html') return 'html'
  return type === 'xhtml' || type === 'application/xhtml+xml' ? 'xhtml' : 'other'
}

function texts(element: Element): Text[] {
  return element.children.flatMap(child => (child.kind === 'text' ? [child] : texts(child)))
}

function filled(value: string): string | undefined {
  return value.trim() || undefined
}
