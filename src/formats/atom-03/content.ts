// Alone knows the content constructs of Atom 0.3: a media type, and how its text stands in XML (draft §3.1).
import { attributeOf, type Element, elements, textOf } from '../../model/tree.js'
import { looksLikeHtml, textOfHtml } from '../reading/html-text.js'
import { innerMarkup, withoutDiv } from '../reading/markup.js'

/** What a construct holds, in one of two forms; both undefined when it holds nothing that can be shown. */
export interface Content {
  readonly html?: string
  readonly text?: string
}

/**
 * `mode` is `xml` (as elements; the default), `escaped` or `base64`; `type` is text/plain by default. Writers often forgot
 * the type, so elements are markup whatever it says, and text that looks like HTML is HTML.
 */
export function contentOf(element: Element): Content {
  const type = attributeOf(element, 'type')?.value.trim().toLowerCase() || 'text/plain'
  if (/^multipart\//.test(type)) return bestOf(elements(element).filter(({ local }) => local === element.local))
  const mode = attributeOf(element, 'mode')?.value.trim().toLowerCase() || 'xml'
  if (mode === 'xml' && elements(element).length > 0) return { html: innerMarkup(withoutDiv(element)).trim() }
  const text = (mode === 'base64' ? fromBase64(textOf(element)) : textOf(element)).trim()
  if (text === '') return {}
  if (/html/.test(type) || (mode !== 'xml' && looksLikeHtml(text))) return { html: text }
  return /^(?:image|audio|video|application)\/(?!.*xml)/.test(type) ? {} : { text }
}

/** Of several alternatives the one with markup. */
export function bestOf(alternatives: readonly Element[]): Content {
  const read = alternatives.map(contentOf)
  return read.find(({ html }) => html) ?? read.find(({ text }) => text) ?? {}
}

export function plainContent(element: Element | undefined): string | undefined {
  if (!element) return undefined
  const { html, text } = contentOf(element)
  return (text ?? (html && textOfHtml(html).trim())) || undefined
}

function fromBase64(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8')
}
