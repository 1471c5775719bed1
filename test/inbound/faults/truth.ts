// Holds the database against what was said and done: by the origins, and by the process that polled them.
import { expect } from 'chai'
import type { Newsroom } from '../../../src/compose/newsroom.js'
import { keyOf } from '../../../src/model/key.js'
import type { Tally } from '../../../src/model/poll.js'
import type { Kept, PlannedWork, WorkStore } from '../../../src/store/store.js'
import type { Site } from './origin.js'
import { idsOf, type Paper, type Story } from './paper.js'
import type { Line } from './worker.js'

/** A process from its start to its end. */
export interface Life {
  readonly lines: readonly Line[]
  readonly killed: boolean
  readonly code: number | null
}

type Ended = Extract<Line, { says: 'ended' }>

const MOST_MEMORY = 450 * 2 ** 20
/** Polls that one process has in hand. */
const AT_ONCE = 8

/** Every poll that began has ended and is remembered, or was under way when the process was killed, and was made again. */
export async function expectAccounted({ store }: Newsroom, lives: readonly Life[]): Promise<void> {
  const errors = lives.flatMap(({ lines }) => lines).filter(({ says }) => says === 'error')
  expect(errors, 'told in the log').to.deep.equal([])
  const reported = new Map<string, Ended[]>()
  const lost: string[] = []
  for (const { lines, killed, code } of lives) {
    if (!killed) expect({ code, last: lines.at(-1)?.says }).to.deep.equal({ code: 0, last: 'stopped' })
    const under = new Set<string>()
    for (const line of lines) {
      if (line.says === 'begun') {
        expect(under.has(line.slug), `${line.slug} is polled twice at once`).to.equal(false)
        const next = reported.get(line.slug)?.at(-1)?.nextAt ?? 0
        expect(line.at, `${line.slug} is polled before its time`).to.be.at.least(next)
        under.add(line.slug)
        const at = lost.indexOf(line.slug)
        if (at >= 0) lost.splice(at, 1)
      }
      if (line.says === 'ended') {
        expect(under.delete(line.slug), `${line.slug} ended without having begun`).to.equal(true)
        reported.set(line.slug, [...(reported.get(line.slug) ?? []), line])
        expect(line.rss, 'memory').to.be.below(MOST_MEMORY)
        if (line.tally) expectSum(line.tally)
      }
    }
    expect(under.size).to.be.at.most(killed ? AT_ONCE : 0)
    lost.push(...under)
  }
  expect(lost, 'killed under way and never polled again').to.deep.equal([])
  await expectRemembered(store, reported, lives.filter(({ killed }) => killed).length)
}

function expectSum({ items, added, changed, same, quarantined, refused }: Tally): void {
  expect(added + changed + same + quarantined + refused, 'the items of a document').to.equal(items)
}

async function expectRemembered(
  { partners, work }: Newsroom['store'],
  reported: ReadonlyMap<string, Ended[]>,
  kills: number,
) {
  const slugs = [...reported.keys()]
  const past = await partners.pastPolls(slugs)
  let unreported = 0
  for (const [slug, polls] of reported) {
    const kept = past.get(slug) ?? []
    const oldest = kept[0]?.at ?? 0
    const told = polls.filter(({ polledAt }) => polledAt >= oldest)
    for (const { polledAt, outcome, tally } of told)
      expect(
        kept.find(({ at }) => at === polledAt),
        `${slug} at ${polledAt}`,
      ).to.deep.equal({
        at: polledAt,
        outcome,
        ...(tally && { tally }),
      })
    unreported += kept.length - told.length
    const health = (await partners.bySlug(slug))?.health
    const last = polls.at(-1)
    expect({ at: health?.polledAt, outcome: health?.outcome, failures: health?.failures }).to.deep.equal({
      at: last?.polledAt,
      outcome: last?.outcome,
      failures: 0,
    })
  }
  // Remembered, and killed before it could say so.
  expect(unreported).to.be.at.most(kills * AT_ONCE)
  const planned = await work.planned('poll')
  expect([...planned.keys()].sort()).to.deep.equal(slugs.sort())
  await expectFree(work, planned)
}

