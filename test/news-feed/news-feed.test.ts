import { expect } from 'chai'
import { Feed } from 'feed'
import { NewsFeed } from '../../src/news-feed.js'
import { read, WRITERS } from '../formats/reading.js'
import { documentOf, FULL, sampleArticle, sampleChannel, sampleLinks } from '../formats/sample.js'

const POSTS = [
  {
    title: 'İlk yazı',
    url: 'https://example.com/ilk?a=1&b=2',
    description: 'Kısaca: a < b',
    content: '<p>Tamamı</p>',
    date: new Date(Date.UTC(2013, 6, 14)),
    image: 'https://example.com/ilk.jpg',
  },
  {
    title: 'İkinci <b>yazı</b>',
    url: 'https://example.com/ikinci',
    description: '<p>Yalnız bu</p>',
    content: '',
    date: new Date(Date.UTC(2013, 6, 13)),
    image: 'https://example.com/ikinci.png',
  },
]

/** The example of the package's README, word for word but for the class. */
function documented(Class: typeof Feed): Feed {
  const feed = new Class({
    title: 'Feed Title',
    description: 'This is my personal feed!',
    id: 'http://example.com/',
    link: 'http://example.com/',
    language: 'en', // optional, used only in RSS 2.0, possible values: http://www.w3.org/TR/REC-html40/struct/dirlang.html#langcodes
    image: 'http://example.com/image.png',
    favicon: 'http://example.com/favicon.ico',
    copyright: 'All rights reserved 2013, John Doe',
    updated: new Date(2013, 6, 14), // optional, default = today
    generator: 'awesome', // optional, default = 'https://github.com/jpmonette/feed'
    feedLinks: {
      json: 'https://example.com/json',
      atom: 'https://example.com/atom',
    },
    author: {
      name: 'John Doe',
      email: 'johndoe@example.com',
      link: 'https://example.com/johndoe',
    },
  })

  POSTS.forEach(post => {
    feed.addItem({
      title: post.title,
      id: post.url,
      link: post.url,
      description: post.description,
      content: post.content,
      author: [
        {
          name: 'Jane Doe',
          email: 'janedoe@example.com',
          link: 'https://example.com/janedoe',
        },
        {
          name: 'Joe Smith',
          email: 'joesmith@example.com',
          link: 'https://example.com/joesmith',
        },
      ],
      contributor: [
        {
          name: 'Shawn Kemp',
          email: 'shawnkemp@example.com',
          link: 'https://example.com/shawnkemp',
        },
        {
          name: 'Reggie Miller',
          email: 'reggiemiller@example.com',
          link: 'https://example.com/reggiemiller',
        },
      ],
      date: post.date,
      image: post.image,
    })
  })

  feed.addCategory('Technologie')

  feed.addContributor({
    name: 'Johan Cruyff',
    email: 'johancruyff@example.com',
    link: 'https://example.com/johancruyff',
  })
  return feed
}

const WRITTEN = {
  RSS: (feed: Feed) => feed.rss2(),
  Atom: (feed: Feed) => feed.atom1(),
  'JSON Feed': (feed: Feed) => feed.json1(),
} as const

