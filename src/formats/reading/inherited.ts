// Alone knows what an XML element takes from those around it: xml:base, xml:lang.

import { attributeOf, type Element } from '../../model/tree.js'
import { isNormal, parseUrl } from '../../model/url.js'

const XML = 'http://www.w3.org/XML/1998/namespace'

/** Address that relative ones in this element are resolved against (XML Base); `outside` where no element says one. */
export function baseOf(element: Element, outside?: string): string | undefined {
  const above = element.parent ? baseOf(element.parent, outside) : outside
  const value = attributeOf(element, 'base', XML)?.value.trim()
  return value ? (resolve(value, above) ?? above) : above
}

/** Whether the element or one around it says what its addresses are relative to. */
export function saysBase(element: Element): boolean {
  if (attributeOf(element, 'base', XML)?.value.trim()) return true
  return element.parent !== undefined && saysBase(element.parent)
}

/** Undefined when it cannot be made absolute. */
export function resolve(address: string, base: string | undefined): string | undefined {
  return parseUrl(address.trim(), base)?.href
}

/** The address made absolute where that is possible, else as it came: accepting decides about it. */
export function address(value: string | undefined, base: string | undefined): string | undefined {
  const trimmed = value?.trim()
  if (!trimmed || isNormal(trimmed)) return trimmed || undefined
  return resolve(trimmed, base) ?? trimmed
}

export function languageOf(element: Element): string | undefined {
  const value = attributeOf(element, 'lang', XML)?.value.trim()
  if (value !== undefined) return value || undefined
  return element.parent && languageOf(element.parent)
}
