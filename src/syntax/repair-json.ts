// Alone knows what can be mended in the text of broken JSON without losing anything. Each repair is told.
import type { Place } from '../model/tree.js'
import { apart, apply, backwards, type Edit, type Repaired } from './edits.js'
import type { Finding } from './finding.js'
import { MAX_REPAIRS } from './limits.js'

/** Undefined when there is nothing this file can mend, or far too much. */
export function repairJson(text: string): Repaired | undefined {
  const { findings, edits } = new Scan(text).run()
  if (findings.length === 0 || findings.length > MAX_REPAIRS) return undefined
  const made = apart(edits)
  return { text: apply(text, made), findings, original: backwards(made) }
}

/** White space for JSON, for others, and comments: what may stand between two values. */
const BLANK = /[ \t\n\r]+/y
const FOREIGN = /[^\S \t\n\r]+/y
const COMMENT = /\/\/[^\n\r]*|\/\*[\s\S]*?\*\/|#[^\n\r]*/y
/** Characters of a number, well written or not. */
const NUMBER = /[+-]?(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(?![\w.])/y
const NAME = /[A-Za-z_$][\w$]*/y
const PLAIN = /[^"'\\\u0000-\u001f]+/y
const HEX = /[0-9a-fA-F]{4}/y
const AFTER_NAME = /\s*:/y

const WORDS: ReadonlyMap<string, string> = new Map([
  ['True', 'true'],
  ['TRUE', 'true'],
  ['False', 'false'],
  ['FALSE', 'false'],
  ['None', 'null'],
  ['NULL', 'null'],
  ['Null', 'null'],
])
/** They say that there is no value. What was there before is lost already, so nothing is offered in its place. */
const NOTHING = new Set(['NaN', 'Infinity', 'undefined'])

/** What stood last, white space and comments aside. */
type Last = 'open' | 'comma' | 'colon' | 'value'

/** Reads as JSON.parse would, but goes on where it is sure what was meant; stops at the first place where it is not. */
class Scan {
  readonly #findings: Finding[] = []
  readonly #edits: Edit[] = []
  readonly #open: string[] = []
  #at = 0
  #last: Last = 'open'
  #comma = 0

  constructor(readonly text: string) {}

  run(): { readonly findings: readonly Finding[]; readonly edits: readonly Edit[] } {
    while (this.#at < this.text.length && this.#findings.length <= MAX_REPAIRS && this.#token());
    if (this.#at >= this.text.length && this.#last === 'comma' && this.#open.length === 0) this.#trailing(this.#comma)
    return { findings: this.#findings, edits: this.#edits }
  }

  /** False where it cannot go on. */
  #token(): boolean {
    const character = this.text[this.#at] as string
    if (this.#match(BLANK) !== '') return true
    if (character === '"' || character === "'") return this.#string(character)
    if (/[[{}\],:]/.test(character)) return this.#mark(character)
    const start = this.#at
    const comment = this.#match(COMMENT)
    if (comment !== '') return this.#mend('json-comment', start, {}, comment.startsWith('/*') ? ' ' : '')
    const space = this.#match(FOREIGN)
    if (space !== '') return this.#mend('json-space', start, { code: codeOf(space) }, start === 0 ? '' : ' ')
    return this.#number(start) || this.#word(start)
  }

  #mark(character: string): boolean {
    const at = this.#at
    this.#at += 1
    if (character === '{' || character === '[') {
      this.#open.push(character)
      this.#last = 'open'
    } else if (character === ':') this.#last = 'colon'
    else if (character === ',') {
      // A value may have been lost before it.
      if (this.#last === 'comma' || this.#last === 'open') return false
      this.#last = 'comma'
      this.#comma = at
    } else {
      if (this.#last === 'comma') this.#trailing(this.#comma)
      this.#open.pop()
      this.#last = 'value'
    }
    return true
  }

  #trailing(at: number): void {
    const place = { start: at, end: at + 1 }
    this.#told('trailing-comma', place, {}, '')
  }

  #number(start: number): boolean {
    const written = this.#match(NUMBER)
    if (written === '') return false
    this.#last = 'value'
    if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(written)) return true
    const meant = decimal(written)
    // A leading zero means eight or ten to different readers.
    return meant !== undefined && this.#mend('json-number', start, { written, meant }, meant)
  }

  #word(start: number): boolean {
    const sign = /[+-]/.test(this.text[start] ?? '') && this.text.startsWith('Infinity', start + 1) ? 1 : 0
    this.#at = start + sign
    const word = this.#match(NAME)
    if (word === '') return false
    if (sign === 0 && this.#isName()) {
      this.#last = 'value'
      return this.#mend('json-unquoted-name', start, { name: word }, `"${word}"`)
    }
    this.#last = 'value'
    if (word === 'true' || word === 'false' || word === 'null') return true
    const meant = WORDS.get(word)
    if (meant !== undefined) return this.#mend('json-literal', start, { word, meant }, meant)
    if (!NOTHING.has(word)) return false
    const at = { start, end: this.#at }
    this.#findings.push({ rule: 'json-literal', at, data: { word: this.text.slice(start, this.#at) } })
    this.#edits.push({ ...at, text: 'null' })
    return true
  }

  /** In an object, before a colon. */
  #isName(): boolean {
    if (this.#open.at(-1) !== '{' || (this.#last !== 'open' && this.#last !== 'comma')) return false
    AFTER_NAME.lastIndex = this.#at
    return AFTER_NAME.test(this.text)
  }

  /** Either kind of quotation marks around it; false where it never ends, or holds what nobody can know the meaning of. */
  #string(quote: string): boolean {
    const start = this.#at
    const parts: string[] = ['"']
    const inside: { readonly rule: string; readonly at: Place; readonly data: object; readonly text: string }[] = []
    this.#at += 1
    for (;;) {
      parts.push(this.#match(PLAIN))
      const from = this.#at
      const next = this.text[from]
      if (next === undefined) return this.#givenUp(start)
      if (next === quote) break
      const [rule, text] = next === '\\' ? this.#escape() : this.#raw(next)
      if (text === undefined) return this.#givenUp(start)
      if (rule !== undefined) inside.push({ rule, at: { start: from, end: this.#at }, data: dataOf(next), text })
      parts.push(text)
    }
    this.#at += 1
    this.#last = 'value'
    if (quote === "'") return this.#mend('json-single-quotes', start, {}, `${parts.join('')}"`)
    for (const { rule, at, data, text } of inside) this.#told(rule, at, data, text)
    return true
  }

  /** Nothing inside a string without end is sure. */
  #givenUp(start: number): boolean {
    this.#at = start
    return false
  }

  #raw(character: string): [rule: string | undefined, text: string] {
    this.#at += 1
    // Inside the other kind of quotation marks.
    if (character === '"') return [undefined, '\\"']
    if (character === "'") return [undefined, "'"]
    return ['json-control-character', JSON.stringify(character).slice(1, -1)]
  }

  /** As JSON writes it; with a rule where it was written otherwise, without a text where nobody can know what was meant. */
  #escape(): [rule: string | undefined, text: string | undefined] {
    const from = this.#at
    const letter = this.text[from + 1] ?? ''
    this.#at += 2
    if (/["\\/bfnrt]/.test(letter)) return [undefined, `\\${letter}`]
    if (letter === 'u') {
      const hex = this.#match(HEX)
      return [undefined, hex === '' ? undefined : `\\u${hex}`]
    }
    if (letter === "'") return ['json-escape', "'"]
    const byte = /^x[0-9a-fA-F]{2}/.exec(this.text.slice(from + 1, from + 4))?.[0]
    if (byte === undefined) return [undefined, undefined]
    this.#at = from + 4
    return ['json-escape', `\\u00${byte.slice(1)}`]
  }

  #mend(rule: string, start: number, data: object, text: string): true {
    this.#told(rule, { start, end: this.#at }, data, text)
    return true
  }

  #told(rule: string, at: Place, data: object, text: string): void {
    this.#findings.push({ rule, at, data: { ...data }, fix: { ...at, text } })
    this.#edits.push({ ...at, text })
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.text)?.[0] ?? ''
    this.#at += found.length
    return found
  }
}

function dataOf(character: string): object {
  return character === '\\' ? {} : { code: codeOf(character) }
}

function codeOf(text: string): string {
  return `U+${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** As JSON writes the same number. */
function decimal(written: string): string | undefined {
  const [, sign = '', digits = ''] = /^([+-]?)(.*)$/.exec(written) ?? []
  const minus = sign === '-' ? '-' : ''
  if (/^0[xX]/.test(digits)) return digits.length > 18 ? undefined : minus + BigInt(digits).toString()
  if (/^0\d/.test(digits)) return undefined
  return minus + digits.replace(/^\./, '0.').replace(/\.(?!\d)/, '')
}
