// Alone knows what a media type looks like (RFC 2045 §5.1, RFC 6838 §4.2).
import { broken, FINE, type Judge } from './verdict.js'

const TOKEN = "[A-Za-z0-9!#$%&'*+\\-.^_`|~]+"
const FORM = new RegExp(`^${TOKEN}/${TOKEN}(?:\\s*;\\s*${TOKEN}\\s*=\\s*(?:${TOKEN}|"(?:[^"\\\\]|\\\\.)*"))*\\s*;?$`)

export function isMediaType(text: string): boolean {
  return FORM.test(text)
}

export const judgeMediaType: Judge = text => (isMediaType(text) ? FINE : broken('invalid-mime-type'))
/** The same finding has another name on an RSS enclosure. */
export const judgeMediaTypeAttribute: Judge = text => (isMediaType(text) ? FINE : broken('invalid-mime-attribute'))
