// Alone builds elements: names, attributes, nesting, and the list of prefixes they need.
import { htmlOf, isBlank, plainAttribute, plainText, text } from './xml-text.js'

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** Collects markup. Methods append and return the writer; an empty value appends nothing, so no blank element is written. */
export class XmlWriter {
  #text = ''
  readonly #prefixes = new Set<string>()

  /** Plain text: see plainText(). */
  plain(name: string, value: string | undefined, attributes: Attributes = {}): this {
    return this.#leaf(name, value, plainText, attributes)
  }

  /**
   * A text construct with a `type` (Atom, Media RSS). Text that holds a character HTML would take for markup is declared
   * as the HTML that shows it, so that no reader has to guess (RFC 4287 §3.1.1.2). `plainType`: written otherwise.
   */
  construct(name: string, value: string | undefined, plainType?: string): this {
    if (!value || !/[&<]/.test(value)) return this.plain(name, value, { type: plainType })
    return this.markup(name, htmlOf(value), { type: 'html' })
  }

  /** Text whose markup is declared, such as HTML: ordinary escaping. */
  markup(name: string, value: string | undefined, attributes: Attributes = {}): this {
    return this.#leaf(name, value, text, attributes)
  }

  /** An element that is its attributes. */
  empty(name: string, attributes: Attributes): this {
    this.#text += `<${this.#use(name)}${this.#attributes(attributes)}/>`
    return this
  }

  /** An empty element that is nothing without its `href`. */
  link(name: string, attributes: Attributes): this {
    return attributes.href ? this.empty(name, attributes) : this
  }

  /** An element around others; nothing when `inside` wrote nothing and there is no attribute. */
  around(name: string, attributes: Attributes, inside: (writer: this) => void): this {
    const before = this.#text
    this.#text = ''
    inside(this)
    const content = this.#text
    const written = this.#attributes(attributes)
    this.#text = before
    if (content !== '') this.#text += `<${this.#use(name)}${written}>${content}</${name}>`
    else if (written !== '') this.#text += `<${this.#use(name)}${written}/>`
    return this
  }

  get prefixes(): readonly string[] {
    return [...this.#prefixes].sort()
  }

  toString(): string {
    return this.#text
  }

  #leaf(name: string, value: string | undefined, spell: (value: string) => string, attributes: Attributes): this {
    if (!value || isBlank(value)) return this
    this.#text += `<${this.#use(name)}${this.#attributes(attributes)}>${spell(value)}</${name}>`
    return this
  }

  #attributes(attributes: Attributes): string {
    let written = ''
    for (const name in attributes) {
      const value = attributes[name]
      if (value !== undefined && !isBlank(String(value)))
        written += ` ${this.#use(name)}="${plainAttribute(String(value))}"`
    }
    return written
  }

  #use(name: string): string {
    const colon = name.indexOf(':')
    if (colon > 0 && !name.startsWith('xml:')) this.#prefixes.add(name.slice(0, colon))
    return name
  }
}
