import { expect } from 'chai'
import fc from 'fast-check'
import { ownInterval, withArrivals } from '../../src/inbound/rhythm.js'
import {
  backoffCeiling,
  FRESH_MOST_MS,
  JITTER_MOST_MS,
  LONGEST_MS,
  nextPoll,
  type PollFacts,
  siteRest,
} from '../../src/inbound/schedule.js'
import { tellNext } from '../../src/model/next-poll.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** A Monday. */
const NOW = Date.parse('2026-11-23T12:00:00Z')
const SIXTEEN_YEARS = 16 * 365 * 24 * 60 * 60

const calm: PollFacts = { now: NOW, chance: 0, failures: 0 }
const wait = (facts: Partial<PollFacts>) => nextPoll({ ...calm, ...facts }).at - NOW
const why = (facts: Partial<PollFacts>) => nextPoll({ ...calm, ...facts }).because
const every = (gap: number, count = 20, until = NOW) =>
  Array.from({ length: count }, (_, n) => until - (count - n) * gap)

const seconds = fc.oneof(fc.nat(86_400), fc.nat(2_000_000_000), fc.constant(SIXTEEN_YEARS))
const facts = fc.record(
  {
    now: fc.integer({ min: NOW, max: NOW + 400 * DAY }),
    chance: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    failures: fc.oneof(fc.constant(0), fc.nat(5000)),
    whole: fc.boolean(),
    arrivals: fc.array(fc.integer({ min: 0, max: NOW }), { maxLength: 20 }).map(all => all.sort((a, b) => a - b)),
    fresh: fc.record({ seconds, by: fc.constantFrom('max-age' as const, 'expires' as const) }),
    retryAfter: seconds,
    pace: fc.record(
      {
        ttl: seconds,
        sy: seconds,
        skipHours: fc.uniqueArray(fc.nat(23), { maxLength: 24 }),
        skipDays: fc.uniqueArray(fc.nat(6), { maxLength: 7 }),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['now', 'chance', 'failures'] },
)
const spelt = (given: unknown) => given as PollFacts

describe('when a partner is asked again', () => {
  it('is never sooner than five minutes and never later than a day, whatever anybody says', () => {
    fc.assert(
      fc.property(facts, given => {
        const { at } = nextPoll(spelt(given))
        expect(at - given.now).to.be.within(5 * MINUTE, LONGEST_MS + JITTER_MOST_MS)
        expect(Number.isSafeInteger(at)).to.equal(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('is never sooner than the origin asks, as far as that is believed', () => {
    fc.assert(
      fc.property(facts, given => {
        const { failures, fresh, pace, retryAfter = 0, now } = spelt(given)
        const asked = [fresh?.seconds, pace?.ttl, pace?.sy].map(each => Math.min((each ?? 0) * 1000, FRESH_MOST_MS))
        const least = failures > 0 ? Math.min(retryAfter * 1000, LONGEST_MS) : Math.max(...asked)
        expect(nextPoll(spelt(given)).at - now).to.be.at.least(least)
      }),
      { numRuns: 2000 },
    )
  })

  it('is in no hour or day that is to be skipped, unless that would be more than a day', () => {
    fc.assert(
      fc.property(facts, given => {
        const { failures, pace = {}, now } = spelt(given)
        if (failures > 0) return
        const { at } = nextPoll(spelt(given))
        const time = new Date(at)
        const skipped =
          pace.skipHours?.includes(time.getUTCHours()) === true || pace.skipDays?.includes(time.getUTCDay()) === true
        if (skipped) expect(at - now).to.be.at.least(LONGEST_MS)
      }),
      { numRuns: 2000 },
    )
  })

  it('goes back further with every failure, up to a bound that never falls', () => {
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
    fc.assert(
      fc.property(fc.nat(2000), chance, (failures, luck) => {
        expect(backoffCeiling(failures + 1)).to.be.at.least(backoffCeiling(failures))
        expect(wait({ failures: failures + 1, chance: luck })).to.be.at.most(
          Math.min(5 * MINUTE + backoffCeiling(failures + 1), LONGEST_MS),
        )
      }),
    )
    expect([1, 2, 3, 4, 8, 9, 99].map(failures => backoffCeiling(failures) / MINUTE)).to.deep.equal([
      10, 20, 40, 80, 1280, 1440, 1440,
    ])
  })

  it('is spread over the whole of the pause: those that failed together do not come back together', () => {
    const waits = [0, 0.25, 0.5, 0.75, 0.999].map(chance => wait({ failures: 5, chance }) / MINUTE)
    expect(waits.map(Math.round)).to.deep.equal([5, 45, 85, 125, 165])
  })

  it('follows the partner’s own rhythm: half of the mean gap, from five minutes to four hours', () => {
    expect(wait({ arrivals: every(20 * MINUTE) })).to.equal(10 * MINUTE)
    expect(why({ arrivals: every(20 * MINUTE) })).to.equal('rhythm')
    expect(wait({ arrivals: every(MINUTE) })).to.equal(5 * MINUTE)
    expect(wait({ arrivals: every(3 * DAY) })).to.equal(4 * HOUR)
    expect(wait({})).to.equal(30 * MINUTE)
    expect(wait({ arrivals: every(20 * MINUTE, 2) }), 'two are no rhythm').to.equal(30 * MINUTE)
  })

  it('slows down as a partner falls silent, and is quick again once it has woken up', () => {
    const daytime = every(10 * MINUTE, 20, NOW - 3 * HOUR)
    const silence = [0, 1, 3, 8, 24, 24 * 30].map(hours => ownInterval(daytime, NOW + hours * HOUR) ?? 0)
    expect(silence).to.deep.equal([...silence].sort((a, b) => a - b))
    expect(silence.at(-1)).to.equal(4 * HOUR)
    let woken: readonly number[] = daytime
    const morning = NOW + 8 * HOUR
    for (let n = 0; n < 6; n++) woken = withArrivals(woken, [morning + n * 10 * MINUTE], morning + n * 10 * MINUTE)
    expect(ownInterval(woken, morning + 60 * MINUTE)).to.equal(5 * MINUTE)
  })

  it('is not led by dates of the future, nor by what came all at once', () => {
    expect(withArrivals([], [NOW + 99 * DAY, NOW + DAY], NOW)).to.deep.equal([NOW])
    const midnight = Array.from({ length: 50 }, (_, n) => NOW - 12 * HOUR + n)
    expect(withArrivals([], midnight, NOW)).to.have.length(1)
    const daily = [1, 2, 3, 4].flatMap(days => Array.from({ length: 30 }, (_, n) => NOW - days * DAY + n * 100))
    expect(wait({ arrivals: withArrivals([], daily, NOW) })).to.equal(4 * HOUR)
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.array(fc.integer()), (known, came) => {
        const arrivals = withArrivals(
          known.filter(at => at <= NOW),
          came,
          NOW,
        )
        expect(arrivals).to.have.length.at.most(20)
        expect(arrivals.every(at => at <= NOW)).to.equal(true)
        expect(arrivals).to.deep.equal([...arrivals].sort((a, b) => a - b))
      }),
    )
  })

  for (const [what, given, ms, because] of [
    ['max-age', { fresh: { seconds: 7200, by: 'max-age' } }, 2 * HOUR, 'max-age'],
    ['the half day that some mean', { fresh: { seconds: 43_200, by: 'max-age' } }, 12 * HOUR, 'max-age'],
    ['Expires', { fresh: { seconds: 3600, by: 'expires' } }, HOUR, 'expires'],
    ['ttl', { pace: { ttl: 3600 } }, HOUR, 'ttl'],
    ['the module Syndication', { pace: { sy: 5400 } }, 90 * MINUTE, 'sy'],
    ['the longest of all', { fresh: { seconds: 3600, by: 'max-age' }, pace: { ttl: 7200, sy: 60 } }, 2 * HOUR, 'ttl'],
    ['no-cache: nothing', { fresh: { seconds: 0, by: 'max-age' } }, 30 * MINUTE, 'usual'],
    ['Retry-After', { failures: 1, retryAfter: 5000 }, 5_000_000, 'retry-after'],
    ['Retry-After of no time', { failures: 1, retryAfter: 0 }, 5 * MINUTE, 'backoff'],
    ['Retry-After of a year', { failures: 1, retryAfter: 31_536_000 }, DAY, 'retry-after'],
    ['hours to be skipped', { pace: { skipHours: [12, 13, 14] } }, 3 * HOUR, 'skip'],
    ['days to be skipped', { pace: { skipDays: [1] } }, 12 * HOUR, 'skip'],
    ['all hours to be skipped', { pace: { skipHours: Array.from({ length: 24 }, (_, n) => n) } }, DAY, 'skip'],
    ['the whole document at every poll', { whole: true, arrivals: every(MINUTE) }, 15 * MINUTE, 'whole'],
  ] as const)
    it(`honours ${what}`, () => {
      expect({ ms: wait(given), because: why(given) }).to.deep.equal({ ms, because })
    })

  it('believes nobody who says sixteen years, and says so', () => {
    const next = nextPoll({ ...calm, fresh: { seconds: SIXTEEN_YEARS, by: 'max-age' } })
    expect(next).to.deep.equal({ at: NOW + 12 * HOUR, because: 'max-age', asked: SIXTEEN_YEARS })
    expect(tellNext(next, NOW)).to.deep.equal({
      en: 'in 12 h: max-age of the origin (it asked for 5840 d, more than is believed)',
      tr: '12 sa sonra: kaynağın max-age değeri (istenen 5840 gün, o kadarına uyulmuyor)',
    })
  })

  it('is told in words of both languages', () => {
    const told = (ms: number) => tellNext({ at: NOW + ms, because: 'rhythm' }, NOW)
    expect(told(40 * MINUTE)).to.deep.equal({ en: 'in 40 min: its own rhythm', tr: '40 dk sonra: kendi ritmi' })
    expect([told(1), told(59_001), told(65 * MINUTE), told(26 * HOUR), told(0)].map(({ en }) => en)).to.deep.equal([
      'in 1 s: its own rhythm',
      'in 1 min: its own rhythm',
      'in 1 h 5 min: its own rhythm',
      'in 1 d 2 h: its own rhythm',
      'now: its own rhythm',
    ])
  })

  it('leaves a whole site alone as long as it asks, a minute to a day, longer each time it asks for nothing', () => {
    const rest = (retryAfter?: number, before?: { until: number; strikes: number }, chance = 0.5) =>
      siteRest(before, { now: NOW, chance, ...(retryAfter !== undefined && { retryAfter }) })
    expect(rest(600, undefined, 0)).to.deep.equal({ until: NOW + 600_000, strikes: 1 })
    expect(rest(0, undefined, 0).until - NOW).to.equal(MINUTE)
    expect(rest(SIXTEEN_YEARS, undefined, 0).until - NOW).to.equal(DAY)
    const second = rest(undefined, { until: NOW, strikes: 1 })
    expect([rest().until - NOW, second.until - NOW, second.strikes]).to.deep.equal([20 * MINUTE, 25 * MINUTE, 2])
    expect(rest(undefined, { until: NOW - DAY, strikes: 9 }).strikes, 'long ago').to.equal(1)
    expect(rest(60, { until: NOW + HOUR, strikes: 1 }).until, 'a longer rest stands').to.equal(NOW + HOUR)
    fc.assert(
      fc.property(
        fc.option(seconds, { nil: undefined }),
        fc.nat(5000),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (asked, strikes, chance) => {
          const { until } = rest(asked, { until: NOW, strikes }, chance)
          expect(until - NOW).to.be.within(Math.min(Math.max((asked ?? 900) * 1000, MINUTE), DAY), DAY + JITTER_MOST_MS)
        },
      ),
    )
  })
})
