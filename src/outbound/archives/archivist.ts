// Alone enters what is published into the archives, once, in the order of the changes, and judges anew what the law changes.
import { type Article, isShown, modifiedAt } from '../../model/article.js'
import type { Change } from '../../model/change.js'
import { type Key, keyOf } from '../../model/key.js'
import type { ArchivePage, ArchiveStore } from '../../store/archive-store.js'
import type { ChangeStore, PartnerStore } from '../../store/store.js'
import { type JudgeNeeds, NOT_SHOWN, shownOf } from './archived.js'

/** The archive of everything; no slug is empty. */
export const EVERYTHING = ''

export interface ArchivistNeeds extends JudgeNeeds {
  readonly archives: ArchiveStore
  readonly changes: Pick<ChangeStore, 'after' | 'last'>
  readonly partners: Pick<PartnerStore, 'list'>
}

export interface Archivist {
  /** Sees to all that changed and was not seen to, by whatever process. */
  catchUp(): Promise<void>
  /** The same as far as these changes go: later ones may follow from contracts that are not known here yet. */
  handle(changes: readonly Change[]): Promise<void>
}

const BATCH = 500
/** Articles of a partner at a time, when its contract changed. */
const PAGE = 200

export function createArchivist(needs: ArchivistNeeds): Archivist {
  const { archives, changes, partners, now } = needs

  async function upTo(last: number): Promise<void> {
    for (;;) {
      const from = await archives.seenTo()
      if (from >= last) return
      const batch = (await changes.after(from, BATCH)).filter(({ seq }) => seq <= last)
      const newest = batch.at(-1)
      if (!newest) return
      const contracted = new Set(batch.flatMap(({ kind, key }) => (kind === 'contract' ? [key] : [])))
      const keys = new Set(batch.flatMap(({ kind, key }) => (kind === 'contract' ? [] : [key])))
      if (contracted.size > 0) await ofPartners(contracted, from)
      const standing = new Map((await archives.standing([...keys])).map(article => [article.key, article]))
      // Taken in together, by whatever order a document had: as feeds show them, so that what is newest leaves them last.
      const inOrder = [...keys].flatMap(key => standing.get(key) ?? []).sort(oldestFirst)
      await archives.write({ ...(await pageOf(inOrder)), from, seq: newest.seq, at: now() })
    }
  }

  async function ofPartners(contracted: ReadonlySet<Key>, from: number): Promise<void> {
    for (const { partner } of await partners.list()) {
      if (!contracted.has(keyOf(partner.slug, ''))) continue
      let after: string | undefined = ''
      while (after !== undefined) {
        const page: readonly Article[] = await archives.ofOwner(partner.slug, after, PAGE)
        await archives.write({ ...(await pageOf(page)), from, at: now() })
        after = page.at(-1)?.key
      }
    }
  }

  async function pageOf(articles: readonly Article[]): Promise<Pick<ArchivePage, 'entries' | 'judgements'>> {
    const places = await archives.placesOf(articles.map(({ key }) => key))
    const there = new Set(places.map(({ archive, key }) => `${key} ${archive}`))
    const current = new Map(articles.map(article => [article.key, article]))
    const older = places.filter(({ key, version }) => current.get(key)?.version !== version)
    const recorded = new Map((await archives.articles(older)).map(article => [nameOf(article), article]))
    const entries = articles.flatMap(article => missing(article, there))
    const judgements = places.flatMap(place => {
      const stands = current.get(place.key)
      if (!stands) return []
      const article = place.version === stands.version ? stands : recorded.get(nameOf(place))
      const shown = article ? shownOf({ article, current: stands }, needs) : NOT_SHOWN
      if (shown === place.shown) return []
      return [{ archive: place.archive, position: place.position, shown, hidden: shown === NOT_SHOWN }]
    })
    return { entries, judgements }
  }

  function missing(article: Article, there: ReadonlySet<string>): ArchivePage['entries'] {
    if (!isShown(article)) return []
    const all = [EVERYTHING, ...new Set(article.categories)]
    const wanted = all.filter(archive => !there.has(`${article.key} ${archive}`))
    if (wanted.length === 0) return []
    const shown = shownOf({ article, current: article }, needs)
    if (shown === NOT_SHOWN) return []
    return wanted.map(archive => ({ archive, key: article.key, version: article.version, shown }))
  }

  return {
    catchUp: async () => upTo(await changes.last()),
    handle: batch => upTo(batch.at(-1)?.seq ?? 0),
  }
}

function nameOf({ key, version }: { readonly key: Key; readonly version: number }): string {
  return `${key} ${version}`
}

function oldestFirst(a: Article, b: Article): number {
  return modifiedAt(a) - modifiedAt(b) || (a.key < b.key ? 1 : -1)
}
