import { expect } from 'chai'
import { type CheckOptions, check } from '../../src/checking/check.js'
import { fixDocument } from '../../src/checking/fix-document.js'

const now = Date.UTC(2026, 10, 23)
const bytes = (text: string) => new TextEncoder().encode(text)
const judged = (text: string, options: Partial<CheckOptions> = {}) =>
  check(bytes(text), { now, profile: 'spec', ...options })
const rules = (text: string, options?: Partial<CheckOptions>) =>
  judged(text, options).diagnostics.map(({ rule }) => rule)

const rss = (inside: string) =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>a</title><link>https://example.com/</link><description>a</description><language>tr</language><atom:link rel="self" href="https://example.com/feed.rss" type="application/rss+xml"/>${inside}</channel></rss>`
const item = (inside: string) => `<item><title>a</title><guid isPermaLink="false">a</guid>${inside}</item>`

describe('checking a document', () => {
  it('names every format it knows, and unknown for the rest', () => {
    const formats: Readonly<Record<string, string>> = {
      '<rss version="2.0"/>': 'rss-2.0',
      '<rss version="0.91"/>': 'rss-0.91',
      '<rss version="0.92"/>': 'rss-0.92',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"/>': 'rss-1.0',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"/>':
        'rss-0.90',
      '<Channel xmlns="http://purl.org/net/rss1.1#"/>': 'rss-1.1',
      '<feed xmlns="http://www.w3.org/2005/Atom"/>': 'atom-1.0',
      '<entry xmlns="http://www.w3.org/2005/Atom"/>': 'atom-1.0',
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"/>': 'atom-0.3',
      '<opml version="2.0"/>': 'opml',
      '{"version": "https://jsonfeed.org/version/1.1"}': 'json-feed-1.1',
      '{"version": "https://jsonfeed.org/version/1"}': 'json-feed-1.0',
      '<html/>': 'unknown',
      '{"a": 1}': 'unknown',
      '<rss': 'unknown',
      '': 'unknown',
    }
    for (const [text, format] of Object.entries(formats)) expect(judged(text).format, text).to.equal(format)
  })

  it('calls a document valid when it has no error, whatever it warns of', () => {
    const warned = judged(rss('<item><title>a</title></item>'))
    expect(warned.diagnostics.map(({ rule, level }) => [rule, level])).to.deep.equal([['missing-guid', 'warning']])
    expect(warned.valid).to.equal(true)
    expect(judged(rss(item('<pubDate>x</pubDate>'))).valid).to.equal(false)
    expect(judged('').valid).to.equal(false)
    expect(judged('<p>hello').valid).to.equal(false)
  })

  it('tells findings in the order of the document, each at its own place, two of a kind included', () => {
    const text = rss(
      `\n${item('<pubDate>x</pubDate>')}\n  <item><title>a</title><guid isPermaLink="false">b</guid><pubDate>y</pubDate></item>`,
    )
    const { diagnostics, position } = judged(text)
    expect(diagnostics.map(({ rule, place, path }) => [rule, position(place.start), path])).to.deep.equal([
      [
        'invalid-rfc2822-date',
        { line: 2, column: (text.split('\n')[1]?.indexOf('<pubDate>') as number) + 1 },
        '/rss/channel/item[1]/pubDate',
      ],
      [
        'invalid-rfc2822-date',
        { line: 3, column: (text.split('\n')[2]?.indexOf('<pubDate>') as number) + 1 },
        '/rss/channel/item[2]/pubDate',
      ],
    ])
  })

  it('points at an attribute, and says what the W3C would call it', () => {
    const text = rss(item('<enclosure url="a.mp3" length="1" type="audio/mpeg"/>'))
    const [found] = judged(text).diagnostics
    expect(found && text.slice(found.place.start, found.place.end)).to.equal('url="a.mp3"')
    expect(found).to.deep.include({
      rule: 'invalid-url-attribute',
      path: '/rss/channel/item/enclosure/@url',
      element: 'enclosure',
      attr: 'url',
      value: 'a.mp3',
      w3c: { name: 'InvalidURLAttribute', element: 'url', parent: 'enclosure', attr: 'url', value: 'a.mp3' },
    })
  })

  it('points at markup inside escaped HTML and CDATA', () => {
    for (const body of [
      'x &lt;p&gt;ş &#x26;amp; &lt;script&gt;&lt;/script&gt;',
      '<![CDATA[x <p>ş &amp; <script></script>]]>',
    ]) {
      const text = rss(item(`<description>${body}</description>`))
      const [found] = judged(text).diagnostics
      expect(found?.rule).to.equal('security-risk')
      const part = found && text.slice(found.place.start, found.place.end)
      expect(part).to.be.oneOf(['&lt;script&gt;', '<script>'])
    }
  })

  it('names what the vocabulary knows by its own prefix to the W3C, whatever the document uses', () => {
    const text = rss(item(''))
      .replace('xmlns:atom=', 'xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:atom=')
      .replace('</item>', '<d:date>x</d:date></item>')
    const found = judged(text).diagnostics.find(({ rule }) => rule === 'invalid-w3cdtf-date')
    expect(found).to.include({ element: 'd:date' })
    expect(found?.w3c).to.deep.include({ element: 'dc:date', parent: 'item' })
  })

  it('compares the self link with the address it was given', () => {
    expect(rules(rss(''), { url: 'https://example.com/feed.rss' })).to.deep.equal([])
    expect(rules(rss(''), { url: 'https://example.com/feed.rss#top' })).to.deep.equal([])
    expect(rules(rss(''), { url: 'https://example.org/other' })).to.deep.equal(['self-doesnt-match-location'])
  })

  it('goes on judging what was mended, with places of the document as it came', () => {
    const text = `\n${rss(item('<pubDate>x & y</pubDate>'))}`
    const { diagnostics } = judged(text)
    expect(diagnostics.map(({ rule }) => rule)).to.deep.equal([
      'blank-line-before-declaration',
      'invalid-rfc2822-date',
      'bare-ampersand',
    ])
    const date = diagnostics[1]
    expect(date && text.slice(date.place.start, date.place.end)).to.equal('<pubDate>')
  })

  it('judges by the profile it was asked for', () => {
    const text = rss('<item><title>a</title></item>')
    expect(rules(text, { profile: 'spec' })).to.deep.equal(['missing-guid'])
    expect(rules(text, { profile: 'rights' })).to.include.members([
      'missing-feed-notice',
      'missing-item-notice',
      'missing-guid',
    ])
    expect(rules(text, { profile: 'spec' })).not.to.include('missing-feed-notice')
    expect(rules(text, { profile: 'news' })).to.include.members(['missing-guid', 'item-without-date'])
    expect(rules(text, { profile: 'all' })).to.include.members([
      'missing-guid',
      'item-without-date',
      'missing-feed-notice',
      'missing-item-notice',
    ])
  })

  it('uses JSON Pointers for JSON documents', () => {
    const text =
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_text": "a", "url": "/a"}]}'
    const [found, ...others] = judged(text).diagnostics.filter(({ rule }) => rule !== 'missing-recommended-member')
    expect(others).to.deep.equal([])
    expect([found?.rule, found?.path]).to.deep.equal(['invalid-full-link', '/items/0/url'])
    expect(found && text.slice(found.place.start, found.place.end)).to.equal('"/a"')
  })
})

