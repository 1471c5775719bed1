// Alone knows when plain text would be taken for markup by a reader that parses it as HTML.
import { HTML_ENTITIES } from '../../model/html-entities.js'
import type { Value } from '../survey.js'

export interface Markup {
  readonly kind: 'tag' | 'reference'
  readonly text: string
}

const TAG = /<\/?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?\/?>|<!--/
const REFERENCE = /&(?:#\d+|#[xX][0-9a-fA-F]+|([a-zA-Z][a-zA-Z0-9]*))/g

/**
 * The first tag or reference in the text. `&#x3C;` and `&#x26;` are the spellings that every reader takes for the
 * character itself (RSS Best Practices Profile), so what they begin is no markup.
 */
export function markupIn(value: Value, source: string): Markup | undefined {
  const { raw, at } = value
  if (!raw.includes('<') && !raw.includes('&')) return undefined
  const text = at.kind === 'element' ? withoutHexadecimal(raw, source.slice(at.startTagEnd, at.end)) : raw
  const tag = TAG.exec(text)
  if (tag) return { kind: 'tag', text: tag[0] }
  for (const [found, name] of text.matchAll(REFERENCE)) {
    if (name === undefined || isEntity(name)) return { kind: 'reference', text: found }
  }
  return undefined
}

function isEntity(name: string): boolean {
  if (HTML_ENTITIES.has(name)) return true
  // `&copy2026` is read as a reference too: HTML lets the oldest names go without a semicolon.
  return false
}

/** The decoded text with every character that was written `&#x3C;` or `&#x26;` blanked, in order of appearance. */
function withoutHexadecimal(raw: string, source: string): string {
  if (!/&#x(?:26|3c);/i.test(source)) return raw
  const written = [
    ...source
      .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inside: string) => inside.replace(/[&<]/g, '\u0001'))
      .matchAll(MARK),
  ]
  let index = 0
  return raw.replace(/[&<]/g, character =>
    /^&#x(?:26|3c);$/i.test(written[index++]?.[0] ?? '') ? '\ufffc' : character,
  )
}

/** Each way one `&` or `<` of the decoded text can be written. */
const MARK = /&#x0*(?:26|3c);|&#0*(?:38|60);|&amp;|&lt;|\u0001/gi
