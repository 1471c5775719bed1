// Alone knows when two inputs say the same: digest of the normalised draft, before any default.
import { createHash } from 'node:crypto'
import type { Draft } from '../model/draft.js'
import { wellFormed } from '../model/text.js'

/** The draft with every text storable: well-formed, without U+0000. */
export function normalise(draft: Draft): Draft {
  return clean(draft) as Draft
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value)
  if (Array.isArray(value)) return value.map(clean)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [wellFormed(name), clean(inner)]))
}

/** SHA-256 (hex) over JSON with sorted member names: equal for equal content, whatever the order it was written in. */
export function digestOf(draft: Draft): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(draft)))
    .digest('hex')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  )
}
