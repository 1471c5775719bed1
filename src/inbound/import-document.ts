// Alone takes a document from a file in: opens it, reads its items, hands them to the way in.
import { openDocument } from '../checking/open-document.js'
import type { Draft, Reading } from '../model/draft.js'
import type { ContentClass } from '../model/rights.js'
import type { Bilingual } from '../model/text.js'
import type { Receipt } from './receipt.js'
import type { Inbound } from './receive.js'

/** What the operator says of items that do not say it themselves. */
export interface ImportDefaults {
  readonly class?: ContentClass
  /** A category's slug, label or alias, given to every item beside its own. */
  readonly category?: string
}

/** How far it is: items done, items in all. */
export type Progress = (done: number, total: number) => void

/** One receipt per item, or why the document cannot be read at all. */
export async function importDocument(
  bytes: Uint8Array,
  inbound: Inbound,
  defaults: ImportDefaults = {},
  progress: Progress = () => {},
): Promise<readonly Receipt[] | { readonly unreadable: Bilingual }> {
  const opened = openDocument(bytes)
  if ('unreadable' in opened) return opened
  const { articles } = opened.read()
  const receipts: Receipt[] = []
  for (const reading of articles) {
    receipts.push(...(await inbound.receive([completed(reading, defaults)], opened.tree.text)))
    progress(receipts.length, articles.length)
  }
  return receipts
}

function completed(reading: Reading, { class: given, category }: ImportDefaults): Reading {
  const { draft } = reading
  const rights: Draft['rights'] = given ? { ...draft.rights, class: draft.rights.class ?? given } : draft.rights
  return { ...reading, draft: { ...draft, rights, tags: category ? [...draft.tags, category] : draft.tags } }
}
