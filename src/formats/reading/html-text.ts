// Alone turns HTML that should have been plain text into that text.
import { htmlParser } from '../html/shallow-parser.js'

const MARKS = /[<&]/

/** Tags dropped, entities decoded, white space as it is. */
export function textOfHtml(html: string): string {
  if (!MARKS.test(html)) return html
  let text = ''
  const parser = htmlParser({ ontext: part => (text += part) })
  parser.end(html)
  return text
}

/** A tag or a reference: what a plain text would hardly hold. */
export function looksLikeHtml(text: string): boolean {
  return MARKS.test(text) && /<\/?[a-z][^<]*>|&(?:[a-z][a-z0-9]*|#\d+|#x[0-9a-f]+);/i.test(text)
}
