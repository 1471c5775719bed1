import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import { check } from '../../src/checking/check.js'
import { makePlace, type Place } from '../cli/command.js'

const now = Date.UTC(2026, 10, 23)
const NEW = ['rights-removed', 'id-changed', 'first-date-changed']

interface Parts {
  readonly head?: string
  readonly guid?: string
  readonly date?: string
  readonly said?: string
}

const NOTICE = '<copyright>© 2026 Gazete. 5846 sayılı Kanun uyarınca hakları saklıdır.</copyright>'
const SAID =
  '<dc:rights>© 2026 Gazete. Her hakkı saklıdır.</dc:rights><dcterms:accessRights>quotation</dcterms:accessRights><dcterms:provenance>Ajans; 2026-01-02T10:00:00Z; https://example.org/1</dcterms:provenance><media:content url="https://example.com/a.jpg" type="image/jpeg"><media:credit role="photographer">Ada Işık</media:credit></media:content>'

function feed({ head = NOTICE, guid = 'a', date = 'Fri, 02 Jan 2026 10:00:00 GMT', said = SAID }: Parts = {}): string {
  return `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>a</title><link>https://example.com/</link><description>a</description>${head}<item><title>a</title><link>https://example.com/1</link><guid isPermaLink="false">${guid}</guid><pubDate>${date}</pubDate>${said}</item></channel></rss>`
}

function compared(before: string, after: string): string[] {
  const { diagnostics } = check(after, { now, previous: { source: before } })
  return diagnostics
    .filter(({ rule }) => NEW.includes(rule))
    .map(({ rule, data }) => `${rule} ${String((data as { what?: string }).what ?? '')}`.trim())
}

describe('a document beside its previous version', () => {
  it('has nothing to answer for when nothing was taken away', () => {
    expect(compared(feed(), feed())).to.deep.equal([])
    expect(compared(feed({ said: '' }), feed())).to.deep.equal([])
    expect(
      compared(
        feed(),
        feed().replace('<title>a</title><link>https://example.com/1', '<title>b</title><link>https://example.com/1'),
      ),
    ).to.deep.equal([])
  })

  for (const [what, taken, rule] of [
    ['the notice of the feed', feed({ head: '' }), 'rights-removed bildirim / notice'],
    [
      'the notice of an item',
      feed({ said: SAID.replace(/<dc:rights>.*?<\/dc:rights>/, ''), head: '' }),
      'rights-removed bildirim / notice',
    ],
    [
      'a reservation',
      feed({ said: SAID.replace('quotation', 'attribution') }),
      'rights-removed saklı tutma / reservation',
    ],
    [
      'a source',
      feed({ said: SAID.replace(/<dcterms:prov.*?<\/dcterms:provenance>/, '') }),
      'rights-removed kaynak / source',
    ],
    [
      'a credit',
      feed({ said: SAID.replace(/<media:credit.*?<\/media:credit>/, '') }),
      'rights-removed görsel sahibi / credit',
    ],
    ['an id', feed({ guid: 'b' }), 'id-changed'],
    ['the date of first publication', feed({ date: 'Sat, 03 Jan 2026 10:00:00 GMT' }), 'first-date-changed'],
  ] as const)
    it(`tells that ${what} is gone`, () => {
      expect(compared(feed(), taken)).to.include(rule)
      expect(compared(taken, taken)).to.deep.equal([])
    })

  it('cannot be compared with what cannot be read, and is judged all the same', () => {
    expect(compared('<rss', feed())).to.deep.equal([])
    expect(compared('', feed())).to.deep.equal([])
  })

  it('never differs from itself, whatever it holds', () => {
    const part = fc.constantFrom(SAID, '', SAID + SAID, '<dc:rights/>', '<dcterms:provenance>x</dcterms:provenance>')
    fc.assert(
      fc.property(
        fc.record({ said: part, guid: fc.constantFrom('a', '', 'x y'), head: fc.constantFrom(NOTICE, '') }),
        parts => {
          expect(compared(feed(parts), feed(parts))).to.deep.equal([])
        },
      ),
    )
  })
})

describe('mahrec validate --previous', () => {
  let place: Place
  before(() => {
    place = makePlace()
    writeFileSync(join(place.folder, 'once.rss'), feed())
    writeFileSync(join(place.folder, 'now.rss'), feed({ head: '', said: '', guid: 'b' }))
  })
  after(() => place.remove())

  it('tells what is gone, and ends with 1', async () => {
    const { status, out } = await place.run([
      'validate',
      'now.rss',
      '--previous',
      'once.rss',
      '--profile',
      'rights',
      '--json',
    ])
    const rules = JSON.parse(out).files[0].diagnostics.map(({ rule }: { rule: string }) => rule)
    expect(status).to.equal(1)
    expect(rules).to.include.members(['rights-removed', 'id-changed'])
    expect(await place.run(['validate', 'once.rss', '--previous', 'once.rss', '--profile', 'rights'])).to.include({
      status: 0,
    })
  })

  it('refuses a version that cannot be had, and more documents than one', async () => {
    for (const [args, words] of [
      [['now.rss', '--previous', 'nowhere.rss'], 'nowhere.rss'],
      [['now.rss', 'once.rss', '--previous', 'once.rss'], 'one document'],
      [['now.rss', '--previous', 'http://127.0.0.1:1/a'], '127.0.0.1'],
    ] as const) {
      const { status, err, out } = await place.run(['validate', ...args])
      expect({ status, out }, err).to.deep.equal({ status: 2, out: '' })
      expect(err).to.include(words)
    }
  })
})
