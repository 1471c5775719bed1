// Alone knows that the contents of a media:group are one thing in several sizes, and which of them is the one to show.
import { attributeOf, type Element } from '../../model/tree.js'

/**
 * Of each kind of content in the group one: the default, else the largest, else the first (Media RSS, "media:group"). Groups
 * whose contents say no size are kept whole: some writers put a gallery into one.
 */
export function bestOfGroup(contents: readonly Element[], kindOf: (content: Element) => string | undefined): Element[] {
  const byKind = new Map<string | undefined, Element[]>()
  for (const content of contents) {
    const kind = kindOf(content)
    const same = byKind.get(kind)
    if (same) same.push(content)
    else byKind.set(kind, [content])
  }
  const chosen = new Set([...byKind.values()].flatMap(same => (same.every(isMeasured) ? [best(same)] : same)))
  return contents.filter(content => chosen.has(content))
}

const MEASURES = ['width', 'height', 'bitrate', 'fileSize'] as const

function isMeasured(content: Element): boolean {
  return isDefault(content) || MEASURES.some(name => measure(content, name) > 0)
}

function best([first, ...others]: readonly Element[]): Element | undefined {
  return others.reduce((best, other) => (best && compare(other, best) > 0 ? other : best), first)
}

function compare(a: Element, b: Element): number {
  const preferred = Number(isDefault(a)) - Number(isDefault(b))
  if (preferred !== 0) return preferred
  for (const name of MEASURES) {
    const larger = measure(a, name) - measure(b, name)
    if (larger !== 0) return larger
  }
  return 0
}

function isDefault(content: Element): boolean {
  return attributeOf(content, 'isDefault')?.value.trim().toLowerCase() === 'true'
}

function measure(content: Element, name: string): number {
  const value = Number(attributeOf(content, name)?.value.trim() || 0)
  return Number.isFinite(value) ? value : 0
}
