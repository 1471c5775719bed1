import { expect } from 'chai'
import type { BoundedReport } from '../../src/checking/bounded-report.js'
import { createApart } from '../../src/checking/check-apart.js'

const feed = (body: string) =>
  `<rss version="2.0"><channel><title>a</title><link>http://a.example/</link><description>b</description>${body}</channel></rss>`
const LONG = feed(`<item><guid>42</guid></item>${' '.repeat(40_000)}`)
const ENDLESS = feed('<x/>'.repeat(400_000))
const options = { now: 0 }

/** Timers whose hands the test turns. */
function clockwork() {
  const planned = new Set<() => void>()
  const later = (_ms: number, fn: () => void) => {
    planned.add(fn)
    return () => planned.delete(fn)
  }
  return { later, ring: () => [...planned].map(fn => fn()), planned }
}

describe('checking apart', function () {
  this.timeout(60_000)

  it('finds the same in its thread as beside it, places included', async () => {
    const { later, planned } = clockwork()
    const { check } = createApart(later)
    const far = (await check(LONG, options)) as BoundedReport
    const near = (await check(LONG.replace(/ {40000}/, ''), options)) as BoundedReport
    expect(far.diagnostics).to.deep.equal(near.diagnostics)
    expect(far.counts).to.deep.equal(near.counts)
    const places = ({ diagnostics, position }: BoundedReport) => diagnostics.map(({ place }) => position(place.start))
    expect(places(far)).to.deep.equal(places(near))
    expect(planned.size, 'nothing is left planned').to.equal(0)
  })

  it('gives up what costs too much time, and checks the next', async () => {
    const { later, ring, planned } = clockwork()
    const { check } = createApart(later)
    const endless = check(ENDLESS, options)
    while (planned.size === 0) await new Promise(setImmediate)
    ring()
    expect(await endless).to.equal('too-costly')
    expect(await check(LONG, options)).to.include({ format: 'rss-2.0' })
  })

  it('lets only a few wait, and lets others in once they are through', async () => {
    const { later } = clockwork()
    const { check } = createApart(later)
    const answers = await Promise.all(Array.from({ length: 8 }, () => check(LONG, options)))
    expect(answers.filter(answer => answer === 'too-many')).to.have.length(3)
    expect(await check(LONG, options)).to.include({ valid: false })
  })

  it('fixes in its thread what it checks there, and gives that up in time as well', async () => {
    const { later, ring, planned } = clockwork()
    const { check, fix } = createApart(later)
    const bytes = (text: string) => new TextEncoder().encode(text)
    const fixed = await fix(bytes(LONG), options)
    if (typeof fixed === 'string') throw new Error(fixed)
    expect(new TextDecoder().decode(fixed.bytes)).to.include('<guid isPermaLink="false">42</guid>')
    expect(fixed).to.include({ format: 'rss-2.0' })
    expect(fixed.made).to.be.above(0)
    const endless = fix(bytes(ENDLESS), options)
    while (planned.size === 0) await new Promise(setImmediate)
    ring()
    expect(await endless).to.equal('too-costly')
    expect(await check(LONG, options)).to.include({ format: 'rss-2.0' })
  })
})
