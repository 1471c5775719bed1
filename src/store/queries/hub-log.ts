// Alone knows how it is written and read what became of deliveries.
import { CompiledQuery, type Kysely, type Selectable } from 'kysely'
import type { SentRecord } from '../../model/hub.js'
import type { SentQuery } from '../hub-store.js'
import type { HubLogTable, Schema } from '../schema.js'
import { forgetRecords } from './hub-versions.js'

/** Rows in one statement; a few statements are prepared once, rather than one for every number. */
const STEPS = [100, 10, 1] as const
const COLUMNS = ['seq', 'subscription', 'topic', 'callback', 'number', 'attempt', 'outcome', 'status', 'because', 'at']

const statements = new Map<number, string>()

/** By hand and once: to build it costs more than to run it. */
function writing(count: number): string {
  const known = statements.get(count)
  if (known !== undefined) return known
  const row = (at: number) => `(${COLUMNS.map((_, column) => `$${at * COLUMNS.length + column + 1}`).join()})`
  const statement = `insert into hub_log (${COLUMNS.join()}) values ${Array.from({ length: count }, (_, at) => row(at)).join()}`
  statements.set(count, statement)
  return statement
}

export async function writeRecords(db: Kysely<Schema>, records: readonly Omit<SentRecord, 'seq'>[]): Promise<void> {
  if (records.length === 0) return
  const counter = await db
    .updateTable('counters')
    .set(({ eb }) => ({ value: eb('value', '+', records.length) }))
    .where('name', '=', 'delivery')
    .returning('value')
    .executeTakeFirstOrThrow()
  const first = counter.value - records.length + 1
  let done = 0
  while (done < records.length) {
    const step = STEPS.find(size => size <= records.length - done) ?? 1
    const values = records
      .slice(done, done + step)
      .flatMap(({ subscription, topic, callback, number, attempt, outcome, status, because, at }, n) => [
        ...[first + done + n, subscription, topic, callback, number, attempt, outcome],
        ...[status ?? null, because ?? null, at],
      ])
    await db.executeQuery(CompiledQuery.raw(writing(step), values))
    done += step
  }
  // Now and then: to look each time would cost more than to have some more.
  if (Math.floor(counter.value / 1000) !== Math.floor((first - 1) / 1000)) await forgetRecords(db)
}

/** As HubStore.log. */
export async function sentRecords(
  db: Kysely<Schema>,
  { topic, subscription, outcome, limit, after }: SentQuery,
): Promise<readonly SentRecord[]> {
  let query = db.selectFrom('hub_log').selectAll()
  if (topic !== undefined) query = query.where('topic', '=', topic)
  if (subscription !== undefined) query = query.where('subscription', '=', subscription)
  if (outcome !== undefined) query = query.where('outcome', '=', outcome)
  if (after !== undefined) query = query.where('seq', '<', after)
  return (await query.orderBy('seq', 'desc').limit(limit).execute()).map(readRecord)
}

/** As HubStore.record. */
export async function sentRecord(db: Kysely<Schema>, seq: number): Promise<SentRecord | undefined> {
  const row = await db.selectFrom('hub_log').selectAll().where('seq', '=', seq).executeTakeFirst()
  return row && readRecord(row)
}

function readRecord({ status, because, ...row }: Selectable<HubLogTable>): SentRecord {
  return { ...row, ...(status !== null && { status }), ...(because !== null && { because }) }
}
