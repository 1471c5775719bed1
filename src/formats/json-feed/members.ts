// Alone knows how members become JSON text that every parser takes.

export type Members = Readonly<Record<string, unknown>>

/** Without the members that are undefined; undefined when none is left. */
export function anyOf(all: Members): Members | undefined {
  const said = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
  return Object.keys(said).length > 0 ? said : undefined
}

/** Members of others that may be written (JSON Feed 1.1, Extensions): objects; names inside hold no period, nor begin with _. */
export function extensionMembers(extensions: Members = {}): Members {
  return Object.fromEntries(
    Object.entries(extensions).flatMap(([name, value]) =>
      /^_[A-Za-z][^.]*$/.test(name) && isObject(value) ? [[name, rightlyNamed(value)]] : [],
    ),
  )
}

export function isObject(value: unknown): value is Members {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

export function rightlyNamed(value: Members): Members {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !/^_|\./.test(name)))
}

/** Compact JSON; members that are undefined are not there. Lone surrogates become U+FFFD (RFC 7493 §2.1), in names too; control characters stay, as escapes. */
export function toText(value: Members): string {
  const text = JSON.stringify(value)
  return text.includes('\\ud') && LONE.test(text) ? JSON.stringify(wellFormed(value)) : text
}

// JSON.stringify writes exactly the lone ones as escapes.
const LONE = /\\ud[89a-f][0-9a-f]{2}/

function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (Array.isArray(value)) return value.map(wellFormed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name.toWellFormed(), wellFormed(inner)]))
}
