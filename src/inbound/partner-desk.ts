// Alone adds, changes and removes partners, whoever asks: partners.opml, the API, a command.
import type { Categories } from '../model/categories.js'
import type { Reason } from '../model/draft.js'
import type { Partner } from '../model/partner.js'
import type { KeptPartner, PartnerStore } from '../store/store.js'
import { fieldsOf, readPartner } from './partner-fields.js'
import type { PartnerLine } from './partners-file.js'

type Refusal = { readonly reasons: readonly Reason[] }

export interface PartnerDesk {
  /** Those that are not removed, by slug. */
  list(): Promise<readonly KeptPartner[]>
  find(slug: string): Promise<KeptPartner | undefined>
  /** `taken`: there is a partner of that name already. It is polled at once. */
  add(said: Readonly<Record<string, unknown>>): Promise<KeptPartner | Refusal | 'taken'>
  /** What is said replaces what stands; a field said as null goes back to its default. Undefined: no such partner. */
  change(slug: string, said: Readonly<Record<string, unknown>>): Promise<KeptPartner | Refusal | undefined>
  /** Its articles stay in the store and are shown no more. False: no such partner. */
  remove(slug: string): Promise<boolean>
  /** Brings the partners to what the file says where it says something new; how many lines were applied. */
  apply(lines: readonly PartnerLine[]): Promise<number>
}

export interface PartnerDeskNeeds {
  readonly partners: PartnerStore
  readonly categories: Categories
  /** Epoch milliseconds. */
  readonly now: () => number
}

export function createPartnerDesk({ partners, categories, now }: PartnerDeskNeeds): PartnerDesk {
  const find = async (slug: string) => {
    const kept = await partners.bySlug(slug)
    return kept?.removedAt === undefined ? kept : undefined
  }
  return {
    find,
    list: async () => (await partners.list()).filter(({ removedAt }) => removedAt === undefined),
    async add(said) {
      const partner = readPartner(remote(said), categories)
      if ('reasons' in partner) return partner
      const kept = await partners.revise(partner.slug, current =>
        current && current.removedAt === undefined ? undefined : { partner, line: current?.line, pollAt: now() },
      )
      return kept ?? 'taken'
    },
    async change(slug, said) {
      const standing = await find(slug)
      if (!standing) return undefined
      const { file } = standing.partner
      const partner = readPartner(
        { ...fieldsOf(standing.partner), ...remote(said), slug, ...(file && { file }) },
        categories,
      )
      if ('reasons' in partner) return partner
      return partners.revise(slug, current =>
        current && current.removedAt === undefined ? { ...standingOf(current), partner, pollAt: now() } : undefined,
      )
    },
    async remove(slug) {
      const kept = await partners.revise(slug, current =>
        current && current.removedAt === undefined ? { ...standingOf(current), removedAt: now() } : undefined,
      )
      return kept !== undefined
    },
    async apply(lines) {
      let applied = 0
      for (const line of lines) if (await applyLine(line, partners, now)) applied += 1
      const named = new Set(lines.map(({ partner }) => partner.slug))
      for (const { partner, line, removedAt } of await partners.list())
        if (line !== undefined && removedAt === undefined && !named.has(partner.slug)) {
          await partners.revise(
            partner.slug,
            current => current && { ...standingOf(current), line: undefined, removedAt: now() },
          )
          applied += 1
        }
      return applied
    },
  }
}

/** A line counts until something newer is said of the partner, and again once the line itself is changed. */
async function applyLine(
  { partner, digest }: PartnerLine,
  partners: PartnerStore,
  now: () => number,
): Promise<boolean> {
  const kept = await partners.revise(partner.slug, current =>
    current?.line === digest ? undefined : { partner, line: digest, pollAt: now() },
  )
  return kept !== undefined
}

/** A file of ours is named by ours only: whoever reaches the API must not choose what is read from the disk. */
function remote(said: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (said.file === undefined) return said
  return { ...said, file: '\\' }
}

function standingOf({ partner, line }: KeptPartner): { readonly partner: Partner; readonly line?: string } {
  return { partner, ...(line !== undefined && { line }) }
}
