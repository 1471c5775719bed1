import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import stringWidth from 'string-width'
import { makePlace, type Place } from './command.js'

const RSS = (inside: string) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>a</title><link>https://example.com/</link><description>a</description><language>tr</language>\n<atom:link rel="self" href="https://example.com/feed.rss" type="application/rss+xml"/>${inside}</channel></rss>`

describe('the text of mahrec validate', () => {
  let place: Place
  before(() => {
    place = makePlace()
  })
  after(() => place.remove())

  const told = async (inside: string, ...args: string[]) => {
    writeFileSync(join(place.folder, 'a.xml'), RSS(inside))
    return (await place.run(['validate', '--profile', 'spec', 'a.xml', ...args])).out
  }
  /** What stands above the marks, by columns of a terminal, for the finding of that rule. */
  const marked = (out: string, rule: string): string[] => {
    const lines = out.split('\n')
    const from = lines.findIndex(line => line.startsWith('a.xml:') && line.endsWith(rule))
    const frame = lines.slice(from + 1).slice(
      0,
      lines.slice(from + 1).findIndex(line => !/^ {2}[ \d⋮]+ \|/.test(line)),
    )
    return frame.flatMap((line, index) => {
      if (!/^ +\| +\^+$/.test(line)) return []
      const start = line.indexOf('^')
      return columns(frame[index - 1] ?? '', start, line.length)
    })
  }
  const columns = (line: string, start: number, end: number): string => {
    let at = 0
    let shown = ''
    for (const { segment } of new Intl.Segmenter().segment(line)) {
      if (at >= start && at < end) shown += segment
      at += stringWidth(segment)
    }
    return shown
  }

  for (const [what, before] of [
    ['letters of one column', 'ığüşöç'],
    ['letters of two', '日本語'],
    ['tabs', '\ta\tbc\t'],
    ['combining marks', 'e\u0301o\u0308'],
    ['emoji of several parts', '👩‍👩‍👧 🇹🇷 ✍️'],
    ['characters beyond the first plane', '𝒜𝒷'],
  ] as const)
    it(`marks the place behind ${what}`, async () => {
      const out = await told(`\n<item><title>${before}</title><guid>x y</guid></item>`)
      expect(marked(out, 'invalid-http-guid')).to.deep.equal(['<guid>'])
    })

  it('counts lines and columns alike, whatever ends a line', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const out = await told(`${end}<item>${end}  <title>a</title>${end}\t<guid>x y</guid></item>`)
      expect(out, JSON.stringify(end)).to.match(/^a\.xml:6:2 {2}error/m)
      expect(marked(out, 'invalid-http-guid')).to.deep.equal(['<guid>'])
    }
  })

  it('shows a place on several lines line by line, and of a long one both ends', async () => {
    const three = await told('\n<item><title>a</title>\n  <guid\n     isPermaLink="true"\n  >x y</guid></item>')
    expect(marked(three, 'invalid-http-guid')).to.deep.equal(['<guid', 'isPermaLink="true"', '>'])
    const long = await told(
      `\n<item><title>a</title>\n  <guid\n${'\n'.repeat(6)}   isPermaLink="true">x y</guid></item>`,
    )
    expect(marked(long, 'invalid-http-guid')).to.deep.equal(['<guid', 'isPermaLink="true">'])
    expect(long).to.include('⋮ |')
  })

  it('cuts a line of a megabyte round the place', async () => {
    const out = await told(`\n<item><title>${'🎉'.repeat(250_000)}</title><guid>x y</guid></item>`)
    expect(marked(out, 'invalid-http-guid')).to.deep.equal(['<guid>'])
    const shown = out.split('\n').find(line => line.includes('<guid>') && line.includes(' | '))
    expect(shown).to.match(/^ {2}4 \| …/)
    expect(stringWidth(shown ?? '')).to.be.below(120)
    expect(out).not.to.include('\ufffd')
    const after = await told(`\n<item><guid>x y</guid><title>${'b'.repeat(1000)}</title></item>`)
    expect(after).to.match(/^ {2}4 \| <item><guid>x y.*b…$/m)
  })

  it('shortens a sentence that quotes a value of a megabyte', async () => {
    const out = await told(`\n<item><title>a</title><guid>${'x '.repeat(500_000)}</guid></item>`)
    expect(out.length).to.be.below(5000)
    expect(out).to.include('is not a URL')
  })

  it('gives reasons once, and every one of them with --verbose', async () => {
    const items = '\n<item><title>a</title><guid>x y</guid></item>'.repeat(2)
    const count = (out: string) => out.split('Write isPermaLink="false"').length - 1
    expect(count(await told(items))).to.equal(1)
    expect(count(await told(items, '--verbose'))).to.equal(2)
  })

  it('lets no document turn the line round or break it', async () => {
    const out = await told('\n<item><title>a</title><guid>\u202ex\u2028 \u2066y\u200f\u061c</guid></item>')
    expect(out).not.to.match(/[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/)
    expect(marked(out, 'invalid-http-guid')).to.deep.equal(['<guid>'])
  })
})
