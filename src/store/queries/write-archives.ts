// Alone knows how archives are written: each article once, at the end, and what the law changes in them.
import type { Transaction } from 'kysely'
import { type ArchiveJudgement, type ArchivePage, CHUNK } from '../archive-store.js'
import type { Engine } from '../engine.js'
import type { Schema } from '../schema.js'
import { archivedTo, archiveLength, archivePlaces } from './archives.js'

/** No article has it as its key: whoever holds it writes, so that positions have no holes and no doubles. */
const ENTERING = 'archives'

/** As ArchiveStore.write. */
export async function writeArchives(
  engine: Pick<Engine, 'db' | 'hold'>,
  { from, entries, judgements, seq, at }: ArchivePage,
): Promise<void> {
  await engine.db.transaction().execute(async within => {
    await engine.hold(within, ENTERING)
    if ((await archivedTo(within)) !== from) return
    if (entries.length > 0) await enter(within, entries, at)
    const revised = new Map<string, Pick<ArchiveJudgement, 'archive' | 'position'>>()
    for (const judgement of judgements)
      if (await judge(within, judgement, at)) revised.set(`${chunkOf(judgement)} ${judgement.archive}`, judgement)
    for (const place of revised.values()) await revise(within, place.archive, chunkOf(place), at)
    if (seq !== undefined)
      await within.updateTable('counters').set({ value: seq }).where('name', '=', 'archive').execute()
  })
}

async function enter(within: Transaction<Schema>, entries: ArchivePage['entries'], at: number): Promise<void> {
  const there = await archivePlaces(within, [...new Set(entries.map(({ key }) => key))])
  const known = new Set(there.map(({ archive, key }) => `${key} ${archive}`))
  const ends = new Map<string, number>()
  for (const { archive, key, version, shown } of entries) {
    const name = `${key} ${archive}`
    if (known.has(name)) continue
    known.add(name)
    const position = (ends.get(archive) ?? (await archiveLength(within, archive))) + 1
    ends.set(archive, position)
    await within
      .insertInto('archive_entries')
      .values({ archive, position, key, version, entered_at: at, shown, hidden_at: null })
      .execute()
  }
}

async function judge(
  within: Transaction<Schema>,
  { archive, position, shown, hidden }: ArchiveJudgement,
  at: number,
): Promise<boolean> {
  const changed = await within
    .updateTable('archive_entries')
    .set({ shown, hidden_at: hidden ? at : null })
    .where('archive', '=', archive)
    .where('position', '=', position)
    .where('shown', '!=', shown)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

async function revise(within: Transaction<Schema>, archive: string, chunk: number, at: number): Promise<void> {
  await within
    .insertInto('archive_revisions')
    .values({ archive, chunk, revision: 1, revised_at: at })
    .onConflict(conflict =>
      conflict
        .columns(['archive', 'chunk'])
        .doUpdateSet(({ ref, eb }) => ({ revision: eb(ref('archive_revisions.revision'), '+', 1), revised_at: at })),
    )
    .execute()
}

function chunkOf({ position }: Pick<ArchiveJudgement, 'position'>): number {
  return Math.ceil(position / CHUNK)
}
