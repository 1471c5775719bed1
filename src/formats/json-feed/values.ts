// Alone turns JSON nodes into values of a wanted kind; another kind is no value. Never throws.

import { parseRfc3339 } from '../../model/time.js'
import { type JsonNode, member } from '../../model/tree.js'

export function stringOf(node: JsonNode | undefined): string | undefined {
  return node?.kind === 'string' ? String(node.value) : undefined
}

/** A string with something in it. */
export function filledOf(node: JsonNode | undefined): string | undefined {
  return stringOf(node)?.trim() ? stringOf(node) : undefined
}

/** A string, or another scalar as it is written: what an enumeration refuses can be named. */
export function wordOf(node: JsonNode | undefined): string | undefined {
  if (!node || node.kind === 'null') return undefined
  return node.kind === 'string' ? String(node.value) : JSON.stringify(plain(node))
}

export function numberOf(node: JsonNode | undefined): number | undefined {
  return node?.kind === 'number' && Number.isFinite(node.value) ? Number(node.value) : undefined
}

export function booleanOf(node: JsonNode | undefined): boolean | undefined {
  return node?.kind === 'boolean' ? Boolean(node.value) : undefined
}

/** Epoch milliseconds. */
export function timeOf(node: JsonNode | undefined): number | undefined {
  return parseRfc3339(stringOf(node) ?? '')
}

export function objectsOf(node: JsonNode | undefined): JsonNode[] {
  return itemsOf(node).filter(({ kind }) => kind === 'object')
}

export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.kind === 'array' ? node.items : []
}

export function objectOf(node: JsonNode | undefined, name: string): JsonNode | undefined {
  const found = node && member(node, name)
  return found?.kind === 'object' ? found : undefined
}

/** The node as JSON.parse would give it; a member named `__proto__` is a member like any other. */
export function plain(node: JsonNode): unknown {
  if (node.kind === 'array') return node.items.map(plain)
  if (node.kind === 'object') return Object.fromEntries(node.members.map(({ name, value }) => [name, plain(value)]))
  return node.value
}
