// Alone knows which characters XML may hold and how text becomes markup that reads back as the same text.

/**
 * The text without what XML 1.0 §2.2 forbids (controls, U+FFFE, U+FFFF, lone surrogates) and without U+FFFD, the mark
 * that a character was lost elsewhere. C1 controls are windows-1252 read as Latin-1: they become what HTML §13.2.5.80
 * makes of them, as a browser would show. Returns the same string when nothing was wrong.
 */
export function legal(text: string): string {
  return spell(text, LEGAL)
}

/** Which characters are not written as they are, and what is written for those below U+00A0. */
interface Spelling {
  readonly special: RegExp
  readonly spelt: readonly (string | undefined)[]
}

/** One pass, and no copy where nothing has to be spelt otherwise. */
function spell(value: string, { special, spelt }: Spelling): string {
  let written = ''
  let from = 0
  // Searching ends with a search that finds nothing, which sets lastIndex back to 0.
  while (special.test(value)) {
    const at = special.lastIndex - 1
    written += value.slice(from, at)
    written += spelt[value.charCodeAt(at)] ?? halfOfPair(value, at)
    from = at + 1
  }
  return from === 0 ? value : written + value.slice(from)
}

/** The half of a surrogate pair stays; half a pair alone goes, as U+FFFD and what is above it does. */
function halfOfPair(value: string, at: number): string {
  return PAIR.test(value.slice(Math.max(at - 1, 0), at + 2)) ? value.charAt(at) : ''
}

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/
/** Blanks stand for the five bytes that windows-1252 leaves out. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'
const FORBIDDEN = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u0080-\\u009f\\ud800-\\udfff\\ufffd-\\uffff'

/** `named`: what the place asks for beyond XML's own rules. None of the characters may mean anything in a class. */
function spelling(named: Readonly<Record<string, string>>): Spelling {
  const spelt = Array.from({ length: 0xa0 }, (_, code) => {
    if (code >= 0x80) return WINDOWS_1252.charAt(code - 0x80).trim()
    return named[String.fromCharCode(code)] ?? (code < 0x20 ? '' : undefined)
  })
  return { spelt, special: new RegExp(`[${Object.keys(named).join('')}${FORBIDDEN}]`, 'g') }
}

/** Nothing of the text would be seen once it is written. */
export function isBlank(text: string): boolean {
  // Most texts show it with their first letter: before U+1680 there is no other white space than these leave out.
  const first = text.charCodeAt(0)
  if ((first > 0x20 && first < 0x7f) || (first > 0xa0 && first < 0x1680)) return false
  return legal(text).trim() === ''
}

/** The first text that is not blank, without the white space around it; not yet legal, for whoever writes it makes it so. */
export function firstSaid(...texts: readonly (string | undefined)[]): string {
  for (const text of texts) if (text && !isBlank(text)) return text.trim()
  return ''
}

const MARKUP = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const HEXADECIMAL = { '&': '&#x26;', '<': '&#x3C;', '>': '&#x3E;' }
const IN_QUOTES = { '"': '&quot;', '\t': '&#x9;', '\n': '&#xA;', '\r': '&#xD;' }

const LEGAL = spelling({})
const TEXT = spelling({ ...MARKUP, '\r': '&#xD;' })
const ATTRIBUTE = spelling({ ...MARKUP, ...IN_QUOTES })
const PLAIN_TEXT = spelling({ ...HEXADECIMAL, '\r': '&#xD;' })
const PLAIN_ATTRIBUTE = spelling({ ...HEXADECIMAL, ...IN_QUOTES })

/** Text of an element. `>` is written as a reference too, so `]]>` needs no care; CR, which XML would turn into LF, too. */
export function text(value: string): string {
  return spell(value, TEXT)
}

/** Value of an attribute in double quotes; white space that attribute normalisation would flatten becomes references. */
export function attributeValue(value: string): string {
  return spell(value, ATTRIBUTE)
}

/**
 * Text of an element that the format says is plain. A reader cannot know whether `&lt;b&gt;` in a title is the publisher
 * talking about a tag or forgotten markup; the RSS Advisory Board's profile ("Character data") therefore asks for
 * hexadecimal references, which only a writer uses who means the very character, and the W3C's contains-html keeps
 * silent about them.
 */
export function plainText(value: string): string {
  return spell(value, PLAIN_TEXT)
}

/** The same for an attribute. */
export function plainAttribute(value: string): string {
  return spell(value, PLAIN_ATTRIBUTE)
}

/** HTML that shows exactly this plain text. Not yet XML: that is another layer. */
export function htmlOf(plain: string): string {
  return plain.replace(/[&<>]/g, character => MARKUP[character as keyof typeof MARKUP])
}
