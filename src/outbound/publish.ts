// Alone re-joins the documents a change concerns and puts them on the shelf. First handler of every change (DESIGN.md §4).
import type { Format } from '../formats/format.js'
import type { Categories } from '../model/categories.js'
import type { Change } from '../model/change.js'
import type { Category } from '../model/publication.js'
import { type HotHistoryNeeds, hotHistory } from './archives/hot-history.js'
import { type AssembleNeeds, assemble } from './assemble.js'
import { channelOf } from './channel.js'
import type { Chronicler } from './chronicler.js'
import type { Deltas } from './deltas.js'
import { feedPath, type Site } from './links.js'
import type { Press } from './press.js'
import { render } from './render.js'
import { represent } from './represent.js'
import type { WritableShelf } from './shelf.js'
import type { WrittenItems } from './written-items.js'

export interface PublishNeeds extends AssembleNeeds {
  readonly categories: Categories
  readonly formats: readonly Format[]
  readonly site: Site
  readonly items: WrittenItems
  readonly shelf: WritableShelf
  readonly press: Press
  readonly chronicler: Pick<Chronicler, 'serves'>
  readonly deltas: Pick<Deltas, 'published'>
  readonly archives: HotHistoryNeeds['archives']
}

export interface Publisher {
  /** Every document of every category. `changedAt`: when the newest change happened, epoch milliseconds. */
  all(changedAt: number): Promise<void>
  /** The documents these changes concern. */
  handle(changes: readonly Change[]): Promise<void>
}

export function createPublisher(needs: PublishNeeds): Publisher {
  const { categories, formats, site, items, shelf, press, deltas, chronicler } = needs

  async function publish(category: Category, changedAt: number): Promise<void> {
    // All formats show the same articles: they are looked up once, as they stand at one moment.
    const moment = needs.now()
    const once = { ...needs, articles: asking(needs.articles), now: () => moment }
    const history = await hotHistory(category, { ...once, publicUrl: site.publicUrl })
    for (const format of formats) {
      const entries = await assemble(category, format.name, once)
      const all = [...entries, ...history.tombstones]
      const channel = channelOf(category, all, site, history.of(entries))
      const bytes = render(format, channel, all, items)
      const path = feedPath(category.slug, format.name)
      const document = represent(bytes, format, channel, changedAt)
      if (shelf.put(path, document)) {
        press.add(path, document)
        chronicler.serves(path, bytes, entries)
      }
      deltas.published(path, { tag: document.tag, format, channel, entries: all, changedAt })
    }
  }

  // One at a time: what is put on the shelf last was read last.
  let turn: Promise<void> = Promise.resolve()
  const inTurn = (act: () => Promise<void>): Promise<void> => {
    const done = turn.then(act)
    turn = done.catch(() => {})
    return done
  }

  async function publishConcerned(changes: readonly Change[]): Promise<void> {
    const touched = new Map<string, number>()
    for (const { categories: slugs, at } of changes)
      for (const slug of slugs) touched.set(slug, Math.max(at, touched.get(slug) ?? 0))
    const newest = changes.reduce((latest, { at }) => Math.max(latest, at), 0)
    for (const category of categories.all) {
      const changedAt = category.everything ? newest : touched.get(category.slug)
      if (changedAt !== undefined) await publish(category, changedAt)
    }
  }

  return {
    all: changedAt =>
      inTurn(async () => {
        for (const category of categories.all) await publish(category, changedAt)
      }),
    handle: changes => inTurn(() => publishConcerned(changes)),
  }
}

/** Asks each question once. */
function asking(articles: PublishNeeds['articles']): PublishNeeds['articles'] {
  const asked = new Map<string | undefined, ReturnType<typeof articles.newest>>()
  let prominent: ReturnType<typeof articles.prominent> | undefined
  return {
    prominent(query) {
      prominent ??= articles.prominent(query)
      return prominent
    },
    newest(query) {
      const from = query.after?.key
      const known = asked.get(from) ?? articles.newest(query)
      asked.set(from, known)
      return known
    },
  }
}
