// Alone knows which lines a person sees at the beginning and at the end of a body: where bylines stand.
import { decoded } from '../reading/double-encoding.js'

/** UTF-16 units at either end that are read; what stands between is the story. */
const REACH = 2_000

export interface Ends {
  readonly opening: readonly string[]
  readonly closing: readonly string[]
}

/** Lines with white space collapsed, empty ones left out. A short body is the same at both ends. */
export function endsOf(body: { readonly bodyHtml?: string; readonly bodyText?: string }): Ends {
  const lines = body.bodyHtml === undefined ? linesOfText : linesOfHtml
  const text = body.bodyHtml ?? body.bodyText ?? ''
  if (text.length <= 2 * REACH) {
    const all = lines(text)
    return { opening: all, closing: all }
  }
  const tail = text.slice(-REACH)
  // A cut inside a tag leaves its rest, up to the bracket that closes it; the first line is cut somewhere too.
  const whole = body.bodyHtml === undefined ? tail : tail.replace(/^[^<>]*>/, '')
  return { opening: lines(text.slice(0, REACH)).slice(0, -1), closing: lines(whole).slice(1) }
}

const UNSEEN = /<!--[\s\S]*?(?:-->|$)|<(script|style|template|noscript|title|textarea)\b[\s\S]*?(?:<\/\1|$)/gi
const BLOCK =
  /<\/?(?:p|br|hr|div|h[1-6]|blockquote|pre|ul|ol|li|dl|dt|dd|table|caption|tr|th|td|fig\w+|section|article|header|footer|aside)\b[^<>]*>/gi
const TAG = /<\/?[a-z][^<>]*>/gi

/** By patterns, not by a parser: this is asked of every item at every poll, and what is found is names, never markup. */
function linesOfHtml(html: string): string[] {
  // A line break in the source is a blank to who reads.
  const text = html.replace(/\s+/g, ' ').replace(UNSEEN, '').replace(BLOCK, '\n').replace(TAG, '')
  return linesOfText(decoded(text))
}

function linesOfText(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.replace(/\s+/gu, ' ').trim())
    .filter(line => line !== '')
}
