// Alone knows when a guid promises to be an address, and when it is one.

import { attributeOf, type Element } from '../../model/tree.js'
import { isUrl } from '../../model/url.js'

/** True unless the document says otherwise: "isPermaLink is optional, its default value is true". */
export function isPermalink(guid: Element): boolean {
  return attributeOf(guid, 'isPermaLink')?.value.trim().toLowerCase() !== 'false'
}

export function isWebAddress(value: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(value) && isUrl(value)
}

/** An identifier that is a URI and yet can never be opened. */
export function isName(value: string): boolean {
  return /^(?:tag:|urn:)/i.test(value)
}
