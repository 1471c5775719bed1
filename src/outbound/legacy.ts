// Alone finds the feed that an address of before means.
import type { Categories } from '../model/categories.js'
import { CATEGORY_PLACE, type LegacyAddress } from '../model/legacy.js'
import { feedPath } from './links.js'

export interface Legacy {
  /** `url`: path and query as they were asked for. Undefined: nobody ever knew that address. Counts the request. */
  find(url: string): { readonly path: string; readonly how: LegacyAddress['how'] } | undefined
  /** How often each line of the list was asked for, by its `from`. */
  hits(): ReadonlyMap<string, number>
}

interface Pattern {
  readonly address: LegacyAddress
  readonly path: Part
  /** All of them have to be there; others may be too. */
  readonly query: readonly (readonly [string, Part])[]
}

/** A text to the letter, or one with a category between two. */
interface Part {
  readonly before: string
  /** Absent: `before` is all of it. */
  readonly after?: string
}

/** Longer ones are nobody's. */
const LONGEST = 2000

export function createLegacy(addresses: readonly LegacyAddress[], categories: Categories): Legacy {
  const patterns = addresses.map(patternOf)
  const hits = new Map(addresses.map(({ from }) => [from, 0]))
  return {
    hits: () => hits,
    find(url) {
      if (patterns.length === 0 || url.length > LONGEST) return undefined
      const [path = '', query = ''] = split(url, '?')
      for (const pattern of patterns) {
        const slug = slugOf(pattern, decoded(path), fieldsOf(query), categories)
        if (slug === undefined) continue
        const { from, format, how } = pattern.address
        hits.set(from, (hits.get(from) ?? 0) + 1)
        return { path: feedPath(slug, format), how }
      }
      return undefined
    },
  }
}

function patternOf(address: LegacyAddress): Pattern {
  const [path = '', query = ''] = split(address.from, '?')
  const fields = query.split('&').filter(Boolean)
  return {
    address,
    path: partOf(path),
    query: fields.map(field => {
      const [name = '', value = ''] = split(field, '=')
      return [decoded(name), partOf(value)] as const
    }),
  }
}

function partOf(text: string): Part {
  const at = text.indexOf(CATEGORY_PLACE)
  if (at === -1) return { before: decoded(text) }
  return { before: decoded(text.slice(0, at)), after: decoded(text.slice(at + CATEGORY_PLACE.length)) }
}

function slugOf(
  { address, path, query }: Pattern,
  asked: string,
  fields: ReadonlyMap<string, string>,
  categories: Categories,
): string | undefined {
  let slug = address.to
  const matches = (part: Part, text: string | undefined): boolean => {
    if (text === undefined) return false
    if (part.after === undefined) return text === part.before
    if (!text.startsWith(part.before) || !text.endsWith(part.after)) return false
    const named = text.slice(part.before.length, text.length - part.after.length)
    slug = text.length < part.before.length + part.after.length ? undefined : categories.forTag(named)?.slug
    return slug !== undefined
  }
  return matches(path, asked) && query.every(([name, part]) => matches(part, fields.get(name))) ? slug : undefined
}

function fieldsOf(query: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const field of query.split('&').slice(0, 50)) {
    const [name = '', value = ''] = split(field, '=')
    if (!fields.has(decoded(name))) fields.set(decoded(name), decoded(value.replaceAll('+', ' ')))
  }
  return fields
}

function split(text: string, at: string): [string, string] {
  const index = text.indexOf(at)
  return index === -1 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)]
}

/** Percent-encoded bytes as UTF-8, or, where they are not, as old sites of this country encoded theirs (`g%FCndem`). */
function decoded(text: string): string {
  if (!text.includes('%')) return text
  const bytes = Buffer.from(
    text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1254').decode(bytes)
  }
}
