import { expect } from 'chai'
import { applyFixes, NewsFeed, parseFeed, validateFeed } from '../../src/index.js'

const RSS = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Serhat &amp; Kars</title><link>https://example.com/</link><description>a</description><language>tr</language>
<item><title>Sarıkamış'ta kar</title><link>https://example.com/a</link><guid>https://example.com/a</guid><pubDate>Fri, 02 Jan 2026 10:00:00 GMT</pubDate><description>&lt;p>Kar kalınlığı ölçüldü.&lt;/p></description></item></channel></rss>`

describe('the library', () => {
  it('parses a feed into a NewsFeed that converts', () => {
    const { feed, format, diagnostics } = parseFeed(RSS)
    expect(feed).to.be.instanceOf(NewsFeed)
    expect(format).to.equal('rss-2.0')
    expect(diagnostics).to.deep.equal([])
    const json = JSON.parse(feed?.json1() ?? '')
    expect(json).to.deep.include({ version: 'https://jsonfeed.org/version/1.1', title: 'Serhat & Kars' })
    expect(json.items[0]).to.include({ title: "Sarıkamış'ta kar", url: 'https://example.com/a' })
    expect(validateFeed(feed?.atom1() ?? '').diagnostics.filter(({ level }) => level === 'error')).to.deep.equal([])
  })

  it('parses what can be mended, tells what was mended, and salvages only when asked', () => {
    const mended = parseFeed(`\n${RSS.replace('&amp;', '&')}`, { language: 'tr' })
    expect(mended.feed?.items).to.have.length(1)
    expect(mended.diagnostics.map(({ rule, line }) => [rule, line])).to.deep.equal([
      ['blank-line-before-declaration', 1],
      ['bare-ampersand', 2],
    ])
    expect(mended.diagnostics[1]?.message).to.contain('işareti')
    const cut = RSS.slice(0, RSS.indexOf('<description>&lt;'))
    expect(parseFeed(cut)).not.to.have.property('feed')
    expect(parseFeed(cut, { salvage: true }).feed?.items).to.have.length(1)
  })

  it('never throws for a bad document', () => {
    for (const source of [
      '',
      '{',
      '<',
      'hello',
      new Uint8Array(),
      Uint8Array.of(0xff, 0xfe, 0),
      '<opml/>',
      '[]',
      'null',
    ]) {
      expect(parseFeed(source)).to.include.keys('format', 'diagnostics')
      expect(validateFeed(source).valid).to.be.a('boolean')
    }
  })

  it('validates with places, reasons and remedies', () => {
    const { valid, diagnostics } = validateFeed(RSS.replace('Fri, 02', 'Mon, 02'), { profile: 'spec' })
    expect(valid).to.equal(false)
    const found = diagnostics.find(({ rule }) => rule === 'incorrect-day-of-week')
    expect(found).to.include({ level: 'error', line: 2 })
    expect(found?.remedy).to.contain('weekday')
  })

  it('compares dates with today only when it is told what day it is', () => {
    const dates = (now?: number) =>
      validateFeed(RSS, { profile: 'spec', ...(now !== undefined && { now }) }).diagnostics.map(({ rule }) => rule)
    expect(dates()).not.to.include('implausible-date')
    expect(dates(Date.UTC(2025, 0))).to.include('implausible-date')
  })

  it('applies fixes to text and to bytes alike', () => {
    const broken = RSS.replace('https://example.com/a<', 'https://example.com/a b<')
    const { diagnostics } = validateFeed(broken)
    const fixed = applyFixes(broken, diagnostics)
    expect(fixed).to.contain('https://example.com/a%20b<')
    const bytes = applyFixes(new TextEncoder().encode(broken), diagnostics)
    expect(new TextDecoder().decode(bytes)).to.equal(fixed)
    expect(applyFixes(fixed, validateFeed(fixed).diagnostics)).to.equal(fixed)
    const foreign = Buffer.from('<?xml version="1.0" encoding="gb2312"?><a>&</a>')
    expect(() => applyFixes(foreign, [{ fix: { start: 0, end: 1, text: '<' } }])).to.throw(RangeError, 'gb2312')
  })
})
