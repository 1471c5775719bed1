// Alone walks every value of a JSON document, extensions included, in the order they are written.
import type { JsonNode } from '../../model/tree.js'

export function* everyNode(root: JsonNode): Generator<JsonNode> {
  const waiting: JsonNode[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node
    if (node.kind === 'array') for (let index = node.items.length - 1; index >= 0; index--) add(node.items[index])
    else if (node.kind === 'object')
      for (let index = node.members.length - 1; index >= 0; index--) add(node.members[index]?.value)
  }
  function add(node: JsonNode | undefined): void {
    if (node) waiting.push(node)
  }
}
