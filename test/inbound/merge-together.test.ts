// Several processes that merge the same stories, and one that is killed while it does.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect } from 'chai'
import { describeOnPostgres, postgresPlace } from '../store/postgres-server.js'
import { storyOf, tell } from './merge-documents.js'
import { storiesOf, TELLERS } from './merge-writer.js'
import { openWayIn, type WayIn } from './way-in.js'

interface Place {
  readonly url: string
  readonly remove: () => void | Promise<void>
}

/** Every item once, every story shown once, every other copy leading to it and named there. */
async function expectWhole(way: WayIn, stories: number, items: number): Promise<void> {
  const shown = await way.shown()
  expect(await way.store.articles.count()).to.equal(items)
  expect(shown).to.have.length(stories)
  const keys = new Set<string>()
  for (const article of shown) {
    const members = await way.store.stories.members(article.key)
    for (const { article: member } of members) keys.add(member.key)
    expect(members.filter(({ article: member }) => !member.movedTo).map(each => each.article.key)).to.deep.equal([
      article.key,
    ])
    for (const { article: member } of members) expect(member.movedTo ?? article.key).to.equal(article.key)
    expect((article.alsoSeen ?? []).map(({ key }) => key).sort()).to.deep.equal(
      members
        .map(({ article: member }) => member.key)
        .filter(key => key !== article.key)
        .sort(),
    )
  }
  expect(keys.size, 'no article stands in two stories, or in none').to.equal(items)
  const changes = await way.store.changes.after(0, 100_000)
  expect(new Set(changes.map(({ key, version }) => `${key} ${version}`)).size).to.equal(changes.length)
}

function together(makePlace: () => Place | Promise<Place>): void {
  let place: Place
  beforeEach(async () => {
    place = await makePlace()
  })
  afterEach(() => place.remove())

  it('shows a new story once that two processes take in at the same moment', async () => {
    const ways = [await openWayIn(undefined, place.url), await openWayIn(undefined, place.url)] as const
    for (const slug of ['bir', 'iki']) await ways[0].partner(slug)
    await ways[1].book.read()
    const rounds = 8
    for (let round = 0; round < rounds; round++) {
      const told = await Promise.all(
        ['bir', 'iki'].map((slug, index) => tell(ways[index] as WayIn, slug, storiesOf(slug, round))),
      )
      expect(told.map(({ health }) => (health.tally?.added ?? 0) + (health.tally?.same ?? 0))).to.deep.equal([3, 3])
    }
    await expectWhole(ways[0], rounds * 3, rounds * 6)
    for (const way of ways) await way.close()
  }).timeout(60_000)

  it('loses and doubles nothing of a story when it is killed at any moment', async () => {
    const first = await openWayIn(undefined, place.url)
    for (const slug of TELLERS) await first.partner(slug)
    await first.close()
    let most = 0
    for (const polls of [2, 7, 4]) {
      const child = spawn(process.execPath, [join(import.meta.dirname, 'merge-writer.js'), place.url, '1000'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const ended = once(child, 'exit')
      let count = 0
      for await (const line of createInterface({ input: child.stdout })) {
        const [round = 0] = line.split(' ').map(Number)
        if (round < most) continue
        count += 1
        if (count === polls) child.kill('SIGKILL')
        most = Math.max(most, round)
      }
      await ended
    }
    const way = await openWayIn(undefined, place.url)
    await way.book.read()
    // What was interrupted is polled again, as the schedule would.
    for (let round = 0; round <= most + 1; round++)
      for (const slug of TELLERS) {
        const { health } = await tell(way, slug, storiesOf(slug, round))
        expect(health.tally).to.include({ items: 3, quarantined: 0, refused: 0 })
      }
    await expectWhole(way, (most + 2) * 3, (most + 2) * 9)
    const before = await way.store.changes.last()
    for (const slug of TELLERS) await tell(way, slug, [storyOf(slug, { guid: `${slug}-son`, text: 'Kısa.' })].slice(1))
    for (const slug of TELLERS) await tell(way, slug, storiesOf(slug, most))
    expect(await way.store.changes.last(), 'polled again').to.equal(before)
    await way.close()
  }).timeout(120_000)
}

describe('merging together, on a SQLite file', () =>
  together(() => {
    const folder = mkdtempSync(join(tmpdir(), 'mahrec-'))
    return { url: `sqlite:${join(folder, 'haber.db')}`, remove: () => rmSync(folder, { recursive: true, force: true }) }
  }))

describeOnPostgres('merging together, on PostgreSQL', () => together(postgresPlace))
