// Alone knows by which id and names an item of a document is known: its own, as long as they name one item only.
import { createHash } from 'node:crypto'
import type { Draft } from '../model/draft.js'
import { addressName, idName } from '../model/story-names.js'

export interface Identity {
  readonly id: string
  /** What it goes by elsewhere (model/story-names.ts): nothing that names several of these, or the front page. */
  readonly names: readonly string[]
}

/** One identity a draft, in order. The same document gives the same identities, whatever else it holds. */
export function identify(drafts: readonly Draft[], homeUrl: string | undefined): readonly Identity[] {
  const home = addressName(homeUrl)
  const ids = counted(drafts.map(({ id }) => id))
  const byAddress = drafts.map(({ url }) => addressName(url))
  const byId = drafts.map(({ id }) => (id !== undefined && ids.get(id) === 1 ? idName(id) : undefined))
  const counts = counted(drafts.flatMap((_, index) => [...new Set([byAddress[index], byId[index]])]))
  return drafts.map((draft, index) => {
    const [address, id] = [byAddress[index], byId[index]].map(name =>
      name !== undefined && counts.get(name) === 1 && name !== home ? name : undefined,
    )
    return {
      id: idOf(draft, ids, address),
      names: [...new Set([address, id])].filter(name => name !== undefined),
    }
  })
}

/** Its own id; where several share one, the address; where they share that too, what the item says. */
function idOf(draft: Draft, ids: ReadonlyMap<string, number>, address: string | undefined): string {
  const { id, url } = draft
  if (id && ids.get(id) === 1) return id
  if (address && url) return url
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
