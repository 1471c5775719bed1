// Alone knows which article of its partner an item is, or which held item: by its id, by its address, by neither.
import type { Article } from '../model/article.js'
import type { Draft } from '../model/draft.js'
import type { HeldItem } from '../model/held-item.js'
import { type Key, keyOf } from '../model/key.js'
import { addressName } from '../model/story-names.js'
import type { Kept } from '../store/store.js'
import type { StoryDesk } from '../store/story-store.js'
import type { Identity } from './identify.js'
import { isAnotherStory, standingOf } from './stories/says-the-same.js'

/** Where articles are looked for: in the store, or in the transaction that is under way. */
export type Reader = Pick<StoryDesk, 'byKey' | 'named'>

/** What the item came with. */
export interface Around {
  readonly owner: string
  /** The items of the document by their ids. */
  readonly drafts: ReadonlyMap<string, Draft>
  /** Articles and held items that items of the document have turned out to be so far. */
  readonly taken: ReadonlySet<Key>
  /** Held items of the partner that have one of the names of these items. */
  readonly held: readonly HeldItem[]
}

export interface KnownAs {
  readonly id: string
  readonly kept?: Kept
}

/**
 * By its id; by its address where the id changes; by neither where both mislead. What is no article may be held: so an item
 * that is mended under another id is the one that waits, and one that was rejected stays so.
 */
export async function knownAs(draft: Draft, identity: Identity, around: Around, reader: Reader): Promise<KnownAs> {
  const { owner } = around
  const { id, names } = identity
  const byId = await reader.byKey(keyOf(owner, id))
  if (byId && !isAnotherStory({ draft, by: 'id' }, byId.article)) return { id, kept: byId }
  const there = await knownBy(names, owner, reader)
  if (there && isFree(there.article, around) && !isAnotherStory({ draft, by: 'address' }, there.article))
    return { id: there.article.id, kept: there }
  if (!byId) return { id: heldAs(draft, identity, around) ?? id }
  // The id is another story's: the address goes with it.
  const own = `${id}#${addressName(draft.url)}`
  const kept = await reader.byKey(keyOf(owner, own))
  return { id: own, ...(kept && { kept }) }
}

/** Whether no other item of the document is that article, by its own id. */
function isFree(article: Article, { drafts, taken }: Around): boolean {
  const named = drafts.get(article.id)
  return !taken.has(article.key) && (!named || isAnotherStory({ draft: named, by: 'id' }, article))
}

/** The only article of this partner that goes by one of these names. */
async function knownBy(names: readonly string[], owner: string, reader: Reader): Promise<Kept | undefined> {
  const own: Kept[] = []
  for (const key of new Set((await reader.named(names)).map(each => each.key))) {
    const kept = await reader.byKey(key)
    if (kept?.article.owner === owner) own.push(kept)
  }
  return own.length === 1 ? own[0] : undefined
}

/** The id of the only held item at its address, unless another item of the document has it. */
function heldAs(draft: Draft, { id, names }: Identity, { owner, drafts, taken, held }: Around): string | undefined {
  const there = held.filter(item => names.includes(addressName(item.draft.url) ?? ''))
  const [only, another] = there
  if (!only || another || there.some(({ key }) => key === keyOf(owner, id))) return undefined
  const was = only.draft.id
  if (was === undefined || drafts.has(was) || taken.has(only.key)) return undefined
  return isAnotherStory({ draft, by: 'address' }, standingOf(only.draft)) ? undefined : was
}
