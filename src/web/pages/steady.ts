// Alone keeps the direction of a text to itself: on our pages no name, title or credit turns round what stands after it.
import type { Article } from '../../model/article.js'

/** Embeddings, overrides and isolates, and what ends them (UAX #9 §2). Marks (U+200E, U+200F) turn nothing and stay. */
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g
const ENDS: ReadonlyMap<string, string> = new Map([
  ...['\u202a', '\u202b', '\u202d', '\u202e'].map(start => [start, '\u202c'] as const),
  ...['\u2066', '\u2067', '\u2068'].map(start => [start, '\u2069'] as const),
])

/**
 * The same value in which every text ends the controls it starts, and no others; where one does not, all its controls are
 * left out. For the eye only: feeds and records say what was said. HTML is left as it is: each block keeps to itself.
 */
export function steady<T>(value: T): T {
  return steadied(value) as T
}

/** Its title stands in lines of its own, and stays as it was said. */
export function steadyArticle(article: Article): Article {
  return { ...steady(article), title: article.title }
}

function steadied(value: unknown): unknown {
  if (typeof value === 'string') return isBalanced(value) ? value : value.replace(CONTROLS, '')
  if (Array.isArray(value)) return value.map(steadied)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, /^(?:html|feedHtml)$/.test(name) ? inner : steadied(inner)]),
  )
}

function isBalanced(text: string): boolean {
  const open: string[] = []
  for (const [control] of text.matchAll(CONTROLS)) {
    const end = ENDS.get(control)
    if (end !== undefined) open.push(end)
    else if (open.pop() !== control) return false
  }
  return open.length === 0
}
