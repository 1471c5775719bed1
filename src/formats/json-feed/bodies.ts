// Alone finds the HTML in a JSON Feed, with the place of every character.
import { type JsonTree, member } from '../../model/tree.js'
import { runsOfJson, Written } from '../../syntax/written.js'
import { type Body, bodyOf } from '../html/bodies.js'

const read = new WeakMap<JsonTree, readonly Body[]>()

/** The `content_html` of every item (JSON Feed 1.1, Items). Read once a document, however many rules ask. */
export function jsonBodies(tree: JsonTree): readonly Body[] {
  const known = read.get(tree)
  if (known) return known
  const found = bodiesOf(tree)
  read.set(tree, found)
  return found
}

function bodiesOf({ root, text: source }: JsonTree): readonly Body[] {
  const items = member(root, 'items')
  if (items?.kind !== 'array') return []
  return items.items.flatMap(item => {
    const html = member(item, 'content_html')
    if (html?.kind !== 'string') return []
    const text = String(html.value)
    const inside = { start: html.start + 1, end: html.end - 1 }
    return text.includes('<') ? [bodyOf(html, text, () => new Written(text, source, runsOfJson(source, inside)))] : []
  })
}