/** Nobody has any of it for ever: all of it can be taken on, one of each site and then the others. */
async function expectFree(work: WorkStore, planned: ReadonlyMap<string, PlannedWork>): Promise<void> {
  const end = Math.max(...[...planned.values()].map(({ dueAt, restUntil = 0 }) => Math.max(dueAt, restUntil)))
  const taken: string[] = []
  for (const now of [end, end + 1000]) {
    const items = await work.claim('poll', `at ${now}`, { now, until: now + 1000, limit: 99 })
    taken.push(...items.map(({ subject }) => subject))
    for (const item of items) await work.again(item, undefined, now + 1000)
  }
  expect(taken.sort()).to.deep.equal([...planned.keys()].sort())
}

/** Every story once, as it was said last; nothing that was never said. */
export async function expectWhole(newsroom: Newsroom, sites: readonly Site[], lives: readonly Life[]): Promise<void> {
  let articles = 0
  for (const { paper } of sites) {
    const standing = new Map<Story, Kept>()
    for (const story of paper.said) {
      const kept = await articlesOf(newsroom, paper, story)
      expect(kept.length, `articles of ${story.link}`).to.be.at.most(1)
      articles += kept.length
      if (kept[0]) standing.set(story, kept[0])
    }
    for (const [story, kept] of standing) await expectHonest(newsroom, story, kept)
    const { body: _, sha256 } = paper.say()
    for (const story of paper.sent.get(sha256) ?? []) {
      expect(standing.get(story)?.article.title, `the last word on ${story.link}`).to.equal(story.title)
      expect(await isHeld(newsroom, paper, idsOf(story)), `${story.link} stands and is held`).to.equal(false)
    }
    for (const story of takenIn(paper, lives))
      if (!standing.has(story))
        expect(await isHeld(newsroom, paper, idsOf(story)), `${story.link} was taken in`).to.equal(true)
  }
  expect(await newsroom.articles.count(), 'articles of nothing that was said').to.equal(articles)
}

async function articlesOf({ articles }: Newsroom, { slug }: Paper, story: Story): Promise<readonly Kept[]> {
  const kept = await Promise.all(idsOf(story).map(id => articles.byKey(keyOf(slug, id))))
  return kept.filter(each => each !== undefined).filter(({ article }) => article.url === story.link)
}

/** Versions without a gap; each says what was said once; the first publication never moves, nor lies ahead. */
async function expectHonest({ articles }: Newsroom, story: Story, { article }: Kept): Promise<void> {
  const versions = await articles.versions(article.key)
  expect(versions.map(version => version.article.version)).to.deep.equal(versions.map((_, index) => index + 1))
  for (const version of versions) {
    expect([...story.titles], `said of ${story.link}`).to.include(version.article.title)
    expect(version.article.firstPublishedAt).to.equal(article.firstPublishedAt)
  }
  expect(article.firstPublishedAt).to.be.at.most(versions[0]?.article.acceptedAt ?? 0)
  expect(versions.length, `versions of ${story.link}`).to.be.at.most(story.titles.size)
}

/** Of all documents that a poll says it has taken in. */
function takenIn({ slug, sent }: Paper, lives: readonly Life[]): ReadonlySet<Story> {
  const polls = lives.flatMap(({ lines }) => lines).filter(line => line.says === 'ended' && line.slug === slug)
  return new Set(polls.flatMap(line => ('sha256' in line && sent.get(line.sha256 ?? '')) || []))
}

/** It was not let in, and an operator can read why. */
async function isHeld({ store }: Newsroom, { slug }: Paper, ids: readonly string[]): Promise<boolean> {
  const held = await Promise.all(ids.map(id => store.quarantine.byKey(keyOf(slug, id))))
  return held.some(item => item && item.findings.length + item.reasons.length > 0)
}
