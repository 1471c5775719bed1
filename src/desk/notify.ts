// Alone makes the list of those who must be told what became of a case (RIGHTS.md §4.1).
import type { Case } from '../model/case.js'
import type { LicenceStore, PullStore } from '../store/licensee-store.js'
import type { ArticleStore, PartnerStore } from '../store/store.js'

export interface ToTell {
  /** `claimant`: who asked. `licensee`: got it under a contract. `partner`: it came from there. */
  readonly who: 'claimant' | 'licensee' | 'partner'
  readonly name: string
  /** E-mail address, telephone number, address on the web; absent: none is known. */
  readonly contact?: string
  /** Versions they got, oldest first. */
  readonly versions?: readonly number[]
}

/** Whom a change of the articles reaches without anybody writing to them. */
export interface Reached {
  /** Subscriptions at our own hub to feeds that carried one of them. */
  readonly subscribers: number
  /** Hubs of others that are told to fetch these feeds anew. */
  readonly hubs: readonly string[]
}

export interface NotifyNeeds {
  readonly articles: Pick<ArticleStore, 'byKey'>
  readonly pulls: Pick<PullStore, 'recipients'>
  readonly licences: Pick<LicenceStore, 'bySlug'>
  readonly partners: Pick<PartnerStore, 'bySlug'>
}

/** Subscribers of the hub, caches and readers are not on it: the tombstone reaches them by itself. */
export async function toTell({ claimant, keys }: Case, needs: NotifyNeeds): Promise<readonly ToTell[]> {
  const told: ToTell[] = []
  if (claimant.name || claimant.contact)
    told.push({ who: 'claimant', name: claimant.name ?? '', ...(claimant.contact && { contact: claimant.contact }) })
  const got = new Map<string, Set<number>>()
  const owners = new Set<string>()
  for (const key of keys) {
    const kept = await needs.articles.byKey(key)
    if (kept) owners.add(kept.article.owner)
    for (const { licensee, version } of await needs.pulls.recipients(key))
      got.set(licensee, (got.get(licensee) ?? new Set()).add(version))
  }
  for (const [slug, versions] of got) {
    const licence = (await needs.licences.bySlug(slug))?.licence
    const { name = slug, contact } = licence ?? {}
    told.push({ who: 'licensee', name, ...(contact && { contact }), versions: [...versions].sort((a, b) => a - b) })
  }
  for (const owner of owners) {
    const partner = (await needs.partners.bySlug(owner))?.partner
    if (partner) told.push({ who: 'partner', name: partner.name, contact: partner.site ?? partner.feedUrl })
  }
  return told
}