describe('fixing a document', () => {
  const fixed = (text: string) => {
    const outcome = fixDocument(bytes(text), { now, profile: 'all' })
    return { ...outcome, text: new TextDecoder().decode(outcome.bytes) }
  }

  it('makes every mechanical fix, round by round, and leaves all else as it was', () => {
    const broken = `\n${rss(item('<pubDate>2026-01-02T10:00:00Z</pubDate><link>https://example.com/a b</link>')).replace('isPermaLink="false"', 'isPermaLink="False"')}`
    const { text, made } = fixed(broken)
    expect(made).to.equal(4)
    const wanted = rss(item('<pubDate>Fri, 02 Jan 2026 10:00:00 GMT</pubDate><link>https://example.com/a%20b</link>'))
    expect(text).to.equal(wanted)
  })

  it('does nothing the second time', () => {
    const once = fixed(`\n${rss(item('<link>https://example.com/a b&c</link>'))}`)
    expect(once.changed).to.equal(true)
    expect(fixed(once.text)).to.include({ changed: false, made: 0, text: once.text })
  })

  it('never makes a finding that was not there', () => {
    const broken = `\n${rss(item('<pubDate>2026-01-02T10:00:00Z</pubDate><guid>x y</guid>&nbsp;'))}`
    const { before, after } = fixed(broken)
    const known = new Set(before.diagnostics.map(({ rule }) => rule))
    expect(after.diagnostics.filter(({ rule }) => !known.has(rule))).to.deep.equal([])
  })

  it('keeps the encoding of the document, and says so where it cannot be written', () => {
    const turkish = Uint8Array.from(
      '<?xml version="1.0" encoding="windows-1254"?><rss version="2.0"><channel><title>\u00fe & \u00fd</title></channel></rss>',
      character => character.charCodeAt(0),
    )
    const outcome = fixDocument(turkish, { now, profile: 'spec' })
    expect(Buffer.from(outcome.bytes).toString('latin1')).to.contain('<title>\u00fe &amp; \u00fd</title>')
    const chinese = bytes(
      '<?xml version="1.0" encoding="gb2312"?><rss version="2.0"><channel><title>a & b</title></channel></rss>',
    )
    const declined = fixDocument(chinese, { now, profile: 'spec' })
    expect(declined).to.include({ changed: false, made: 0 })
    expect(declined.refused?.tr).to.contain('UTF-8')
  })
})
