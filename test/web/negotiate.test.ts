import { expect } from 'chai'
import fc from 'fast-check'
import { chooseFormat, chooseLanguage, wantsPage } from '../../src/web/negotiate.js'

const CHROME =
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7'
const FIREFOX = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

/** What readers send. */
const READERS: Readonly<Record<string, readonly [string | undefined, string]>> = {
  curl: ['*/*', 'rss'],
  'nothing at all': [undefined, 'rss'],
  Miniflux: [
    'application/xml, application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, text/html, */*;q=0.9',
    'rss',
  ],
  feedparser: [
    'application/atom+xml,application/rdf+xml,application/rss+xml,application/x-netcdf,application/xml;q=0.9,text/xml;q=0.2,*/*;q=0.1',
    'rss',
  ],
  NewsBlur: ['application/atom+xml, application/rss+xml, application/xml;q=0.8, text/xml;q=0.6, */*;q=0.2', 'rss'],
  SimplePie: [
    'application/atom+xml, application/rss+xml, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, text/html;q=0.7, unknown/unknown;q=0.1, application/unknown;q=0.1, */*;q=0.1',
    'rss',
  ],
  'a reader of Atom': ['application/atom+xml, application/xml;q=0.5', 'atom'],
  'a reader of JSON Feed': ['application/feed+json, application/json;q=0.9, */*;q=0.1', 'json-feed'],
  'a script': ['application/json', 'json-feed'],
  'a picture frame': ['image/png', 'rss'],
  'whoever refuses RSS': [
    'application/rss+xml;q=0, application/xml;q=0, text/xml;q=0, application/rdf+xml;q=0, */*;q=0.5',
    'atom',
  ],
}

describe('what is asked for', () => {
  for (const [who, [accept, format]] of Object.entries(READERS))
    it(`is ${format} for ${who}, and no page`, () => {
      expect(chooseFormat(accept)).to.equal(format)
      expect(wantsPage({ accept })).to.equal(false)
    })

  for (const [browser, accept] of Object.entries({ Chrome: CHROME, Firefox: FIREFOX }))
    it(`is a page where ${browser} navigates, and a feed where a script of it fetches`, () => {
      expect(wantsPage({ accept, 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' })).to.equal(true)
      expect(wantsPage({ accept }), 'without https no Sec-Fetch is sent').to.equal(true)
      for (const destination of ['empty', 'iframe', 'image'])
        expect(wantsPage({ accept, 'sec-fetch-dest': destination })).to.equal(false)
      expect(wantsPage({ accept, 'sec-fetch-site': 'none' }), 'a browser that hides its destination').to.equal(false)
      expect(wantsPage({ accept: '*/*', 'sec-fetch-dest': 'document' })).to.equal(false)
    })

  it('is a feed as soon as any XML is liked as much as HTML', () => {
    for (const accept of [
      'text/html, application/xml',
      'text/html;q=0.9, */*;q=0.9',
      'text/html, text/*',
      'text/html;q=0',
    ])
      expect(wantsPage({ accept }), accept).to.equal(false)
  })

  it('is something, whatever the field says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(chooseFormat(text)).to.be.oneOf(['rss', 'atom', 'json-feed'])
        expect(wantsPage({ accept: text })).to.be.a('boolean')
        expect(chooseLanguage(text, 'tr')).to.be.oneOf(['tr', 'en'])
      }),
    )
  })
})

describe('the language', () => {
  const cases: readonly (readonly [string | undefined, 'tr' | 'en', 'tr' | 'en'])[] = [
    [undefined, 'tr', 'tr'],
    ['', 'en', 'en'],
    ['tr-TR,tr;q=0.9,en-US;q=0.8,en;q=0.7', 'en', 'tr'],
    ['en-GB,en;q=0.9,tr;q=0.8', 'tr', 'en'],
    ['TR', 'en', 'tr'],
    ['de-DE,de;q=0.9', 'tr', 'tr'],
    ['de, en;q=0.1', 'tr', 'en'],
    ['en;q=0, tr;q=0', 'en', 'en'],
    ['trv', 'en', 'en'],
    ['*', 'tr', 'tr'],
  ]
  for (const [field, fallback, language] of cases)
    it(`is ${language} for ${field ?? 'no field'} in a publication in ${fallback}`, () => {
      expect(chooseLanguage(field, fallback)).to.equal(language)
    })
})
