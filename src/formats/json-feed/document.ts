// Alone knows what a JSON Feed document is, as it was written.
import { type JsonNode, type JsonTree, member, type Tree } from '../../model/tree.js'

export interface JsonFeedDocument {
  readonly tree: JsonTree
  readonly root: JsonNode
  /** `1`, `1.1`, or empty when `version` is missing or is not an address of a version. */
  readonly version: string
  readonly items: readonly JsonNode[]
}

const VERSION = /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/(\d+(?:\.\d+)?)\/?$/

export function claimsJsonFeed(tree: Tree): boolean {
  if (tree.kind !== 'json' || tree.root.kind !== 'object') return false
  const version = member(tree.root, 'version')
  if (version?.kind === 'string' && String(version.value).includes('jsonfeed.org')) return true
  return member(tree.root, 'items')?.kind === 'array'
}

/** The caller has asked claimsJsonFeed. */
export function jsonFeedDocument(tree: Tree): JsonFeedDocument {
  if (tree.kind !== 'json') throw new TypeError('JSON Feed is JSON')
  const items = member(tree.root, 'items')
  const version = VERSION.exec(
    String((member(tree.root, 'version') as { value?: unknown } | undefined)?.value ?? ''),
  )?.[1]
  return { tree, root: tree.root, version: version ?? '', items: items?.kind === 'array' ? items.items : [] }
}
