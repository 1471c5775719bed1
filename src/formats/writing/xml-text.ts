// Alone knows which characters XML may hold and how text becomes markup that reads back as the same text.

/**
 * The text without what XML 1.0 §2.2 forbids (controls, U+FFFE, U+FFFF, lone surrogates) and without U+FFFD, the mark
 * that a character was lost elsewhere. C1 controls are windows-1252 read as Latin-1: they become what HTML §13.2.5.80
 * makes of them, as a browser would show. Returns the same string when nothing was wrong.
 */
export function legal(text: string): string {
  if (!SUSPECT.test(text)) return text
  return text
    .replace(LONE, '')
    .replace(FORBIDDEN, '')
    .replace(C1, control => WINDOWS_1252[control.charCodeAt(0) - 0x80]?.trim() ?? '')
}

/** Nothing of the text would be seen once it is written. */
export function isBlank(text: string): boolean {
  // Most texts show it with their first letter.
  const first = text.charCodeAt(0)
  if (first > 0x20 && first < 0x7f) return false
  return legal(text).trim() === ''
}

/** The first text that is not blank, without the white space around it; not yet legal, for whoever writes it makes it so. */
export function firstSaid(...texts: readonly (string | undefined)[]): string {
  for (const text of texts) if (text && !isBlank(text)) return text.trim()
  return ''
}

const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0080-\u009f\ud800-\udfff\ufffd-\uffff]/
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd-\uffff]/g
const C1 = /[\u0080-\u009f]/g
/** Blanks stand for the five bytes that windows-1252 leaves out. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** Text of an element. `>` is written as a reference too, so `]]>` needs no care; CR, which XML would turn into LF, too. */
export function text(value: string): string {
  const escaped = legal(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return escaped.includes('\r') ? escaped.replaceAll('\r', '&#xD;') : escaped
}

/** Value of an attribute in double quotes; white space that attribute normalisation would flatten becomes references. */
export function attributeValue(value: string): string {
  return legal(value).replace(/[&<>"\t\n\r]/g, character => NAMED[character] as string)
}

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
}

/**
 * Text of an element that the format says is plain. A reader cannot know whether `&lt;b&gt;` in a title is the publisher
 * talking about a tag or forgotten markup; the RSS Advisory Board's profile ("Character data") therefore asks for
 * hexadecimal references, which only a writer uses who means the very character, and the W3C's contains-html keeps
 * silent about them.
 */
export function plainText(value: string): string {
  if (!UNSAFE.test(value)) return value
  return legal(value).replace(/[&<>\r]/g, character => HEXADECIMAL[character] as string)
}

/** The same for an attribute. */
export function plainAttribute(value: string): string {
  if (!UNSAFE.test(value)) return value
  return legal(value).replace(/[&<>"\t\n\r]/g, character => HEXADECIMAL[character] ?? (NAMED[character] as string))
}

/** Whatever may have to be spelt otherwise; most texts hold none of it, and one look is enough. */
const UNSAFE = /[\u0000-\u001f&<>"\u0080-\u009f\ud800-\udfff\ufffd-\uffff]/
const HEXADECIMAL: Readonly<Record<string, string>> = { '&': '&#x26;', '<': '&#x3C;', '>': '&#x3E;', '\r': '&#xD;' }

/** HTML that shows exactly this plain text. Not yet XML: that is another layer. */
export function htmlOf(plain: string): string {
  return plain.replace(/[&<>]/g, character => NAMED[character] as string)
}
