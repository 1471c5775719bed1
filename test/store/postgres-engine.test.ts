import { createServer } from 'node:net'
import { expect } from 'chai'
import { sql } from 'kysely'
import type { Engine } from '../../src/store/engine.js'
import { migrate } from '../../src/store/migrate.js'
import { openEngine, openStore } from '../../src/store/open.js'
import { postgresLocation } from '../../src/store/postgres/location.js'
import { listen } from './contract/ear.js'
import { type Place, playground } from './contract/playground.js'
import { ask, describeOnPostgres, postgresPlace } from './postgres-server.js'
import { rejection } from './rejection.js'
import { SAMPLE_TIME, sampleArticle, sampleRevision } from './sample-article.js'
import { until } from './until.js'

const needs = { now: () => SAMPLE_TIME, every: () => () => {} }

describeOnPostgres('the PostgreSQL engine', () => {
  describe('the guard around pg', () => {
    let place: Place
    let engine: Engine
    before(async () => {
      place = await postgresPlace()
      engine = await openEngine(place.url, needs)
    })
    after(async () => {
      await engine.close()
      await place.remove()
    })

    async function answer(query: ReturnType<typeof sql>): Promise<unknown> {
      const { rows } = await query.execute(engine.db)
      return (rows[0] as { it: unknown }).it
    }

    it('answers counts, sums and bigints as numbers, up to 2^53', async () => {
      expect(await answer(sql`select count(*) as it from generate_series(1, 3)`)).to.equal(3)
      expect(await answer(sql`select sum(n) as it from (values (1::bigint), (2)) as t(n)`)).to.equal(3)
      expect(await answer(sql`select 0.25::numeric as it`)).to.equal(0.25)
      for (const number of [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])
        expect(await answer(sql`select ${number}::bigint as it`)).to.equal(number)
      for (const query of [sql`select 9007199254740993 as it`, sql`select 'NaN'::numeric as it`])
        expect((await rejection(answer(query))).message).to.contain('is too large for a number')
    })

    it('leaves the parsers of other users of pg in this process alone', async () => {
      const { types } = await import('pg')
      expect(types.getTypeParser(types.builtins.INT8)('7')).to.equal('7')
    })

    it('refuses by name what would be rewritten, and goes on working', async () => {
      const things: [unknown, RegExp][] = [
        ['ab\u0000c', /^Parameter 1: text with U\+0000 at offset 2/],
        ['a\udfff', /^Parameter 1: text with a lone surrogate/],
        [undefined, /cannot keep undefined/],
        [new Date(0), /cannot keep a value of type Date/],
        [{ a: 1 }, /cannot keep a value of type Object/],
        [Number.NaN, /NaN cannot be kept/],
        [2 ** 53, /beyond 2\^53/],
      ]
      for (const [thing, message] of things) {
        const error = await rejection(answer(sql`select ${thing}::text as it`))
        expect(error.message).to.match(message)
      }
      expect(await answer(sql`select ${'👩‍👩‍👧 İı'}::text as it`)).to.equal('👩‍👩‍👧 İı')
      expect(await answer(sql`select ${true}::integer as it`)).to.equal(1)
    })

    it('keeps text in the order of its bytes in a database made for Lithuanian', async () => {
      await engine.db.schema.createTable('word').addColumn('it', 'text').execute()
      await sql`insert into word values ('k'), ('y'), ('Z'), ('ş')`.execute(engine.db)
      expect(await answer(sql`select string_agg(it, '' order by it collate "lt-x-icu") as it from word`)).to.equal(
        'ykşZ',
      )
      expect(await answer(sql`select string_agg(it, '' order by it) as it from word`)).to.equal('Zkyş')
    })

    it('passes over rows that another transaction is working on', async () => {
      await migrate(engine.db)
      const add = (id: string) =>
        engine.db
          .insertInto('access_keys')
          .values({ id, name: id, hash: id, created_at: 1, revoked_at: null })
          .execute()
      await Promise.all([add('a'), add('b')])
      const claim = (on: Engine['db']) =>
        engine.skipLocked(on.selectFrom('access_keys').select('id').orderBy('id').limit(1)).executeTakeFirst()
      await engine.db.transaction().execute(async one => {
        expect(await claim(one)).to.deep.equal({ id: 'a' })
        await engine.db.transaction().execute(async two => expect(await claim(two)).to.deep.equal({ id: 'b' }))
      })
    })

    it('tells whoever asks that the server cut a transaction, and lives on', async () => {
      const error = await rejection(
        engine.db.transaction().execute(within => sql`select pg_terminate_backend(pg_backend_pid())`.execute(within)),
      )
      expect(error.message).to.match(/^PostgreSQL at 127\.0\.0\.1:\d+ cannot be used/)
      expect(await answer(sql`select 1 as it`)).to.equal(1)
    })

    it('lets two writers of one article wait for each other, also where the server is set to be stricter', async () => {
      const name = new URL(place.url).pathname.slice(1)
      await ask(`alter database ${name} set default_transaction_isolation = 'serializable'`)
      const stores = await Promise.all([openStore(place.url, needs), openStore(place.url, needs)])
      const article = sampleArticle()
      const versions = Array.from({ length: 12 }, (_, n) =>
        stores[n % 2]?.articles.revise(article.key, current =>
          sampleRevision({ ...article, version: (current?.article.version ?? 0) + 1 }),
        ),
      )
      const written = (await Promise.all(versions)).map(revision => revision?.article.version ?? 0)
      for (const store of stores) await store.close()
      await ask(`alter database ${name} reset default_transaction_isolation`)
      expect(written.sort((a, b) => a - b)).to.deep.equal(versions.map((_, n) => n + 1))
    })

    it('does not let a process that is frozen in the middle of writing keep the others from it', async () => {
      const idle = 'idle_in_transaction_session_timeout'
      const frozen = await openEngine(place.url, needs)
      const other = await openEngine(place.url, needs)
      const refused = await rejection(
        frozen.db.transaction().execute(async within => {
          const { rows } = await sql<{ it: string }>`select current_setting(${idle}) as it`.execute(within)
          expect(rows[0]?.it).to.equal('1min')
          await sql.raw(`set local ${idle} = '100ms'`).execute(within)
          await frozen.hold(within, 'key')
          await other.db.transaction().execute(there => other.hold(there, 'key'))
          await sql`select 1`.execute(within)
        }),
      )
      expect(refused.message).to.match(/^PostgreSQL at .* cannot be used/)
      expect((await sql<{ it: number }>`select 1 as it`.execute(frozen.db)).rows, 'it goes on').to.deep.equal([
        { it: 1 },
      ])
      for (const engine of [frozen, other]) await engine.close()
    })

    it('serves more than it has connections for, and all of them before it closes', async () => {
      const one = await openEngine(place.url, needs)
      const asked = Array.from({ length: 40 }, (_, n) => sql<{ it: number }>`select ${n}::int as it`.execute(one.db))
      await one.close()
      expect((await Promise.all(asked)).map(({ rows }) => rows[0]?.it)).to.deep.equal([...asked.keys()])
    })
  })

  describe('opening', () => {
    let place: Place
    before(async () => {
      place = await postgresPlace()
    })
    after(() => place.remove())

    const changed = (change: (url: URL) => void): string => {
      const url = new URL(place.url)
      change(url)
      return url.href
    }

    it('says what is wrong with server, user or database, and never the password', async () => {
      const silent = createServer(socket => socket.destroy()).listen(0, '127.0.0.1')
      const { port } = await new Promise<{ port: number }>(resolve =>
        silent.once('listening', () => resolve(silent.address() as { port: number })),
      )
      const wrong: [string, RegExp][] = [
        [changed(url => (url.password = 'gizli')), /^PostgreSQL at .* does not let user "postgres" in: password auth/],
        [changed(url => (url.username = 'yok')), /does not let user "yok" in/],
        [changed(url => (url.pathname = '/yok')), /has no database "yok"; create it first/],
        [changed(url => (url.port = '1')), /^PostgreSQL at 127\.0\.0\.1:1 cannot be used: connect ECONNREFUSED/],
        [changed(url => (url.port = String(port))), /cannot be used: .*terminated unexpectedly|ECONNRESET/],
        [changed(url => (url.search = '?sslmode=verify-full')), /cannot be used: The server does not support SSL/],
        ['postgres://u:gizli@[::/x', /^DATABASE_URL cannot be read .*write postgres:\/\/USER:PASSWORD@HOST/],
        ['postgres://u:gizli%@localhost:99999/x', /^DATABASE_URL cannot be read/],
      ]
      try {
        for (const [url, message] of wrong) {
          const error = await rejection(openStore(url, needs))
          expect(error.message).to.match(message)
          for (const text of [error.stack, JSON.stringify(error), String(error.cause)])
            expect(text).to.not.match(/gizli|sınama|s%C4%B1nama/)
        }
      } finally {
        silent.close()
      }
    })

    it('refuses a database in another encoding', async () => {
      await ask(`create database latin5 encoding 'LATIN5' locale_provider libc locale 'C' template template0`)
      const error = await rejection(
        openStore(
          changed(url => (url.pathname = '/latin5')),
          needs,
        ),
      )
      await ask('drop database latin5')
      expect(error.message).to.equal('The database is encoded in LATIN5; make one with: createdb --encoding=UTF8')
    })

    it('takes both schemes, and names user and database when the address leaves them open', () => {
      expect(postgresLocation('postgresql://ayşe@db.example/haber')).to.deep.equal({
        server: 'db.example:5432',
        user: 'ayşe',
        database: 'haber',
      })
    })
  })

  describe('listening', () => {
    const ground = playground(true, postgresPlace)

    const add = async (id: string) => {
      const store = await ground.open()
      const article = sampleArticle({ id })
      await store.articles.revise(article.key, () => sampleRevision(article))
      await store.close()
    }

    async function listening(): Promise<number> {
      const name = new URL(ground.url).pathname.slice(1)
      const engine = await openEngine(ground.url, ground.needs)
      const { rows } = await sql<{ pid: number }>`
        select pid from pg_stat_activity where datname = ${name} and query like 'listen%'`.execute(engine.db)
      await engine.close()
      return rows.length
    }

    async function cut(): Promise<void> {
      const engine = await openEngine(ground.url, ground.needs)
      await sql`select pg_terminate_backend(pid, 5000) from pg_stat_activity
        where datname = current_database() and query like 'listen%'`.execute(engine.db)
      await engine.close()
    }

    it('has a connection for it only while somebody listens', async () => {
      const store = await ground.open()
      expect(await listening()).to.equal(0)
      const ear = await listen(store)
      const leave = store.changes.watch(() => {})
      expect(await listening()).to.equal(1)
      leave()
      await add('bir')
      await ear.reach(1)
      expect(await listening()).to.equal(1)
    })

    it('hears again after the connection was cut, and of what was written meanwhile', async () => {
      const store = await ground.open()
      const ear = await listen(store)
      await cut()
      // Called without a change: what was written while nobody heard would be missed otherwise.
      await ear.reach(1)
      expect(ground.logged).to.deep.equal([
        'cannot hear what other processes change; trying again',
        'hearing again what other processes change',
      ])
      expect(ground.timers).to.equal(0)
      await add('bir')
      await ear.reach(2)
      expect(await store.changes.last()).to.equal(1)
    })

    it('tries again until the server lets it, saying so once', async () => {
      const store = await ground.open()
      const ear = await listen(store)
      const name = new URL(ground.url).pathname.slice(1)
      await ask(`alter database ${name} allow_connections false`)
      await ask(`select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '${name}'`)
      await until(() => ground.timers > 0)
      ground.strike()
      ground.strike()
      await ask(`alter database ${name} allow_connections true`)
      await until(() => {
        ground.strike()
        return ear.count > 0
      })
      expect(ground.timers).to.equal(0)
      expect(ground.logged.filter(message => message.startsWith('cannot hear'))).to.have.length(1)
      await add('bir')
      await ear.reach(2)
    })

    it('tells nobody of a transaction that was undone', async () => {
      const store = await ground.open()
      const ear = await listen(store)
      const engine = await openEngine(ground.url, ground.needs)
      await rejection(
        engine.db.transaction().execute(async within => {
          await engine.announce(within)
          throw new Error('vazgeçildi')
        }),
      )
      await engine.db.transaction().execute(engine.announce)
      await engine.close()
      await ear.reach(1)
      await add('bir')
      await ear.reach(2)
      expect(ear.count).to.equal(2)
    })
  })
})
