import { expect } from 'chai'
import { type Kysely, sql } from 'kysely'
import type { Engine } from '../../src/store/engine.js'
import { openEngine } from '../../src/store/open.js'
import { rejection } from './rejection.js'

describe('the guard around libsql', () => {
  let engine: Engine
  let db: Kysely<{ box: { thing: unknown } }>

  beforeEach(async () => {
    engine = await openEngine('sqlite::memory:', { now: () => 0, every: () => () => {} })
    db = engine.db as unknown as typeof db
    await db.schema.createTable('box').addColumn('thing', sql`any`).execute()
  })
  afterEach(() => engine.close())

  async function keep(thing: unknown): Promise<{ thing: unknown; type: unknown }> {
    await db.deleteFrom('box').execute()
    await db.insertInto('box').values({ thing }).execute()
    return db
      .selectFrom('box')
      .select(['thing', sql`typeof(thing)`.as('type')])
      .executeTakeFirstOrThrow()
  }

  it('keeps booleans as 0 and 1, which would abort the process', async () => {
    expect(await keep(true)).to.deep.equal({ thing: 1, type: 'integer' })
    expect(await keep(false)).to.deep.equal({ thing: 0, type: 'integer' })
  })

  it('keeps whole numbers as integers, up to 2^53, both ways', async () => {
    for (const number of [0, -1, 1_772_701_200_000, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])
      expect(await keep(number)).to.deep.equal({ thing: number, type: 'integer' })
    expect(await keep(42n)).to.deep.equal({ thing: 42, type: 'integer' })
    expect(await keep(0.1)).to.deep.equal({ thing: 0.1, type: 'real' })
  })

  it('refuses integers beyond 2^53, on the way in and on the way out', async () => {
    for (const number of [2 ** 53, -(2 ** 53), 2n ** 53n, -(2n ** 53n), 2n ** 64n])
      expect((await rejection(keep(number))).message).to.match(/^Parameter 1: -?\d+ is beyond 2\^53/)
    const error = await rejection(sql`select 9007199254740993 as huge`.execute(db))
    expect(error.message).to.equal('Column huge: 9007199254740993 is too large for a number')
  })

  it('refuses numbers that would silently become null', async () => {
    for (const number of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
      expect((await rejection(keep(number))).message).to.equal(`Parameter 1: ${number} cannot be kept`)
  })

  it('refuses text that would be cut or changed, naming the parameter and the place', async () => {
    const parameter = (value: string) => sql`select ${'a'} as a, ${value} as b`.execute(db)
    expect((await rejection(parameter('ab\u0000c'))).message).to.equal(
      'Parameter 2: text with U+0000 at offset 2 cannot be kept',
    )
    expect((await rejection(parameter('a\udfff'))).message).to.contain('Parameter 2: text with a lone surrogate')
    expect((await keep('👩‍👩‍👧 İı')).thing).to.equal('👩‍👩‍👧 İı')
  })

  it('gives blobs back as Uint8Array, also a part of a larger buffer and an empty one', async () => {
    for (const bytes of [new Uint8Array([9, 9, 1, 2, 3]).subarray(2), Buffer.from([0, 255]), new Uint8Array()]) {
      const { thing, type } = await keep(bytes)
      expect(type).to.equal('blob')
      expect(thing).to.be.instanceOf(Uint8Array)
      expect([...(thing as Uint8Array)]).to.deep.equal([...bytes])
    }
  })

  it('refuses everything else by name', async () => {
    const things: [unknown, RegExp][] = [
      [undefined, /cannot keep undefined/],
      [new Date(0), /cannot keep a value of type Date/],
      [{ a: 1 }, /cannot keep a value of type Object/],
      [new ArrayBuffer(1), /cannot keep a value of type ArrayBuffer/],
      [Symbol('s'), /cannot keep a symbol/],
    ]
    for (const [thing, message] of things)
      expect((await rejection(sql`select ${thing} as thing`.execute(db))).message).to.match(message)
  })

  it('goes on after a statement that failed', async () => {
    await rejection(sql`select * from nothing`.execute(db))
    await rejection(keep(undefined))
    expect((await keep('evet')).thing).to.equal('evet')
  })

  it('answers more different statements than it remembers', async () => {
    for (let index = 0; index < 450; index += 1) {
      const { rows } = await sql`select ${sql.lit(index)} as n`.execute(db)
      expect(rows).to.deep.equal([{ n: index }])
    }
  })

  it('tells how many rows a statement touched', async () => {
    for (const thing of ['a', 'b', 'c']) await db.insertInto('box').values({ thing }).execute()
    const { numUpdatedRows } = await db
      .updateTable('box')
      .set({ thing: 'd' })
      .where('thing', '!=', 'a')
      .executeTakeFirst()
    expect(numUpdatedRows).to.equal(2n)
    expect((await db.deleteFrom('box').where('thing', '=', 'yok').executeTakeFirst()).numDeletedRows).to.equal(0n)
    const rows = await db.deleteFrom('box').where('thing', '=', 'd').returning('thing').execute()
    expect(rows).to.deep.equal([{ thing: 'd' }, { thing: 'd' }])
  })

  it('keeps nothing of a transaction that threw', async () => {
    await rejection(
      db.transaction().execute(async within => {
        await within.insertInto('box').values({ thing: 1 }).execute()
        throw new Error('vazgeçildi')
      }),
    )
    expect(await db.selectFrom('box').selectAll().execute()).to.deep.equal([])
  })
})