describe("The feed package's documented example, with only the class changed", () => {
  for (const [name, written] of Object.entries(WRITTEN)) {
    const write = WRITERS[name as keyof typeof WRITERS]

    it(`gives ${name} with every item, author, contributor and picture`, () => {
      const text = written(documented(NewsFeed))
      const { channel, articles } = read(write, text)
      expect(channel).to.include({ title: 'Feed Title', description: 'This is my personal feed!', language: 'en' })
      expect(channel.notice?.en).to.equal('All rights reserved 2013, John Doe')
      expect(articles.map(({ draft }) => draft.title)).to.deep.equal(['İlk yazı', 'İkinci <b>yazı</b>'])
      const [first, second] = articles.map(({ draft }) => draft)
      expect(first).to.include({ id: 'https://example.com/ilk?a=1&b=2', url: 'https://example.com/ilk?a=1&b=2' })
      expect(first).to.include({ bodyHtml: '<p>Tamamı</p>', summary: 'Kısaca: a < b' })
      expect(second?.bodyHtml).to.equal('<p>Yalnız bu</p>')
      expect(first?.authors.map(({ name }) => name)).to.deep.equal(['Jane Doe', 'Joe Smith'])
      expect(first?.media).to.have.length(1)
      expect(first?.media[0]).to.include({ url: 'https://example.com/ilk.jpg', mimeType: 'image/jpeg' })
      expect(first?.publishedAt).to.equal(Date.UTC(2013, 6, 14))
      if (write !== WRITERS['JSON Feed']) {
        expect(text).to.include('Shawn Kemp').and.include('Johan Cruyff').and.include('awesome')
        expect(channel.categories).to.deep.equal(['Technologie'])
      }
    })

    it(`gives ${name} as the same bytes twice, and leaves what it was given as it was`, () => {
      const feed = documented(NewsFeed)
      feed.addItem({ title: 'Ses', link: 'https://example.com/ses', date: new Date(0), audio: AUDIO })
      const before = JSON.stringify([feed.options, feed.items, feed.categories, feed.contributors])
      expect(written(feed)).to.equal(written(feed))
      expect(JSON.stringify([feed.options, feed.items, feed.categories, feed.contributors])).to.equal(before)
    })
  }

  it('claims no rights beyond the copyright that was given', () => {
    for (const written of Object.values(WRITTEN)) {
      const text = written(documented(NewsFeed))
      expect(text).to.include('All rights reserved 2013, John Doe')
      expect(text).not.to.match(/5846|accessRights|"class"|"ai"|sublicensable|"reservation":"(?!unknown)/)
    }
    const silent = new NewsFeed({ title: 't', link: 'https://example.com/' })
    silent.addItem({ title: 'a', link: 'https://example.com/a', date: new Date(Date.UTC(2020, 0)) })
    expect(silent.json1()).not.to.include('_rights')
    expect(silent.rss2()).not.to.match(/dc:rights|dcterms|copyright/)
  })

  it('is still a Feed', () => {
    expect(new NewsFeed({ title: 't' })).to.be.instanceOf(Feed)
  })
})

const AUDIO = { url: 'https://example.com/ses.mp3', type: 'audio/mpeg', length: 12, duration: 61 }

describe('A NewsFeed', () => {
  it('never says when it was rendered', () => {
    const feed = new NewsFeed({ title: 't', link: 'https://example.com/' })
    feed.addItem({ title: 'a', link: 'https://example.com/a', date: new Date(Date.UTC(2020, 0, 1)) })
    expect(feed.rss2()).to.include('<lastBuildDate>Wed, 01 Jan 2020 00:00:00 GMT</lastBuildDate>')
    expect(feed.atom1()).to.include('<updated>2020-01-01T00:00:00Z</updated>')
    for (const written of Object.values(WRITTEN))
      expect(written(feed)).not.to.include(`${new Date().getUTCFullYear()}-`)
  })

  it('survives addresses that are none, dates that are none and forbidden characters', () => {
    const feed = new NewsFeed({
      title: 'a\u0008b',
      id: 'değil',
      link: 'bir adres değil',
      image: '\\',
      feed: 'x',
      hub: ':',
    })
    feed.addItem({
      title: '\ud800\u0000x ]]>',
      id: 'kimlik',
      link: '/goreli',
      date: new Date('yok'),
      image: 'resim',
      content: '\u000b<p>ü\ufffe</p>',
    })
    feed.addItem({ title: '', link: '', date: new Date(-1e15) })
    for (const [name, written] of Object.entries(WRITTEN)) {
      const { articles } = read(WRITERS[name as keyof typeof WRITERS], written(feed))
      expect(articles).to.have.length(2)
    }
  })

  it('writes extensions of well-known vocabularies, and those of JSON to JSON', () => {
    const feed = new NewsFeed({ title: 't', link: 'https://example.com/' })
    feed.addExtension({ name: '_kurum', objects: { ad: 'Örnek' } })
    feed.addExtension({ name: 'sy:updatePeriod', objects: { _text: 'hourly' } })
    feed.addExtension({ name: 'bilinmeyen:x', objects: { _text: 'y' } })
    feed.addItem({
      title: 'a',
      link: 'https://example.com/a',
      date: new Date(Date.UTC(2020, 0)),
      extensions: [
        { name: '_puan', objects: { deger: 5 } },
        { name: 'itunes:episode', objects: { _text: '3 & 4', _attributes: { 'a:b': 'x' } } },
        { name: 'georss:point', objects: { _text: '40.6 43.1' } },
      ],
    })
    expect(feed.rss2()).to.include('<sy:updatePeriod>hourly</sy:updatePeriod>').and.not.include('bilinmeyen')
    expect(feed.rss2()).to.include(
      '<itunes:episode>3 &#x26; 4</itunes:episode><georss:point>40.6 43.1</georss:point></item>',
    )
    expect(read(WRITERS.RSS, feed.rss2()).articles).to.have.length(1)
    expect(read(WRITERS.Atom, feed.atom1()).articles).to.have.length(1)
    const json = JSON.parse(feed.json1())
    expect(json._kurum).to.deep.equal({ ad: 'Örnek' })
    expect(json.items[0]._puan).to.deep.equal({ deger: 5 })
  })

  it('writes podcasts with elements of Apple and the style sheet it was given', () => {
    const feed = new NewsFeed({
      title: 't',
      link: 'https://example.com/',
      podcast: true,
      category: 'News',
      author: { name: 'A', email: 'a@example.com' },
      stylesheet: 'feed.css',
    })
    expect(feed.rss2()).to.include('<itunes:category text="News"/>').and.include('xmlns:itunes=')
    expect(feed.rss2()).to.include('<?xml-stylesheet type="text/css" href="feed.css"?>')
    expect(feed.atom1()).not.to.include('itunes')
  })

  describe('made of what was read', () => {
    const text = documentOf(WRITERS['JSON Feed'], sampleChannel, [[sampleArticle, FULL, sampleLinks]])

    for (const [from, source] of Object.entries(WRITERS)) {
      it(`converts ${from} into each format with rights, chain and media`, () => {
        const read1 = read(source, documentOf(source, sampleChannel, [[sampleArticle, FULL, sampleLinks]]))
        const feed = NewsFeed.from(read1.channel, read1.articles)
        for (const [to, written] of Object.entries(WRITTEN)) {
          const [reading] = read(WRITERS[to as keyof typeof WRITERS], written(feed)).articles
          const { draft } = reading ?? {}
          expect(draft).to.include({ id: sampleLinks.guid, title: sampleArticle.title, summary: sampleArticle.summary })
          expect(draft?.bodyHtml).to.equal(sampleArticle.body.html)
          expect(draft?.rights.holder?.name).to.equal('Ortak Ajans')
          expect(draft?.rights.notice?.tr).to.equal(sampleArticle.rights.notice.tr)
          expect(draft?.rights.reservation).to.equal('republication')
          expect(draft?.rights.sourceChain).to.have.length(2)
          expect(draft?.media.map(({ credit }) => credit)).to.deep.equal(['Veli Öz', undefined])
          expect(draft).to.include({ publishedAt: sampleArticle.firstPublishedAt, modifiedAt: 1_762_600_740_000 })
        }
      })
    }

    it('loses nothing of JSON Feed in JSON Feed', () => {
      const { channel, articles } = read(WRITERS['JSON Feed'], text)
      expect(JSON.parse(NewsFeed.from(channel, articles).json1())).to.deep.equal(JSON.parse(text))
    })

    it('shows what was changed on its items', () => {
      const { channel, articles } = read(WRITERS['JSON Feed'], text)
      const feed = NewsFeed.from(channel, articles)
      const [item] = feed.items
      if (item) Object.assign(item, { title: 'Yeni başlık', content: '<p>Yeni</p>' })
      const [reading] = read(WRITERS.RSS, feed.rss2()).articles
      expect(reading?.draft).to.include({ title: 'Yeni başlık', bodyHtml: '<p>Yeni</p>' })
      expect(reading?.draft.rights.holder?.name).to.equal('Ortak Ajans')
    })
  })
})
