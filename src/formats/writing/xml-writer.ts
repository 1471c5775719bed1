// Alone builds elements: names, attributes, nesting, and the list of prefixes they need.
import { htmlOf, isBlank, plainAttribute, plainText, text } from './xml-text.js'

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** Collects markup. Methods append and return the writer; an empty value appends nothing, so no blank element is written. */
export class XmlWriter {
  #text = ''
  /** Of elements and attributes, with their prefixes. */
  readonly #names = new Set<string>()

  /** Plain text: see plainText(). */
  plain(name: string, value: string | undefined, attributes?: Attributes): this {
    return !value || isBlank(value) ? this : this.#element(name, attributes, plainText(value))
  }

  /**
   * A text construct with a `type` (Atom, Media RSS). Text that holds a character HTML would take for markup is declared
   * as the HTML that shows it, so that no reader has to guess (RFC 4287 §3.1.1.2). `plainType`: written otherwise.
   */
  construct(name: string, value: string | undefined, plainType?: string): this {
    if (!value || !/[&<]/.test(value)) return this.plain(name, value, plainType ? { type: plainType } : undefined)
    return this.markup(name, htmlOf(value), { type: 'html' })
  }

  /** Text whose markup is declared, such as HTML: ordinary escaping. */
  markup(name: string, value: string | undefined, attributes?: Attributes): this {
    return !value || isBlank(value) ? this : this.#element(name, attributes, text(value))
  }

  /** An element that is its attributes. */
  empty(name: string, attributes: Attributes): this {
    return this.#element(name, attributes, '')
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
    this.#text = before
    const said = content !== '' || Object.values(attributes).some(isSaid)
    return said ? this.#element(name, attributes, content) : this
  }

  get prefixes(): readonly string[] {
    const prefixes = new Set<string>()
    for (const name of this.#names) if (name.includes(':')) prefixes.add(name.slice(0, name.indexOf(':')))
    // Declared by XML itself.
    prefixes.delete('xml')
    return [...prefixes].sort()
  }

  toString(): string {
    return this.#text
  }

  // Piece by piece: a text that grows costs half of what parts put together first do.
  #element(name: string, attributes: Attributes | undefined, content: string): this {
    this.#names.add(name)
    this.#text += '<'
    this.#text += name
    if (attributes) this.#attributes(attributes)
    if (content === '') this.#text += '/>'
    else {
      this.#text += '>'
      this.#text += content
      this.#text += '</'
      this.#text += name
      this.#text += '>'
    }
    return this
  }

  #attributes(attributes: Attributes): void {
    for (const name in attributes) {
      const value = attributes[name]
      if (!isSaid(value)) continue
      this.#names.add(name)
      this.#text += ' '
      this.#text += name
      this.#text += '="'
      this.#text += typeof value === 'number' ? value : plainAttribute(value)
      this.#text += '"'
    }
  }
}

function isSaid(value: string | number | undefined): value is string | number {
  return typeof value === 'number' || (value !== undefined && !isBlank(value))
}
