// Alone fills an empty newsroom with the sample of its feeds folder, so that a first start has something to show.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArticleStore } from '../store/store.js'
import { importDocument } from './import-document.js'
import type { Inbound } from './receive.js'

export interface SampleNeeds {
  readonly articles: Pick<ArticleStore, 'count'>
  readonly inbound: Inbound
}

/** Articles taken in: 0 when there are articles already, or no `sample/`. Throws when the sample itself is refused. */
export async function importSample({ articles, inbound }: SampleNeeds, feedsDir: string): Promise<number> {
  const folder = join(feedsDir, 'sample')
  const names = await readdir(folder).catch(() => [])
  if (names.length === 0 || (await articles.count()) > 0) return 0
  let taken = 0
  for (const name of names.filter(name => name.endsWith('.json')).sort()) {
    const path = join(folder, name)
    const receipts = await importDocument(await readFile(path), inbound)
    if ('unreadable' in receipts) throw new Error(`${path}: ${receipts.unreadable.en}`)
    for (const { id, outcome, reasons } of receipts)
      if (outcome === 'refused')
        throw new Error(`${path}: ${id}: ${reasons.map(({ field, message }) => `${field}: ${message.en}`).join('; ')}`)
    taken += receipts.length
  }
  return taken
}
