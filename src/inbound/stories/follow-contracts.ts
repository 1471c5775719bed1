// Alone sees to it that a changed contract changes what is shown of stories that others tell as well.
import type { PartnerBook } from '../partner-book.js'
import type { PartnerDesk } from '../partner-desk.js'
import type { MergeDesk } from './merge-desk.js'

/** The same desk; what it changes is followed before it answers. */
export function followingContracts(desk: PartnerDesk, book: PartnerBook, merges: MergeDesk): PartnerDesk {
  async function follow(...slugs: readonly string[]): Promise<void> {
    await book.read()
    for (const slug of slugs) await merges.chooseAnew(slug)
  }
  return {
    ...desk,
    async add(said) {
      const added = await desk.add(said)
      if (typeof added === 'object' && 'partner' in added) await follow(added.partner.slug)
      return added
    },
    async change(slug, said) {
      const changed = await desk.change(slug, said)
      if (changed && 'partner' in changed) await follow(slug)
      return changed
    },
    async remove(slug) {
      const removed = await desk.remove(slug)
      if (removed) await follow(slug)
      return removed
    },
    async apply(lines) {
      const before = (await desk.list()).map(({ partner }) => partner.slug)
      const applied = await desk.apply(lines)
      const after = (await desk.list()).map(({ partner }) => partner.slug)
      if (applied > 0) await follow(...new Set([...before, ...after]))
      return applied
    },
  }
}
