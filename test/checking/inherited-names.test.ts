import { expect } from 'chai'
import { NewsFeed, parseFeed, validateFeed } from '../../src/index.js'
import { parseDate } from '../../src/model/time.js'
import { listsAgency } from '../../src/rights/agencies.js'

const INHERITED = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', '__proto__']

const item = (name: string) => `<item ${name}="1"><title xml:${name}="1">a</title><${name}>b</${name}>
<guid isPermaLink="false" ${name}="1">c</guid><pubDate>Mon, 02 ${name} 2026 10:00:00 GMT</pubDate>
<x:rights xmlns:x="${name}">d</x:rights><${name}:rights xmlns:${name}="e:e">d</${name}:rights>
<enclosure url="https://e.example/a.${name}" length="1" type="${name}"/>
<media:rating scheme="${name}">f</media:rating></item>`

const DOCUMENTS: Readonly<Record<string, (name: string) => string>> = {
  'an RSS document': name =>
    `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>a</title>${item(name)}</channel></rss>`,
  'an Atom document': name =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry ${name}="1"><content type="${name}">a</content><link rel="${name}" href="a"/></entry></feed>`,
  'a root element': name => `<${name} xmlns="a:a"/>`,
  'a JSON Feed': name =>
    `{"version":"https://jsonfeed.org/version/1.1","title":"a","${name}":1,"items":[{"id":"1","${name}":{},"content_text":"a","attachments":[{"url":"https://e.example/a.${name}","mime_type":"a"}],"_rights":{"class":"${name}","reservation":"${name}","${name}":1,"source_chain":[{"name":"${name}","kind":"${name}"}]}}]}`,
}

/** As long as the name, so that all places stay. */
const plain = (name: string) => name.replace(/[a-z]/gi, 'q')

describe('a name that every object inherits', () => {
  for (const [what, document] of Object.entries(DOCUMENTS))
    for (const name of INHERITED)
      it(`is a name like any other in ${what}: ${name}`, () => {
        const say = (word: string) => {
          const { diagnostics, format } = validateFeed(document(word))
          const { feed } = parseFeed(document(word))
          const text = JSON.stringify({
            format,
            diagnostics,
            written: feed && [feed.rss2(), feed.atom1(), feed.json1()],
          })
          return text.replaceAll(word, plain(name))
        }
        expect(say(name)).to.equal(say(plain(name)))
      })

  for (const name of INHERITED)
    it(`is neither month nor agency nor namespace: ${name}`, () => {
      expect(parseDate(`2 ${name} 2026`, 'Europe/Istanbul')).to.equal(undefined)
      expect(listsAgency(['Object', 'function Object'], name)).to.equal(false)
      const feed = new NewsFeed({ id: 'urn:a', title: 'a', copyright: '' })
      feed.addItem({
        title: 'a',
        id: 'urn:b',
        link: 'https://e.example/b',
        date: new Date(0),
        extensions: [{ name: `${name}:a`, objects: { _text: 'b' } }],
      })
      expect(feed.rss2()).not.to.include(name)
    })
})
