// Precision and recall on labelled pairs (pairs/README.md), through the whole way in. What is known of the figures: docs/merging.md.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { keyOf } from '../../src/model/key.js'
import { root } from '../root.js'
import { openWayIn } from './way-in.js'

interface Told {
  readonly title: string
  readonly body: string
}

interface Pair {
  readonly id: string
  readonly label: 'same' | 'different'
  readonly kind: string
  readonly a: Told
  readonly b: Told
}

function pairsOf(half: string): readonly Pair[] {
  return [1, 2, 3, 4].flatMap(number => {
    const file = join(root, 'test/inbound/pairs', `${half}-${number}.json`)
    return JSON.parse(readFileSync(file, 'utf8')) as Pair[]
  })
}

/**
 * All agencies that the pairs name, invented ones too: what an agency wrote is one story only between those whose contracts
 * let them pass it on, and this is about the texts.
 */
function agenciesOf(pairs: readonly Pair[]): string {
  const named = pairs.flatMap(({ a, b }) =>
    [...`${a.body} ${b.body}`.matchAll(/(?<!\p{L})\p{Lu}{2,6}(?!\p{L})/gu)].map(([name]) => name),
  )
  return ['AA', 'DHA', 'İHA', 'ANKA', ...new Set(named)].join(', ')
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** One side of every pair as a partner's feed; each pair so long after the one before that no other pair is compared with it. */
function feedOf(slug: string, tellings: readonly (Told & { readonly id: string })[], now: number): string {
  const items = tellings.map(({ id, title, body }, index) => {
    const html = body
      .split('\n\n')
      .map(part => `<p>${escaped(part)}</p>`)
      .join('')
    const date = new Date(now - index * 8 * 86_400_000).toUTCString()
    return `<item><title>${escaped(title)}</title><link>https://${slug}.example/${id}</link><guid isPermaLink="false">${id}</guid><pubDate>${date}</pubDate><description>${escaped(html)}</description></item>`
  })
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${slug}</title><link>https://${slug}.example/</link><description>Haber</description><language>tr</language>${items.join('\n')}</channel></rss>`
}

async function measured(half: string) {
  const pairs = pairsOf(half)
  const way = await openWayIn()
  try {
    for (const slug of ['a', 'b'] as const) {
      await way.partner(slug, { gate: 'open', mayPassOn: agenciesOf(pairs) })
      const tellings = pairs.map(pair => ({ id: pair.id, ...pair[slug] }))
      way.serve(slug, feedOf(slug, tellings, way.clock.now))
      way.clock.now += 1000
      const { tally } = (await way.poll(slug)).health
      expect((tally?.added ?? 0) + (tally?.same ?? 0)).to.equal(pairs.length)
    }
    const joined = new Set<string>()
    for (const { decision } of await decisions(way)) joined.add(`${decision.key} ${decision.other}`)
    const isJoined = ({ id }: Pair) => joined.has(`${keyOf('b', id)} ${keyOf('a', id)}`)
    const of = (label: Pair['label'], is: boolean) =>
      pairs.filter(pair => pair.label === label && isJoined(pair) === is)
    const [found, missed, wrong] = [of('same', true), of('same', false), of('different', true)]
    expect(joined.size, 'no pair was joined with another').to.equal(found.length + wrong.length)
    const told = (list: readonly Pair[]) => list.map(({ id, kind }) => `${id} ${kind}`)
    return {
      precision: found.length / (found.length + wrong.length),
      recall: found.length / (found.length + missed.length),
      missed: told(missed),
      wrong: told(wrong),
    }
  } finally {
    await way.close()
  }
}

const decisions = async (way: Awaited<ReturnType<typeof openWayIn>>) =>
  (await way.store.stories.decisions({ limit: 1000 })).map(decision => ({ decision }))

describe('near-duplicate Turkish texts', () => {
  for (const [half, precision, recall] of [
    ['tune', 0.99, 0.98],
    ['held-out', 0.95, 0.9],
  ] as const)
    it(`are told from other stories, of the half "${half}"`, async () => {
      const figures = await measured(half)
      const detail = `${JSON.stringify(figures, undefined, 1)}`
      if (process.env.MERGE_FIGURES) process.stdout.write(`${detail}\n`)
      expect(figures.precision, detail).to.be.at.least(precision)
      expect(figures.recall, detail).to.be.at.least(recall)
    }).timeout(60_000)
})
