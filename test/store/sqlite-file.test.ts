import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { sql } from 'kysely'
import type { Engine } from '../../src/store/engine.js'
import { openEngine, openStore } from '../../src/store/open.js'
import { openSqlite } from '../../src/store/sqlite/open-sqlite.js'
import { dataVersionWatch } from '../../src/store/sqlite/watch.js'
import { rejection } from './rejection.js'
import { SAMPLE_TIME, sampleArticle, sampleRevision } from './sample-article.js'

const needs = { now: () => SAMPLE_TIME, every: () => () => {} }

describe('a SQLite file', () => {
  let folder: string
  const opened: { close(): Promise<void> }[] = []

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mahrec-sqlite-'))
  })
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function engine(name = 'a.db'): Promise<Engine> {
    const made = await openEngine(`sqlite:${join(folder, name)}`, needs)
    opened.push(made)
    return made
  }

  async function pragma(on: Engine, name: string): Promise<unknown> {
    const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(on.db)
    return Object.values(rows[0] ?? {})[0]
  }

  it('waits five seconds for other processes, writes ahead, to the disk, and minds foreign keys', async () => {
    const one = await engine()
    expect(await pragma(one, 'busy_timeout')).to.equal(5000)
    expect(await pragma(one, 'journal_mode')).to.equal('wal')
    expect(await pragma(one, 'synchronous')).to.equal(2)
    expect(await pragma(one, 'foreign_keys')).to.equal(1)
  })

  it('waits for the disk again after what is written lightly, also where that fails', async () => {
    const one = await engine()
    await sql`create table t (a integer not null)`.execute(one.db)
    const write = async (db: Engine['db'], a: number | null) => {
      await sql`insert into t values (${a})`.execute(db)
      const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(db)
      return rows[0]?.synchronous
    }
    for (let time = 0; time < 3; time++) {
      // Those that come meanwhile wait for their turn, and are written as ever: alone, or in a transaction.
      const [light, lighter, failed, alone, together] = await Promise.all([
        one.lightly(db => write(db, 1)),
        one.lightly(db => write(db, 2)),
        rejection(one.lightly(db => write(db, null))),
        one.db.connection().execute(db => write(db, 3)),
        one.db.transaction().execute(db => write(db, 4)),
      ])
      expect({ light, lighter, alone, together }).to.deep.equal({ light: 1, lighter: 1, alone: 2, together: 2 })
      expect(failed.message).to.contain('NOT NULL')
      expect(await one.db.transaction().execute(db => write(db, 5))).to.equal(2)
    }
    const { rows } = await sql<{ a: number }>`select a from t`.execute(one.db)
    expect(rows.map(({ a }) => a).join('')).to.equal('123451234512345')
  })

  it('makes the folder, deep as it may be', async () => {
    opened.push(await openSqlite(`sqlite:${join(folder, 'bir', 'iki', 'mahrec.db')}`, needs))
    expect(existsSync(join(folder, 'bir', 'iki', 'mahrec.db'))).to.equal(true)
  })

  it('takes a path as it is: blanks, Turkish letters, percent and question marks', async () => {
    const name = 'haber odası 100%25 ğ?mode=memory#x.db'
    opened.push(await openSqlite(`sqlite:${join(folder, name)}`, needs))
    expect(readdirSync(folder)).to.include(name)
  })

  it('is whole in the one file once it is closed', async () => {
    const path = join(folder, 'a.db')
    const store = await openSqlite(`sqlite:${path}`, needs)
    const article = sampleArticle()
    await store.articles.revise(article.key, () => sampleRevision(article))
    await store.close()
    writeFileSync(join(folder, 'copy.db'), readFileSync(path))
    const copy = await openSqlite(`sqlite:${join(folder, 'copy.db')}`, needs)
    opened.push(copy)
    expect((await copy.articles.byKey(article.key))?.article).to.deep.equal(article)
  })

  it('says which file cannot be opened', async () => {
    writeFileSync(join(folder, 'text.db'), 'bu bir veritabanı değil '.repeat(500))
    writeFileSync(join(folder, 'file'), '')
    const wrong: [string, RegExp][] = [
      ['text.db', /text\.db cannot be opened: file is not a database/],
      ['.', /cannot be opened/],
      ['file/a.db', /file\/a\.db cannot be opened/],
    ]
    for (const [name, message] of wrong)
      expect((await rejection(openStore(`sqlite:${join(folder, name)}`, needs))).message).to.match(message)
  })

  it('refuses addresses that name no file, or no engine', async () => {
    const wrong: [string, RegExp][] = [
      ['sqlite:', /names no file/],
      ['sqlite://data/mahrec.db', /slashes too many/],
      ['mysql://localhost/x', /must start with "sqlite:" or "postgres:".*starts with "mysql"/],
      ['./data/mahrec.db', /must start with "sqlite:"/],
    ]
    for (const [url, message] of wrong) expect((await rejection(openStore(url, needs))).message).to.match(message)
  })

  it('reads on one opening while another one writes', async () => {
    const [one, two] = [await engine(), await engine()]
    await one.db.schema.createTable('t').addColumn('n', 'integer').execute()
    await one.db.transaction().execute(async within => {
      await sql`insert into t values (1)`.execute(within)
      const seen = await sql`select n from t`.execute(two.db)
      expect(seen.rows).to.deep.equal([])
    })
    expect((await sql`select n from t`.execute(two.db)).rows).to.deep.equal([{ n: 1 }])
  })

  it('lets openings of one process write in turns, statements alone and transactions', async () => {
    const [one, two] = [await engine(), await engine()]
    await one.db.schema.createTable('t').addColumn('n', 'integer').execute()
    const insert = (on: Engine, n: number) => sql`insert into t values (${n})`.execute(on.db)
    let other: Promise<unknown> | undefined
    await one.db.transaction().execute(async within => {
      await sql`insert into t values (1)`.execute(within)
      // The other opening wants to write now; if it stopped the thread for it, this transaction could never end.
      other = Promise.all([
        insert(two, 2),
        two.db.transaction().execute(and => sql`insert into t values (3)`.execute(and)),
      ])
      await new Promise(resolve => setTimeout(resolve))
      await sql`insert into t values (4)`.execute(within)
    })
    await other
    expect((await sql`select n from t order by n`.execute(one.db)).rows).to.have.length(4)
  })

  it('says so when another process keeps writing for too long', async function () {
    this.timeout(10_000)
    const one = await engine()
    await one.db.schema.createTable('t').addColumn('n', 'integer').execute()
    await sql`pragma busy_timeout = 50`.execute(one.db)
    // Another process is one that our turns do not know: a driver of its own.
    const { default: Database } = await import('libsql')
    const other = new Database(join(folder, 'a.db'))
    other.exec('begin immediate')
    const error = await rejection(sql`insert into t values (1)`.execute(one.db))
    other.exec('rollback')
    other.close()
    expect(error.message).to.match(/^The database is busy/)
    await sql`insert into t values (1)`.execute(one.db)
  })

  it('looks for the changes of others only while somebody listens', async () => {
    let timers = 0
    const every = () => {
      timers += 1
      return () => {
        timers -= 1
      }
    }
    const store = await openSqlite(`sqlite:${join(folder, 'a.db')}`, { ...needs, every })
    expect(timers).to.equal(0)
    const leave = [store.changes.watch(() => {}), store.changes.watch(() => {})]
    expect(timers).to.equal(1)
    for (const each of leave) each()
    expect(timers).to.equal(0)
    store.changes.watch(() => {})
    await store.close()
    expect(timers).to.equal(0)
  })

  it('says once that it cannot look, and looks on', async () => {
    const { default: Database } = await import('libsql')
    const database = new Database(join(folder, 'a.db'))
    const logged: string[] = []
    const note = (_fields: object, message: string) => void logged.push(message)
    let look = () => {}
    const every = (_ms: number, fn: () => void) => {
      look = fn
      return () => {}
    }
    const watch = dataVersionWatch(database, every, { info: note, warn: note, error: note })
    watch.watch(() => {})
    database.close()
    look()
    look()
    expect(logged).to.deep.equal(['cannot look for what other processes changed'])
    watch.stop()
  })
})
