// Alone makes archive documents when they are asked for, from exactly the versions that were entered, and keeps them a while.
import type { Format } from '../../formats/format.js'
import { budget } from '../../model/budget.js'
import { FORMAT_NAMES, type FormatName, type History } from '../../model/channel.js'
import type { Category } from '../../model/publication.js'
import { type ArchivedEntry, type ArchiveRevision, type ArchiveStore, CHUNK } from '../../store/archive-store.js'
import type { Entry } from '../assemble.js'
import { channelOf } from '../channel.js'
import { feedPath, type Site } from '../links.js'
import { compressed } from '../press.js'
import { render } from '../render.js'
import { represent } from '../represent.js'
import type { Representation } from '../representation.js'
import { writtenItems } from '../written-items.js'
import { type ArchiveAddress, archivePath, archiveUrls } from './archive-address.js'
import { decideArchived, type JudgeNeeds, tombstone } from './archived.js'
import { archiveOf } from './hot-history.js'

/** `moved`: the law changed it, it stands at another path. `open`: it is not full; what there is of it is elsewhere. */
export type FoundArchive =
  | { readonly document: Representation }
  | { readonly moved: string }
  | { readonly open: string }
  | undefined

export interface ArchiveDocuments {
  /** Many who ask at once wait for one. */
  get(category: Category, format: Format, address: ArchiveAddress): Promise<FoundArchive>
  /** For when contracts changed: nothing that was made before is sent any more. */
  clear(): void
}

export interface ArchiveDocumentsNeeds extends JudgeNeeds {
  readonly archives: Pick<ArchiveStore, 'length' | 'entries' | 'revisions'>
  readonly site: Site
}

/** Bytes of all that is kept, in every coding. */
const MOST_BYTES = 24 * 2 ** 20

type Revisions = ReadonlyMap<number, ArchiveRevision>

export function createArchiveDocuments(needs: ArchiveDocumentsNeeds): ArchiveDocuments {
  const { archives, site } = needs
  // Written once here: hot feeds hold other versions, and the two must not push each other out.
  const items = writtenItems(site, 0)
  let kept = budget<Representation>(MOST_BYTES, sizeOf)
  const begun = new Map<string, Promise<Representation>>()
  let cleared = 0

  async function make(
    category: Category,
    format: Format,
    address: ArchiveAddress,
    revisions: Revisions,
  ): Promise<Representation> {
    const { chunk, count = CHUNK } = address
    const archived = await archives.entries(archiveOf(category), CHUNK * (chunk - 1) + 1, count)
    const entries = archived.map(each => entryOf(each, format.name, needs)).reverse()
    const history = historyOf(category, address, revisions, site.publicUrl)
    // Nobody announces what does not change, and nobody need ask again soon.
    const { ttl: _, ...head } = channelOf(category, entries, site, history)
    const channel = { ...head, hubs: [], selfUrl: archiveUrls(site.publicUrl, category.slug, address) }
    const revised = [...revisions.values()].map(({ at }) => at)
    const sealedAt = Math.max(0, archived.at(-1)?.enteredAt ?? 0, ...revised)
    const document = represent(render(format, channel, entries, items), format, channel, sealedAt)
    return compressed({ ...document, cacheControl: 'public, max-age=86400' })
  }

  async function made(
    category: Category,
    format: Format,
    address: ArchiveAddress,
    revisions: Revisions,
  ): Promise<Representation> {
    const around = [...revisions].map(([chunk, { revision }]) => `${chunk}.r${revision}`).sort()
    const name = `${archivePath(category.slug, address, format.name)} ${around.join(' ')} ${cleared}`
    const standing = kept.get(name)
    if (standing) return standing
    const making = begun.get(name) ?? make(category, format, address, revisions).finally(() => begun.delete(name))
    begun.set(name, making)
    const document = await making
    kept.set(name, document)
    return document
  }

  return {
    async get(category, format, address) {
      const { chunk, count, revision } = address
      const archive = archiveOf(category)
      const have = Math.min(CHUNK, (await archives.length(archive)) - CHUNK * (chunk - 1))
      if (have < 0 || (have === 0 && (chunk === 1 || count !== undefined)) || (count ?? 0) > have) return undefined
      const revisions = await archives.revisions(archive, [chunk - 1, chunk, chunk + 1])
      const standing = revisions.get(chunk)?.revision ?? 0
      if (revision > standing) return undefined
      if (count === undefined && have < CHUNK) {
        const soFar = { chunk, count: have, revision: standing }
        const hot = feedPath(category.slug, format.name)
        return { open: have === 0 ? hot : archivePath(category.slug, soFar, format.name) }
      }
      if (revision < standing)
        return { moved: archivePath(category.slug, { ...address, revision: standing }, format.name) }
      return { document: await made(category, format, address, revisions) }
    },
    clear() {
      cleared += 1
      kept = budget<Representation>(MOST_BYTES, sizeOf)
    },
  }
}

/** The gate is asked again: what may not be shown now is not, whether that was written down already or not. */
function entryOf(archived: ArchivedEntry, format: FormatName, needs: JudgeNeeds): Entry {
  const { article, current, hiddenAt, key, version } = archived
  const decision = decideArchived(archived, format, needs)
  if (hiddenAt === undefined && decision.extent !== 'nothing') return { article, decision }
  const at = hiddenAt ?? current.acceptedAt
  return tombstone(current, current.withdrawn ?? { at, reference: `${key}-${version}` })
}

function historyOf(category: Category, address: ArchiveAddress, revisions: Revisions, publicUrl: string): History {
  const { chunk, count } = address
  const urls = (other: number) =>
    archiveUrls(publicUrl, category.slug, { chunk: other, revision: revisions.get(other)?.revision ?? 0 })
  const paths = FORMAT_NAMES.map(format => [format, publicUrl + feedPath(category.slug, format)])
  const current = Object.fromEntries(paths) as Record<FormatName, string>
  return {
    archive: true,
    current,
    ...(chunk > 1 && { previous: urls(chunk - 1) }),
    // What comes after a chunk that was not full was in the feed itself.
    next: count === undefined ? urls(chunk + 1) : current,
  }
}

function sizeOf({ identity, gzip, br }: Representation): number {
  return identity.length + (gzip?.length ?? 0) + (br?.length ?? 0)
}
