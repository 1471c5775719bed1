// Alone knows how a fix takes an element or an attribute out, or gives it another name.
import type { Fix } from '../model/diagnostic.js'
import type { Element, Place } from '../model/tree.js'
import { escapeAttribute, escapeText } from './escape.js'

/** With its line, when it has one of its own. */
export function withoutElement({ start, end }: Place, text: string): Fix {
  const before = /\r?\n?[ \t]*$/.exec(text.slice(Math.max(0, start - LINE), start))?.[0] ?? ''
  const alone = /\n/.test(before) && /^[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + LINE))
  return { start: alone ? start - before.length : start, end, text: '' }
}

/** Characters of indentation that are looked at. */
const LINE = 200

/** With the one blank that stands before it: XML wants at least that. */
export function withoutAttribute({ start, end }: Place): Fix {
  return { start: start - 1, end, text: '' }
}

/** Start tag and end tag, in one fix: half of it would break the document. */
export function renamedElement({ start, startTagEnd, end, prefix, local }: Element, name: string, text: string): Fix {
  const old = prefix === '' ? local : `${prefix}:${local}`
  const opened = `<${name}${text.slice(start + 1 + old.length, startTagEnd)}`
  if (startTagEnd === end) return { start, end, text: opened }
  const close = text.lastIndexOf('</', end - 1)
  return { start, end, text: `${opened}${text.slice(startTagEnd, close)}</${name}>` }
}

export function renamedAttribute({ start }: Place, old: string, name: string): Fix {
  return { start, end: start + old.length, text: name }
}

/** Puts markup behind the start tag, or before the end tag. */
export function insertedIn(
  { start, startTagEnd, end, prefix, local }: Element,
  markup: string,
  where: 'first' | 'last',
  text: string,
): Fix {
  if (startTagEnd === end) {
    const name = prefix === '' ? local : `${prefix}:${local}`
    const slash = text.lastIndexOf('/', end - 1)
    return { start: slash, end, text: `>${markup}</${name}>` }
  }
  const at = where === 'first' ? startTagEnd : Math.max(start, text.lastIndexOf('</', end - 1))
  return { start: at, end: at, text: markup }
}

/** Instead of all that stands in the element. */
export function withText({ start, startTagEnd, end, prefix, local }: Element, value: string, text: string): Fix {
  if (startTagEnd !== end) {
    const close = text.lastIndexOf('</', end - 1)
    return { start: startTagEnd, end: Math.max(startTagEnd, close), text: escapeText(value) }
  }
  const name = prefix === '' ? local : `${prefix}:${local}`
  return { start: text.lastIndexOf('/', end - 1), end: Math.max(start, end), text: `>${escapeText(value)}</${name}>` }
}

/** One more attribute in the start tag. */
export function withAttribute({ start, prefix, local }: Element, name: string, value: string): Fix {
  const at = start + 1 + (prefix === '' ? local.length : prefix.length + 1 + local.length)
  return { start: at, end: at, text: ` ${name}="${escapeAttribute(value)}"` }
}

/** `moved` stands before `anchor` afterwards; all that was between follows. */
export function movedBefore(moved: Place, anchor: Place, text: string): Fix {
  return {
    start: anchor.start,
    end: moved.end,
    text: text.slice(moved.start, moved.end) + text.slice(anchor.start, moved.start).replace(/\n[ \t]*$/, ''),
  }
}
