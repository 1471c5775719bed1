// Alone finds the HTML in a JSON Feed, with the place of every character.
import { type JsonNode, type JsonTree, member } from '../../model/tree.js'
import { type Body, bodyOf } from '../html/bodies.js'

/** The `content_html` of every item (JSON Feed 1.1, Items). */
export function jsonBodies(tree: JsonTree): readonly Body[] {
  const items = member(tree.root, 'items')
  if (items?.kind !== 'array') return []
  return items.items.flatMap(item => {
    const html = member(item, 'content_html')
    if (html?.kind !== 'string') return []
    const text = String(html.value)
    return text.includes('<') ? [bodyOf(html, text, starts(html, tree.text))] : []
  })
}

const UNIT = /\\u[0-9a-fA-F]{4}|\\.|[^\\]/gs

function* starts({ start, end }: JsonNode, source: string): Generator<number> {
  const from = start + 1
  for (const { index } of source.slice(from, end - 1).matchAll(UNIT)) yield from + index
  yield end - 1
}
