import { expect } from 'chai'
import { check } from '../../src/checking/check.js'
import { parseFeed } from '../../src/index.js'

const now = Date.UTC(2026, 10, 23)
const LENGTH = 400_000
const repeated = (piece: string, length = LENGTH) => piece.repeat(Math.ceil(length / piece.length))

const rss = (inside: string) =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:georss="http://www.georss.org/georss"><channel><title>a</title><link>https://example.com/</link><description>a</description>${inside}</channel></rss>`
const item = (inside: string) => rss(`<item><title>a</title><guid isPermaLink="false">a</guid>${inside}</item>`)
const html = (inside: string) => item(`<description><![CDATA[${inside}]]></description>`)
const json = (item: string) =>
  `{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", ${item}}]}`

/** Whatever looks at a character more than a few times takes minutes over one of these, and the test runs out of time. */
const HOSTILE: Readonly<Record<string, string>> = {
  'less-than signs': rss(repeated('<')),
  ampersands: item(`<description>${repeated('&')}</description>`),
  'names in a tag that never ends': rss(`<item ${repeated('a')}`),
  'a start tag of names without values': rss(`<item ${repeated('a ')}/>`),
  'attributes up to the limit, wrong ones': rss(
    `<item ${Array.from({ length: 900 }, (_, at) => `a${at}="${repeated('b', 400)}"`).join(' ')}/>`,
  ),
  'quotation marks in a tag': rss(`<item ${repeated('"')}>`),
  'items that never end': rss(repeated('<item>', 100_000)),
  'elements that cross': rss(repeated('<b><i></b>', 100_000)),
  'nesting to the limit, again and again': rss(repeated('<a>'.repeat(250) + '</a>'.repeat(250))),
  'comments that never end': rss(repeated('<!--')),
  'a document type that never ends': `<!DOCTYPE rss [${repeated('<!ENTITY a ')}`,
  'CDATA piece by piece': item(`<description>${repeated('<![CDATA[<object>]]>')}</description>`),
  'a date of blanks': item(`<pubDate>Mon,${repeated(' ')}x</pubDate>`),
  'a person of blanks': item(`<author>a${repeated(' ')}b</author>`),
  'a person of brackets': item(`<author>a${repeated('(')})</author>`),
  'a person of at signs': item(`<author>${repeated('@')} b</author>`),
  'a generator of blanks': rss(`<generator>a${repeated(' ')}b</generator>`),
  'a place of blanks': item(`<georss:point>1${repeated(' ')}b</georss:point>`),
  'one Turkish word': item(`<description>${repeated('İ')}</description>`),
  'HTML elements that never end': html(`<object>${repeated('<q>')}`),
  'HTML tags that never end': html(repeated('<a ')),
  'HTML attributes that never end': html(repeated('<a href="')),
  'HTML comments that never end': html(repeated('<!--')),
  'a style of comments that never end': html(`<p style="${repeated('/*')}">`),
  'HTML in JSON that never ends': json(`"content_html": "<object>${repeated('<q>')}"`),
  'HTML in JSON, all of it escaped': json(`"content_html": "${repeated('\\u003cobject\\u003e')}"`),
  'tags in a plain text of JSON': json(`"content_text": "${repeated('<b>')}"`),
  'JSON without an end': repeated('['),
  'JSON of comments': json(`"content_text": "a" ${repeated('/**/', 100_000)}`),
  'JSON comments that never end': json(`"content_text": "a" ${repeated('/*')}`),
  'JSON in single quotation marks': json(`"content_text": '${repeated('"')}'`),
  'JSON of halves of characters': json(`"content_text": "${repeated('\\ud800')}"`),
  'a JSON number without end': json(`"content_text": "a", "_a": {"b": ${repeated('1')}}`),
  'one JSON member again and again': json(`${repeated('"content_text": "a", ')}"title": "b"`),
  'one line of ten million letters': item(`<description>${repeated('a', 10_000_000)}</description>`),
  'thousands of items with findings': rss(
    '<item><title>a &lt;b></title><pubDate>x</pubDate><guid>a</guid></item>'.repeat(10_000),
  ),
}

describe('a hostile document', () => {
  for (const [name, text] of Object.entries(HOSTILE))
    it(`is judged and read to its end: ${name}`, () => {
      const bytes = Buffer.from(text)
      const { diagnostics } = check(bytes, { now, salvage: true })
      expect(diagnostics).not.to.have.length(0)
      expect(parseFeed(bytes, { salvage: true }).format).to.be.a('string')
    })
})
