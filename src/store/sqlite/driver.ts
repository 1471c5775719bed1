// Alone runs SQL on libsql for Kysely: one connection, one transaction at a time, every value checked on its way.
import { setImmediate } from 'node:timers/promises'
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely'
import type Database from 'libsql'
import { type Turns, turns } from './turns.js'
import { bindable, readable } from './values.js'

export class SqliteDriver implements Driver {
  readonly #connection: SqliteConnection
  readonly #turns = turns()
  #end: (() => void) | undefined
  #closed: Promise<void> | undefined

  /** `writers`: turns shared with whoever else in this process writes to the same file. */
  constructor(database: Database.Database, writers: Turns) {
    this.#connection = new SqliteConnection(database, writers)
  }

  async init(): Promise<void> {}

  /**
   * Whether writes wait for the disk from now on; they do, unless somebody who holds the connection says otherwise. In WAL,
   * "normal" leaves out that wait at a commit and nothing else (sqlite.org/pragma.html#pragma_synchronous).
   */
  waitForDisk(wait: boolean): void {
    this.#connection.wanted = wait ? 'full' : 'normal'
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#closed) throw new Error('The store is closed')
    this.#end = await this.#turns.take()
    return this.#connection
  }

  beginTransaction(): Promise<void> {
    return this.#connection.begin()
  }

  commitTransaction(): Promise<void> {
    return this.#connection.end('commit')
  }

  rollbackTransaction(): Promise<void> {
    return this.#connection.end('rollback')
  }

  async releaseConnection(): Promise<void> {
    this.#end?.()
  }

  /** Lets those who came before finish. Doing it twice does it once. */
  destroy(): Promise<void> {
    this.#closed ??= this.#turns.take().then(() => this.#connection.close())
    return this.#closed
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #database: Database.Database
  readonly #writers: Turns
  readonly #statements = new Map<string, Database.Statement>()
  #endWriting: (() => void) | undefined
  wanted: 'full' | 'normal' = 'full'
  /** As the database was opened. */
  #synchronous: 'full' | 'normal' = 'full'

  constructor(database: Database.Database, writers: Turns) {
    this.#database = database
    this.#writers = writers
  }

  async begin(): Promise<void> {
    // Nothing between BEGIN and COMMIT ever waits for the event loop, so writing in a row would starve it: breathe here.
    await setImmediate()
    const end = await this.#writers.take()
    try {
      // Immediate: a reader that turns writer later is refused at once when another wrote in between, whatever busy_timeout.
      this.#setSynchronous()
      this.#run('begin immediate', [])
      this.#endWriting = end
    } catch (error) {
      end()
      throw error
    }
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    // A full disk makes SQLite roll back by itself; a failed commit comes by here again to roll back.
    try {
      if (how === 'commit' || this.#database.inTransaction) this.#run(how, [])
    } catch (error) {
      if (how === 'rollback') this.#letOthersWrite()
      throw error
    }
    this.#letOthersWrite()
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#endWriting || ONLY_READS.test(sql)) return this.#run<R>(sql, parameters)
    const end = await this.#writers.take()
    try {
      this.#setSynchronous()
      return this.#run<R>(sql, parameters)
    } finally {
      end()
    }
  }

  /** libsql is synchronous: the rows are all there before the first is asked for. */
  async *streamQuery<R>(compiled: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(compiled)
  }

  close(): void {
    try {
      // libsql really closes only when the statements are collected; until then, let the file alone be the whole.
      this.#run('pragma wal_checkpoint(passive)', [])
    } finally {
      this.#statements.clear()
      this.#database.close()
    }
  }

  /** Only where it changes: many light writes come in a row. */
  #setSynchronous(): void {
    if (this.wanted === this.#synchronous) return
    this.#run(`pragma synchronous = ${this.wanted}`, [])
    this.#synchronous = this.wanted
  }

  #letOthersWrite(): void {
    this.#endWriting?.()
    this.#endWriting = undefined
  }

  #run<R>(sql: string, parameters: readonly unknown[]): QueryResult<R> {
    const values = parameters.map(bindable)
    try {
      const statement = this.#statement(sql)
      if (!statement.reader) return { rows: [], numAffectedRows: BigInt(statement.run(values).changes) }
      // Not `get`: it adds a member of its own to the row.
      return { rows: statement.all(values).map(row => readableRow(row as Record<string, unknown>) as R) }
    } catch (error) {
      throw explained(error)
    }
  }

  #statement(sql: string): Database.Statement {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#database.prepare(sql)
    if (statement.reader) statement.safeIntegers()
    // Those that come back do so soon; forgetting all now and then is cheaper than keeping account.
    if (this.#statements.size >= MOST_STATEMENTS) this.#statements.clear()
    this.#statements.set(sql, statement)
    return statement
  }
}

const MOST_STATEMENTS = 200

/** Readers never wait for a writer. What looks like neither takes its turn to write, which is only slower. */
const ONLY_READS = /^\s*(select|pragma|explain)\b/i

function readableRow(row: Record<string, unknown>): Record<string, unknown> {
  for (const column in row) row[column] = readable(row[column], column)
  return row
}

function explained(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error
  if (error.code.startsWith('SQLITE_BUSY'))
    return new Error('The database is busy: another process has been writing for more than 5 seconds', { cause: error })
  return error
}
