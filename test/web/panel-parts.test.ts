import { expect } from 'chai'
import fc from 'fast-check'
import { LICENCE_FIELDS } from '../../src/access/licence-fields.js'
import type { HeldFinding } from '../../src/model/held-item.js'
import { agoInWords, intervalInWords } from '../../src/web/panel/pages/ago.js'
import { FORM_FIELDS } from '../../src/web/panel/pages/contract-form.js'
import { CONTRACT_WORDS } from '../../src/web/panel/pages/contract-words.js'
import { LICENCE_FORM_FIELDS } from '../../src/web/panel/pages/licence-form.js'
import { LICENSEE_WORDS } from '../../src/web/panel/pages/licensee-words.js'
import { rawLines, visible } from '../../src/web/panel/pages/raw-lines.js'
import { panelPath } from '../../src/web/panel/panel-path.js'

const HOME = 'https://akis.example/'

describe('the form of a contract', () => {
  it('calls every field of the contract by a word of both languages', () => {
    for (const words of Object.values(CONTRACT_WORDS)) expect(words.labels).to.include.keys(FORM_FIELDS)
  })

  it('does so with licensees too', () => {
    for (const words of Object.values(LICENSEE_WORDS)) expect(words.labels).to.include.keys(LICENCE_FORM_FIELDS)
    expect(LICENCE_FORM_FIELDS).to.have.members(Object.keys(LICENCE_FIELDS))
  })
})

describe('where the panel goes when it is told where', () => {
  it('is a page of the panel', () => {
    for (const path of [
      '/panel',
      '/panel/quarantine?partner=a&rule=b',
      '/panel/partners/kars-manset',
      '/panel?state=new',
    ])
      expect(panelPath(path)).to.equal(path)
  })

  for (const path of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/panel',
    '/panel//evil.example',
    '/panel/../feeds',
    '/panel/./x/../..//evil.example',
    '/panelx',
    '/panel\\evil',
    '/panel/%0d%0aSet-Cookie:x',
    '/panel/\r\nx',
    'javascript:alert(1)',
    '/panel/sign-out',
    '/panel/sign-in?next=/panel',
    '/feeds/yerel',
    '/panel?x=<script>',
    `/panel/${'a'.repeat(600)}`,
    '',
  ])
    it(`is not ${JSON.stringify(path.slice(0, 40))}`, () => {
      expect(panelPath(path)).to.equal(undefined)
    })

  it('never leaves the panel, whatever it is told', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      'panel',
      '..',
      '.',
      '@',
      ':',
      '?',
      '#',
      '%2f',
      'evil.example',
      'https:',
      '\t',
      '\u2215',
      'a',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 9 }).map(parts => `/panel${parts.join('')}`),
        ),
        said => {
          const path = panelPath(said)
          if (path === undefined) return
          const url = new URL(path, HOME)
          expect(url.origin).to.equal('https://akis.example')
          expect(url.pathname).to.match(/^\/panel(?:\/|$)/)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('is nothing where no text is given', () => {
    for (const said of [undefined, null, ['/panel'], 5]) expect(panelPath(said)).to.equal(undefined)
  })
})

const found = (start: number, end: number, line = 1): HeldFinding => ({
  rule: 'x',
  level: 'error',
  path: '/',
  data: {},
  line,
  column: 1,
  at: { start, end },
})

describe('an item as it came', () => {
  it('is numbered as in its document, with the place marked', () => {
    const raw = '<item>\n <guid>42</guid>\n</item>'
    expect(rawLines(raw, [found(14, 16, 31)])).to.deep.equal([
      { number: 30, parts: [{ text: '<item>' }], findings: [] },
      {
        number: 31,
        parts: [{ text: ' <guid>' }, { text: '42', mark: 'error' }, { text: '</guid>' }],
        findings: [found(14, 16, 31)],
      },
      { number: 32, parts: [{ text: '</item>' }], findings: [] },
    ])
  })

  it('is shown around its findings when it is long, and a line around its mark', () => {
    const raw = Array.from({ length: 200 }, (_, n) =>
      n === 100 ? `${'ğ'.repeat(5000)}X${'ş'.repeat(5000)}` : `${n}`,
    ).join('\n')
    const at = raw.indexOf('X')
    const lines = rawLines(raw, [found(at, at + 1)])
    expect(lines.length).to.be.below(12)
    expect(lines.reduce((sum, line) => sum + ('elided' in line ? line.elided : 1), 0)).to.equal(200)
    const marked = lines.flatMap(line => ('parts' in line ? line.parts : [])).filter(({ mark }) => mark)
    expect(marked).to.deep.equal([{ text: 'X', mark: 'error' }])
    expect(JSON.stringify(lines).length).to.be.below(3000)
  })

  it('marks what is missing at the character that follows', () => {
    expect(rawLines('ab', [found(1, 1)])[0]).to.deep.include({ parts: [{ text: 'a' }, { text: 'b', mark: 'error' }] })
  })

  it('hides nothing and turns no line round', () => {
    expect(visible('a\u202eb\u200bc\u0000d\ud800')).to.equal('a⟨U+202E⟩b⟨U+200B⟩c⟨U+0000⟩d\ufffd')
    expect(visible('Iğdır\tİ 👩‍🌾')).to.include('Iğdır\tİ ')
  })

  it('loses no line and marks every place, whatever it holds and wherever findings stand', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '<', '\n', '\r', 'ğ', '😀', ' ', '\u202e'), maxLength: 400 }),
        fc.array(fc.tuple(fc.nat(900), fc.nat(50)), { maxLength: 5 }),
        (raw, places) => {
          const findings = places.map(([start, length]) => found(start, start + length))
          const lines = rawLines(raw, findings)
          const total = lines.reduce((sum, line) => sum + ('elided' in line ? line.elided : 1), 0)
          expect(total).to.equal(raw.split(/\r\n|\r|\n/).length)
          const told = lines.flatMap(line => ('findings' in line ? line.findings : []))
          expect(told.length).to.equal(findings.filter(({ at }) => (at?.start ?? 0) <= raw.length).length)
        },
      ),
    )
  })
})

describe('time in words', () => {
  it('is told in the language of the page', () => {
    expect(agoInWords(-3 * 3_600_000, 'tr')).to.equal('3 saat önce')
    expect(agoInWords(20 * 60_000, 'en')).to.equal('in 20 minutes')
    expect(agoInWords(-59_000, 'tr')).to.equal('şimdi')
    expect(agoInWords(-86_400_000, 'en')).to.equal('yesterday')
    expect(intervalInWords(30 * 60_000, 'en')).to.equal('30 min')
    expect(intervalInWords(26 * 3_600_000, 'tr')).to.equal('26 sa.')
  })
})
