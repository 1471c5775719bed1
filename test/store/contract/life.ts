// The contract's part on opening, migrating and closing.
import { expect } from 'chai'
import { type Kysely, type Migration, sql } from 'kysely'
import { addressName } from '../../../src/model/story-names.js'
import type { Engine } from '../../../src/store/engine.js'
import { migrate, migrationStates } from '../../../src/store/migrate.js'
import { migrations } from '../../../src/store/migrations/index.js'
import { migrateStore, openEngine, storeMigrations } from '../../../src/store/open.js'
import { rejection } from '../rejection.js'
import { SAMPLE_TIME, sampleArticle, sampleRevision } from '../sample-article.js'
import type { Playground } from './playground.js'

const names = Object.keys(migrations)

export function lifeContract(ground: Playground): void {
  it('answers a ping while it is open', async () => {
    const store = await ground.open()
    await store.ping()
    await store.close()
    await rejection(store.ping())
  })

  it('closes twice without harm, and then refuses everything with a clear error', async () => {
    const store = await ground.open()
    const article = sampleArticle()
    await Promise.all([store.close(), store.close()])
    await store.close()
    const asked = [
      store.articles.byKey(article.key),
      store.articles.newest({ at: SAMPLE_TIME, limit: 1 }),
      store.articles.revise(article.key, () => sampleRevision(article)),
      store.articles.versions(article.key),
      store.articles.release(SAMPLE_TIME),
      store.changes.last(),
      store.keys.list(),
    ]
    for (const promise of asked) expect((await rejection(promise)).message).to.equal('The store is closed')
  })

  it('finishes what was asked before it closes', async () => {
    const store = await ground.open()
    const written = ['bir', 'iki', 'üç'].map(id => {
      const article = sampleArticle({ id })
      return store.articles.revise(article.key, () => sampleRevision(article))
    })
    const counted = store.articles.count()
    await store.close()
    expect((await Promise.all(written)).map(revision => revision?.article.id)).to.deep.equal(['bir', 'iki', 'üç'])
    // How many it saw depends on who came first; that it was answered does not.
    expect(await counted).to.be.within(0, 3)
  })

  ground.itShared('still has everything when it is opened again', async () => {
    const before = await ground.open()
    const article = sampleArticle()
    await before.articles.revise(article.key, () => sampleRevision(article))
    await before.keys.add({ id: 'k1', name: 'masa', hash: 'h', createdAt: 1 })
    await before.close()
    const after = await ground.open()
    expect((await after.articles.byKey(article.key))?.article).to.deep.equal(article)
    expect(await after.changes.after(0, 9)).to.have.length(1)
    expect(await after.keys.list()).to.have.length(1)
  })

  ground.itShared('tells which migrations are pending, applies them, and applies nothing the second time', async () => {
    expect(await storeMigrations(ground.url, ground.needs)).to.deep.equal(names.map(name => ({ name })))
    expect(await migrateStore(ground.url, ground.needs)).to.deep.equal(names)
    expect(await migrateStore(ground.url, ground.needs)).to.deep.equal([])
    const states = await storeMigrations(ground.url, ground.needs)
    expect(states.map(state => state.name)).to.deep.equal(names)
    for (const state of states) expect(state.appliedAt).to.be.a('number')
  })

  ground.itShared('migrates once, however many open it at the same time', async () => {
    const stores = await Promise.all([ground.open(), ground.open(), ground.open()])
    for (const store of stores) expect(await store.articles.count()).to.equal(0)
  })

  it('keeps nothing of a migration that fails half-way, nor of those applied with it', async () => {
    await withEngine(async ({ db }) => {
      const error = await rejection(migrate(db, { ...migrations, '9998-fine': making('fine'), '9999-broken': broken }))
      expect(error.message).to.match(/9999-broken failed; nothing of it was kept: yarıda kaldı/)
      const tables = (await db.introspection.getTables()).map(table => table.name)
      expect(tables.filter(name => ['fine', 'half', 'articles'].includes(name))).to.deep.equal([])
      expect(await migrate(db)).to.deep.equal(names)
    })
  })

  it('gives work that was planned by an older program the lane of its site', async () => {
    await withEngine(async ({ db }) => {
      const older = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0003'))
      await migrate(db, older)
      for (const [slug, record] of [
        ['a', { feedUrl: 'https://rss.haber.com.tr/a' }],
        ['b', { feedUrl: 'http://127.0.0.1:8080/b' }],
        ['c', { feedUrl: 'https://haber.com.tr/c', file: 'c.xml' }],
      ] as const) {
        await sql`insert into partners (slug, record, health) values (${slug}, ${JSON.stringify(record)}, '{}')`.execute(
          db,
        )
        await sql`insert into work (kind, subject, due_at) values ('poll', ${slug}, 5)`.execute(db)
      }
      await migrate(db)
      expect(await db.selectFrom('work').select(['subject', 'lane']).orderBy('subject').execute()).to.deep.equal([
        { subject: 'a', lane: 'haber.com.tr' },
        { subject: 'b', lane: '127.0.0.1:8080' },
        { subject: 'c', lane: null },
      ])
      expect((await db.selectFrom('lanes').select('lane').execute()).map(({ lane }) => lane).sort()).to.deep.equal([
        '127.0.0.1:8080',
        'haber.com.tr',
      ])
    })
  })

  it('names for what those items are held that an older program held', async () => {
    await withEngine(async ({ db }) => {
      await migrate(db, Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0006')))
      const rule = (id: string) => ({ rule: id })
      for (const [key, record] of [
        ['a', { findings: [rule('x'), rule('x')], reasons: [] }],
        ['b', { findings: [rule('x')], reasons: [{ field: 'tags' }, { field: '_rights', term: 'y' }] }],
        ['c', { findings: [], reasons: [] }],
      ] as const)
        await sql`insert into held_items (key, partner, outcome, state, digest, record, raw, first_seen_at, last_seen_at)
          values (${key}, 'p', 'quarantined', 'waiting', '', ${JSON.stringify(record)}, '', 1, 1)`.execute(db)
      await migrate(db)
      const rows = await db.selectFrom('held_grounds').selectAll().orderBy('key').orderBy('ground').execute()
      expect(rows.map(({ key, ground, alone }) => `${key} ${ground} ${alone}`).sort()).to.deep.equal([
        'a x 1',
        'b field:tags 0',
        'b x 0',
        'b y 0',
      ])
    })
  })

  it('finds those items by their addresses that an older program held', async () => {
    await withEngine(async ({ db }) => {
      await migrate(db, Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0008')))
      for (const [key, record] of [
        ['a', { draft: { url: 'https://ortak.example/kar?utm_source=x' } }],
        ['b', { draft: {} }],
        ['c', {}],
      ] as const)
        await sql`insert into held_items (key, partner, outcome, state, digest, record, raw, first_seen_at, last_seen_at)
          values (${key}, 'p', 'quarantined', 'waiting', '', ${JSON.stringify(record)}, '', 1, 1)`.execute(db)
      await migrate(db)
      const rows = await db.selectFrom('held_items').select(['key', 'address']).orderBy('key').execute()
      expect(rows).to.deep.equal([
        { key: 'a', address: addressName('https://ortak.example/kar') },
        { key: 'b', address: null },
        { key: 'c', address: null },
      ])
    })
  })

  it('refuses tables that a newer program made', async () => {
    await withEngine(async ({ db }) => {
      const newer = { ...migrations, '9999-newer': making('newer') }
      await migrate(db, newer)
      expect((await migrationStates(db, newer)).at(-1)?.name).to.equal('9999-newer')
      expect((await rejection(migrate(db))).message).to.match(/made by a newer mahrec/)
    })
  })

  async function withEngine(body: (engine: Engine) => Promise<void>): Promise<void> {
    const engine = await openEngine(ground.url, ground.needs)
    try {
      await body(engine)
    } finally {
      await engine.close()
    }
  }
}

function making(table: string): Migration {
  return { up: (db: Kysely<unknown>) => db.schema.createTable(table).addColumn('id', 'integer').execute() }
}

const broken: Migration = {
  async up(db: Kysely<unknown>) {
    await making('half').up(db)
    throw new Error('yarıda kaldı')
  },
}
