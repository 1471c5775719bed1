// Alone knows by which id an item of a partner's document is known: its own, as long as that names one item only.
import { createHash } from 'node:crypto'
import { canonicalUrl } from '../model/canonical-url.js'
import type { Draft } from '../model/draft.js'

export interface Identity {
  readonly id: string
  /** Its address in the form by which the same story is known elsewhere; absent where it names no single story. */
  readonly canonical?: string
}

/** One identity a draft, in order. The same document gives the same identities, whatever else it holds. */
export function identify(drafts: readonly Draft[], homeUrl: string | undefined): readonly Identity[] {
  const home = canonicalUrl(homeUrl)
  const addresses = drafts.map(({ url }) => canonicalUrl(url))
  const ids = counted(drafts.map(({ id }) => id))
  const urls = counted(addresses)
  return drafts.map((draft, index) => {
    const address = addresses[index]
    // An address that several stories share, or that is the partner's front page, is no story's.
    const canonical = address !== undefined && urls.get(address) === 1 && address !== home ? address : undefined
    return { id: idOf(draft, ids, canonical), ...(canonical && { canonical }) }
  })
}

/** Its own id; where several share one, the address; where they share that too, what the item says. */
function idOf(draft: Draft, ids: ReadonlyMap<string, number>, canonical: string | undefined): string {
  const { id, url } = draft
  if (id && ids.get(id) === 1) return id
  if (canonical && url) return url
  const said = JSON.stringify([
    id,
    url,
    draft.title,
    draft.publishedAt ?? null,
    id || url ? null : draft.bodyHtml,
    draft.bodyText,
  ])
  return `${id ?? url ?? 'item'}#${createHash('sha256').update(said).digest('hex').slice(0, 16)}`
}

function counted(values: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
