// Alone knows how JSON text (RFC 8259) becomes a tree with places. JSON.parse gives none, and drops duplicate names.
import type { JsonArray, JsonMember, JsonNode, JsonObject, JsonTree, Place } from '../model/tree.js'
import { MAX_CHARACTERS, MAX_DEPTH } from './limits.js'
import type { Problem } from './problem.js'

export type JsonResult = { readonly tree: JsonTree } | { readonly problem: Problem }

/** Reads strictly: no comments, no trailing commas. Duplicate names are kept, in order. Never throws for a bad document. */
export function readJson(text: string): JsonResult {
  if (text.length > MAX_CHARACTERS) {
    return { problem: { kind: 'validator-limit', at: { start: 0, end: 0 }, detail: '', limit: MAX_CHARACTERS } }
  }
  try {
    return { tree: { kind: 'json', text, root: new Reader(text).document() } }
  } catch (stop) {
    if (stop instanceof Stop) return { problem: stop.problem }
    throw stop
  }
}

class Stop extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail)
  }
}

type Grown<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] }

const PLAIN = /[^"\\\u0000-\u001f]*/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y
const BLANK = /[ \t\n\r]*/y
const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
  '/': '/',
}

class Reader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  document(): JsonNode {
    if (this.#text.charCodeAt(0) === 0xfeff) this.#at = 1
    this.#blank()
    const root = this.#value(undefined, undefined, 0)
    this.#blank()
    if (this.#at < this.#text.length) this.#fail('text after the end of the document')
    return root
  }

  #value(parent: JsonObject | JsonArray | undefined, step: string | number | undefined, depth: number): JsonNode {
    if (depth > MAX_DEPTH) {
      throw new Stop({ kind: 'too-deep', at: { start: this.#at, end: this.#at + 1 }, detail: '', limit: MAX_DEPTH })
    }
    const start = this.#at
    const common = { parent, step, start, end: start }
    switch (this.#text[start]) {
      case '{':
        return this.#object({ kind: 'object', members: [], ...common }, depth)
      case '[':
        return this.#array({ kind: 'array', items: [], ...common }, depth)
      case '"':
        return { kind: 'string', value: this.#string(), ...common, end: this.#at }
    }
    const number = this.#match(NUMBER)
    if (number) return { kind: 'number', value: Number(number), ...common, end: this.#at }
    const word = this.#match(WORD)
    if (word === 'null') return { kind: 'null', value: null, ...common, end: this.#at }
    if (word) return { kind: 'boolean', value: word === 'true', ...common, end: this.#at }
    if (start >= this.#text.length) this.#fail('the document ends where a value should stand')
    return this.#fail('expected a value')
  }

  #object(node: Grown<JsonObject>, depth: number): JsonObject {
    this.#at += 1
    this.#blank()
    if (this.#eat('}')) return this.#ended(node)
    for (;;) {
      const start = this.#at
      if (this.#text[start] !== '"') this.#fail('expected a member name in double quotes')
      const name = this.#string()
      const key: Place = { start, end: this.#at }
      this.#blank()
      if (!this.#eat(':')) this.#fail('expected ":" after the member name')
      this.#blank()
      const member: JsonMember = { name, key, value: this.#value(node, name, depth + 1) }
      node.members.push(member)
      this.#blank()
      if (this.#eat('}')) return this.#ended(node)
      if (!this.#eat(',')) this.#fail('expected "," or "}"')
      this.#blank()
    }
  }

  #array(node: Grown<JsonArray>, depth: number): JsonArray {
    this.#at += 1
    this.#blank()
    if (this.#eat(']')) return this.#ended(node)
    for (;;) {
      node.items.push(this.#value(node, node.items.length, depth + 1))
      this.#blank()
      if (this.#eat(']')) return this.#ended(node)
      if (!this.#eat(',')) this.#fail('expected "," or "]"')
      this.#blank()
    }
  }

  #ended<T extends { end: number }>(node: T): T {
    node.end = this.#at
    return node
  }

  #string(): string {
    this.#at += 1
    let value = ''
    for (;;) {
      value += this.#match(PLAIN)
      const next = this.#text[this.#at]
      if (next === '"') {
        this.#at += 1
        return value
      }
      if (next !== '\\')
        this.#fail(next === undefined ? 'the document ends inside a string' : 'control character in a string')
      value += this.#escape()
    }
  }

  #escape(): string {
    const letter = this.#text[this.#at + 1] ?? ''
    if (letter === 'u') {
      const hex = this.#text.slice(this.#at + 2, this.#at + 6)
      if (!/^[0-9a-fA-F]{4}$/.test(hex)) this.#fail('expected four hexadecimal digits after \\u')
      this.#at += 6
      return String.fromCharCode(Number.parseInt(hex, 16))
    }
    const plain = ESCAPES[letter]
    if (plain === undefined) this.#fail('unknown escape in a string')
    this.#at += 2
    return plain as string
  }

  #blank(): void {
    this.#match(BLANK)
  }

  #eat(character: string): boolean {
    if (this.#text[this.#at] !== character) return false
    this.#at += 1
    return true
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0] ?? ''
    this.#at += found.length
    return found
  }

  #fail(detail: string): never {
    const at = { start: this.#at, end: Math.min(this.#at + 1, this.#text.length) }
    throw new Stop({ kind: 'not-json', at, detail })
  }
}
