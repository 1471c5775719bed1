// Alone sets and lifts the legal hold of an article: whoever is told of an investigation keeps it until told that it ended (Law
// No. 5187 art. 10).
import type { Key } from '../model/key.js'
import type { Store } from '../store/store.js'
import { type Hold, holdOf, retainUntil } from './retention.js'

export interface Kept {
  /** Epoch milliseconds. */
  readonly retainUntil: number
  readonly hold?: Hold
}

export interface HoldNeeds {
  readonly store: Pick<Store, 'articles' | 'cases' | 'chronicle' | 'pulls'>
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** Undefined: there is no such article. */
export async function keptOf(key: Key, { store }: HoldNeeds): Promise<Kept | undefined> {
  const kept = await store.articles.byKey(key)
  if (!kept) return undefined
  const hold = holdOf(await store.chronicle.ofArticle(key), await store.cases.ofArticle(key))
  return { retainUntil: retainUntil(kept.article), ...(hold && { hold }) }
}

/**
 * `reason` null lifts it; one that a case sets stands until that is settled. Who had pulled the article by then is written with
 * it: the log of pulls ages, the chronicle does not. Undefined: there is no such article.
 */
export async function holdArticle(
  key: Key,
  reason: string | null,
  by: string,
  needs: HoldNeeds,
): Promise<Kept | undefined> {
  const { store, now } = needs
  if (!(await store.articles.byKey(key))) return undefined
  const pulled = reason === null ? undefined : await store.pulls.recipients(key)
  await store.chronicle.append([{ kind: 'state', at: now(), keys: [key], body: { hold: reason, by, pulled } }])
  return keptOf(key, needs)
}
