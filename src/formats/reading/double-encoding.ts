// Alone undoes what was escaped once too often: `&amp;quot;` where `&quot;` was meant. Haberler.com's feeds are known for it.
import { HTML_ENTITIES } from '../../model/html-entities.js'

const REFERENCE = /&(?:#(\d{1,6})|#[xX]([\da-fA-F]{1,5})|([A-Za-z][A-Za-z0-9]{1,9}));/g
/** Their characters begin markup: who writes about HTML means them. */
const MARKUP: ReadonlySet<number> = new Set([0x3c, 0x3e])

/** References that are still there after a text was decoded, but for those of markup. */
export function decodedAgain(text: string): string {
  return decoded(text, MARKUP)
}

/** Every reference that names a character, but for those of the characters left alone. */
export function decoded(text: string, alone: ReadonlySet<number> = NONE): string {
  if (!text.includes('&')) return text
  return text.replace(REFERENCE, (written, decimal?: string, hex?: string, name?: string) => {
    const code = name ? HTML_ENTITIES.get(name) : Number.parseInt(decimal ?? hex ?? '', decimal ? 10 : 16)
    const meant = name === 'apos' ? 0x27 : code
    return meant === undefined || alone.has(meant) || !isCharacter(meant) ? written : String.fromCodePoint(meant)
  })
}

const NONE: ReadonlySet<number> = new Set()

function isCharacter(code: number): boolean {
  return code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
}

const TAG = /<\/?[a-z][^<>]*>/i
const ESCAPED_TAG =
  /&lt;\/?(?:p|br|div|span|strong|em|b|i|u|a|h[1-6]|ul|ol|li|img|figure|blockquote|table)(?:\s|\/|&gt;)/i
const ESCAPED_REFERENCE = /&amp;(#\d{1,6}|#[xX][\da-fA-F]{1,5}|[A-Za-z][A-Za-z0-9]{1,9});/g

/**
 * A body whose markup was escaped as a whole, or whose references were. Where real tags stand, escaped ones are what the
 * story is about, and only references to letters and quotes are undone.
 */
export function bodyUnescaped(html: string): string {
  if (!TAG.test(html) && ESCAPED_TAG.test(html))
    return html.replace(/&(lt|gt|quot|#39|apos|amp);/g, (_, name: string) => CHARACTERS[name] ?? '')
  return html.replace(ESCAPED_REFERENCE, (written, name: string) => {
    const inner = `&${name};`
    return decodedAgain(inner) === inner ? written : inner
  })
}

const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'", amp: '&' }
