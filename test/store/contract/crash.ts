// The contract's part on other processes: one that is killed while it writes, and several that write at once.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect } from 'chai'
import { SELF } from '../../../src/model/key.js'
import type { Partner } from '../../../src/model/partner.js'
import type { Store } from '../../../src/store/store.js'
import type { Playground } from './playground.js'

/** Starts a process that writes articles `name-0`, `name-1` … and says the id of each when it was acknowledged. */
function startWriter(url: string, name: string, count: number): { child: ChildProcess; ids: AsyncIterable<string> } {
  return start('writer.js', url, name, String(count))
}

function start(name: string, ...args: readonly string[]): { child: ChildProcess; ids: AsyncIterable<string> } {
  const program = join(import.meta.dirname, name)
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  if (!child.stdout) throw new Error('no pipe')
  return { child, ids: createInterface({ input: child.stdout }) }
}

const PARTNER: Partner = {
  slug: 'ortak',
  name: 'Ortak',
  feedUrl: 'https://ortak.example/',
  owner: 'partner',
  categories: ['yerel'],
  contract: { extent: 'full', mayPassOn: [] },
  gate: 'errors',
  onMalformed: 'repair',
  paused: false,
}

/** Every article has its versions, its place in the list and its change rows: all or nothing. */
async function expectWhole(store: Store, acknowledged: readonly string[]): Promise<void> {
  const listed = await store.articles.newest({ at: Number.MAX_SAFE_INTEGER, limit: 10_000 })
  const changes = await store.changes.after(0, 100_000)
  expect(new Set(changes.map(change => change.seq)).size).to.equal(changes.length)
  expect(listed).to.have.length(await store.articles.count())
  expect(new Set(listed.map(article => article.key)).size).to.equal(listed.length)
  for (const { key, version } of listed) {
    const versions = (await store.articles.versions(key)).map(({ article }) => article.version)
    const numbers = Array.from({ length: version }, (_, index) => index + 1)
    expect(versions).to.deep.equal(numbers)
    expect(changes.filter(change => change.key === key).map(change => change.version)).to.deep.equal(numbers)
  }
  for (const id of acknowledged) expect(await store.articles.byId(SELF, id), id).not.to.equal(undefined)
}

export function crashContract(ground: Playground): void {
  ground.itShared('loses and doubles nothing that was acknowledged', async () => {
    const acknowledged: string[] = []
    for (const [round, after] of [7, 60, 23].entries()) {
      const { child, ids } = startWriter(ground.url, `tur${round}`, 100_000)
      const ended = once(child, 'exit')
      const before = acknowledged.length
      for await (const id of ids) {
        acknowledged.push(id)
        if (acknowledged.length - before === after) child.kill('SIGKILL')
      }
      expect((await ended)[1]).to.equal('SIGKILL')
      const store = await ground.open()
      await expectWhole(store, acknowledged)
      await store.close()
    }
    expect(acknowledged.length).to.be.at.least(90)
  })

  ground.itShared('keeps every report of a poll that was written, though it was written lightly', async () => {
    const partner = PARTNER
    const first = await ground.open()
    await first.partners.revise(partner.slug, () => ({ partner }))
    await first.close()
    const { child, ids } = start('reporter.js', ground.url, partner.slug)
    const ended = once(child, 'exit')
    let last = 0
    for await (const goodAt of ids) {
      last = Number(goodAt)
      if (last === 40) child.kill('SIGKILL')
    }
    expect((await ended)[1]).to.equal('SIGKILL')
    const store = await ground.open()
    const kept = await store.partners.bySlug(partner.slug)
    expect(kept?.health.goodAt).to.be.within(last, last + 1)
    await store.close()
  })

  ground.itShared('lets several processes write at once, and hears of each', async () => {
    const store = await ground.open()
    const heardAll = new Promise<void>(resolve =>
      store.changes.watch(() => void store.changes.last().then(last => last >= 160 && resolve())),
    )
    const acknowledged: string[] = []
    const writers = ['a', 'b'].map(async name => {
      const { child, ids } = startWriter(ground.url, name, 40)
      const ended = once(child, 'exit')
      for await (const id of ids) {
        acknowledged.push(id)
        ground.strike()
      }
      expect((await ended)[0]).to.equal(0)
    })
    await Promise.all(writers)
    expect(acknowledged).to.have.length(80)
    await expectWhole(store, acknowledged)
    await heardAll
  })
}
