// Alone answers at once what is known of a partner: the gate asks for every article it is shown.
import type { Change } from '../model/change.js'
import type { Partner } from '../model/partner.js'
import type { PartnerStore } from '../store/store.js'

export interface PartnerBook {
  /** The record as it stands; undefined where there is none, or it was removed. */
  partnerOf(slug: string): Partner | undefined
  /** Reads all of them anew. */
  read(): Promise<void>
  /** First handler of every change (DESIGN.md §4): reads anew where a contract is concerned. */
  handle(changes: readonly Pick<Change, 'kind' | 'key'>[]): Promise<boolean>
}

export function createPartnerBook(partners: Pick<PartnerStore, 'list'>): PartnerBook {
  let known: ReadonlyMap<string, Partner> = new Map()
  async function read(): Promise<void> {
    const standing = (await partners.list()).filter(({ removedAt }) => removedAt === undefined)
    known = new Map(standing.map(({ partner }) => [partner.slug, partner]))
  }
  return {
    partnerOf: slug => known.get(slug),
    read,
    async handle(changes) {
      const concerned = changes.some(({ kind }) => kind === 'contract')
      if (concerned) await read()
      return concerned
    },
  }
}
