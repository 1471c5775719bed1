// Alone knows which elements are open where in a document that is not well-formed, and closes them.
import { MAX_DEPTH, MAX_NAMESPACES } from './limits.js'

/** Where elements belong, so that a lost end tag does not swallow what follows it. Names in lower case, as written. */
export interface Homes {
  /** Elements that stand in these and nowhere else. */
  readonly of: ReadonlyMap<string, ReadonlySet<string>>
  /** Those that are never inside anything but their home: what is open between was not closed. */
  readonly items: ReadonlySet<string>
  /** Those that hold text alone: an element with a home further out ends them. */
  readonly texts: ReadonlySet<string>
}

export interface StartTag {
  /** As written. */
  readonly name: string
  readonly start: number
  readonly end: number
}

export interface Outline {
  /** The text with every tag ended and every element closed. */
  readonly text: string
  /** Of the text that came in, in order. */
  readonly tags: readonly StartTag[]
  /** How many elements were open at its end. */
  readonly open: number
}

/** Undefined when it is nested too deeply to be read safely. Takes time in proportion to the text. */
export function outlineOf(text: string, homes: Homes): Outline | undefined {
  return new Scan(text, homes).run()
}

const NAME = /\/?[A-Za-z_][\w.:-]*/y
const PLAIN = /[^<>"']*/y
const DOUBLE = /[^"<]*/y
const SINGLE = /[^'<]*/y

interface Open {
  readonly name: string
  readonly declared: number
}

interface TagEnd {
  /** After the `>`. */
  readonly at: number
  /** What is missing, and where. */
  readonly mend?: { readonly at: number; readonly text: string }
  /** The text ended first. */
  readonly cut?: boolean
}

class Scan {
  readonly #parts: string[] = []
  readonly #tags: StartTag[] = []
  readonly #stack: Open[] = []
  #declared = 0
  /** Up to where the text was handed on. */
  #copied = 0

  constructor(
    readonly text: string,
    readonly homes: Homes,
  ) {}

  run(): Outline | undefined {
    const { text } = this
    // What stands before the declaration, or before the first tag, is no part of the document.
    const declaration = text.slice(0, 65536).search(/<\?xml\s/)
    this.#copied = declaration === -1 ? Math.max(0, text.search(/<[A-Za-z_?!]/)) : declaration
    let at = this.#copied
    while (at !== -1 && at < text.length) {
      at = text.indexOf('<', at)
      if (at === -1) break
      at = this.#piece(at)
      if (this.#stack.length > MAX_DEPTH || this.#declared > MAX_NAMESPACES) return undefined
    }
    this.#copy(text.length)
    const open = this.#stack.length
    this.#close(0)
    return { text: this.#parts.join(''), tags: this.#tags, open }
  }

  /** What begins at this `<`; the offset after it. */
  #piece(at: number): number {
    if (this.text.startsWith('<![CDATA[', at)) return this.#until(']]>', at)
    if (this.text.startsWith('<!--', at)) return this.#until('-->', at)
    if (this.text.startsWith('<?', at)) return this.#until('?>', at)
    const name = this.#match(NAME, at + 1)
    if (name === '') return at + 1 < this.text.length ? at + 1 : this.#drop(at)
    return this.#tag(name, at)
  }

  #until(end: string, at: number): number {
    const found = this.text.indexOf(end, at)
    if (found !== -1) return found + end.length
    this.#copy(this.text.length)
    this.#parts.push(end)
    return this.text.length
  }

  #tag(name: string, start: number): number {
    const from = start + 1 + name.length
    const { at, mend, cut } = this.#tagEnd(from)
    if (cut) return this.#drop(start)
    if (name.startsWith('/')) this.#ended(name.slice(1).toLowerCase(), start, at)
    else {
      const inside = this.text.slice(from, at)
      this.#started(name, start, at, inside)
      if (mend !== undefined) {
        this.#copy(mend.at)
        this.#parts.push(mend.text)
      }
    }
    return at
  }

  /** `<` stands in no start tag: where one is met, a quotation mark or the `>` was lost. */
  #tagEnd(from: number): TagEnd {
    let at = from
    for (;;) {
      at += this.#match(PLAIN, at).length
      const next = this.text[at]
      if (next === '>') return { at: at + 1 }
      if (next === '<') return { at, mend: { at, text: '>' } }
      if (next === undefined) return { at, cut: true }
      const value = this.#match(next === '"' ? DOUBLE : SINGLE, at + 1)
      const end = at + 1 + value.length
      if (this.text[end] === next) at = end + 1
      else {
        const close = value.indexOf('>')
        if (close !== -1) return { at: at + 2 + close, mend: { at: at + 1 + close, text: next } }
        return end === this.text.length ? { at: end, cut: true } : { at: end, mend: { at: end, text: `${next}>` } }
      }
    }
  }

  #started(name: string, start: number, end: number, inside: string): void {
    const lower = name.toLowerCase()
    this.#leave(lower, start)
    this.#tags.push({ name, start, end })
    if (/\/>?$/.test(inside)) return
    const declared = inside.includes('xmlns') ? inside.split('xmlns').length - 1 : 0
    this.#declared += declared
    this.#stack.push({ name: lower, declared })
  }

  /** Closes what would swallow the element. */
  #leave(name: string, at: number): void {
    const home = this.homes.of.get(bare(name))
    const top = this.#stack.at(-1)
    if (!home || !top || home.has(bare(top.name))) return
    if (!this.homes.items.has(bare(name)) && !this.homes.texts.has(bare(top.name))) return
    const depth = this.#stack.findLastIndex(open => home.has(bare(open.name)))
    if (depth === -1) return
    this.#copy(at)
    this.#close(depth + 1)
  }

  /** An end tag that ends nothing is left out. */
  #ended(name: string, start: number, end: number): void {
    const depth = this.#stack.findLastIndex(open => open.name === name)
    this.#copy(start)
    if (depth === -1) this.#copied = end
    else {
      this.#close(depth)
      this.#copied = end
    }
  }

  #close(depth: number): void {
    for (let open = this.#stack.length; open > depth; open--) {
      const { name, declared } = this.#stack.pop() as Open
      this.#parts.push(`</${name}>`)
      this.#declared -= declared
    }
  }

  /** Half a tag at the end of the text. */
  #drop(at: number): number {
    this.#copy(at)
    this.#copied = this.text.length
    return this.text.length
  }

  #copy(upTo: number): void {
    if (upTo > this.#copied) this.#parts.push(this.text.slice(this.#copied, upTo))
    this.#copied = Math.max(this.#copied, upTo)
  }

  #match(pattern: RegExp, at: number): string {
    pattern.lastIndex = at
    return pattern.exec(this.text)?.[0] ?? ''
  }
}

/** Formats are written with and without a prefix for their own elements. */
function bare(name: string): string {
  return name.replace(/^(?:atom|rss|rss1|a|ns0):/, '')
}
