import { expect } from 'chai'
import { writeAtom } from '../../src/formats/atom/write.js'
import { writeJsonFeed } from '../../src/formats/json-feed/write.js'
import { writeRss } from '../../src/formats/rss/write.js'
import { contactAddress, identifier, webAddress } from '../../src/formats/writing/uri.js'
import { attributeValue, legal, plainText, text } from '../../src/formats/writing/xml-text.js'
import type { Article } from '../../src/model/article.js'
import type { Decision } from '../../src/model/decision.js'
import { read, WRITERS } from './reading.js'
import { AT, documentOf, FULL, sampleArticle, sampleChannel, sampleLinks } from './sample.js'

const HEADLINE: Decision = { ...FULL, extent: 'headline', media: {} }
const EXCERPT: Decision = { ...FULL, extent: 'excerpt', media: { m1: 'thumbnail' }, duties: ['mark-abridged'] }

function texts(decision: Decision, article: Article = sampleArticle): Record<keyof typeof WRITERS, string> {
  const of = (write: (typeof WRITERS)[keyof typeof WRITERS]) => write.item(article, decision, sampleLinks)?.text ?? ''
  return { RSS: of(writeRss), Atom: of(writeAtom), 'JSON Feed': of(writeJsonFeed) }
}

describe('An item shows exactly what the decision lets it', () => {
  it('nothing at all at extent nothing', () => {
    for (const write of Object.values(WRITERS))
      expect(write.item(sampleArticle, { ...FULL, extent: 'nothing' }, sampleLinks)).to.equal(undefined)
  })

  for (const [name, text] of Object.entries(texts(HEADLINE))) {
    it(`${name}: a headline has title, source, authors, date, link and rights, and nothing of the story`, () => {
      for (const shown of ['âşıklar bayramı', 'Ortak Ajans', 'Ayşe ÇIĞ', '5846', 'republication', 'Kars Manşet'])
        expect(text, shown).to.include(shown)
      expect(text).to.match(/2025-11-08T10:19:00Z|08 Nov 2025 10:19:00 GMT/)
      for (const hidden of ['Ozanlar', 'Bayram <strong>', 'Bayram başladı', 'foto/1.jpg', 'video/1.mp4', 'Veli Öz'])
        expect(text, hidden).not.to.include(hidden)
    })
  }

  for (const [name, text] of Object.entries(texts(EXCERPT))) {
    it(`${name}: an excerpt is marked as abridged, and its picture is small with credit and copyright`, () => {
      expect(text).to.include('Bayram başladı. [Kısaltılmıştır]')
      for (const hidden of ['Ozanlar', 'strong', 'video/1.mp4']) expect(text, hidden).not.to.include(hidden)
      expect(text).to.include('foto/1.jpg').and.include('Veli Öz').and.include('her türlü kullanım'.replace('h', 'H'))
      expect(text).not.to.match(/enclosure|media:content|"attachments"/)
    })
  }

  it('English items are marked in English', () => {
    expect(texts(EXCERPT, { ...sampleArticle, language: 'en' }).RSS).to.include('[Abridged]')
  })

  it('a medium that is not allowed is not in the body either', () => {
    const url = 'https://ortak.example/foto/1.jpg'
    const html = `<p>a</p><figure><img src="${url}" alt="x"><figcaption>y</figcaption></figure><img src="https://o.example/2.jpg">`
    const article = { ...sampleArticle, body: { ...sampleArticle.body, html } }
    for (const text of Object.values(texts({ ...FULL, media: {} }, article))) {
      expect(text).not.to.include(url)
      expect(text).to.include('https://o.example/2.jpg')
    }
    expect(texts(FULL, article).RSS).to.include(`img src="${url}"`)
  })

  it('feeds get the body that was made for feeds', () => {
    const body = { ...sampleArticle.body, html: '<iframe></iframe>', feedHtml: '<a href="https://v.example/">v</a>' }
    for (const text of Object.values(texts(FULL, { ...sampleArticle, body }))) expect(text).not.to.include('iframe')
  })
})

describe('An item carries its rights', () => {
  it('RSS: one enclosure, every medium, a source for partners only', () => {
    const { RSS } = texts(FULL)
    expect(RSS.match(/<enclosure /g)).to.have.length(1)
    expect(RSS.match(/<media:content /g)).to.have.length(2)
    expect(RSS).to.include('<source url="https://ortak.example/rss">Ortak Ajans</source>')
    expect(texts(FULL, { ...sampleArticle, owner: 'self' }).RSS).not.to.include('<source')
    expect(RSS.indexOf('<description>')).to.be.lessThan(RSS.indexOf('<content:encoded>'))
    expect(RSS).not.to.match(/dc:source|<author>|media:license|<!\[CDATA\[/)
  })

  it('Atom: a source with id, title, updated and rights, for partners only', () => {
    const source = /<source>.*<\/source>/.exec(texts(FULL).Atom)?.[0]
    for (const part of ['<id>', '<title>Ortak Ajans</title>', '<updated>', '<rights>']) expect(source).to.include(part)
    expect(texts(FULL, { ...sampleArticle, owner: 'self' }).Atom).not.to.include('<source>')
  })

  it('JSON Feed: _rights with the names on the wire', () => {
    const item = JSON.parse(texts(FULL)['JSON Feed'])
    expect(item._rights).to.include({ class: 'partner', state: 'published', extent: 'full', sublicensable: false })
    expect(item._rights.about).to.equal('https://ornek.example/haklar')
    expect(item._rights.ai).to.deep.equal({ search: true, 'ai-input': false, 'ai-index': true, 'ai-train': false })
    expect(item._rights.source_chain[0]).to.include({
      kind: 'newspaper',
      item_id: 'KM-7',
      date: '2025-11-08T08:19:00Z',
    })
    expect(item._rights.updates).to.deep.equal([{ at: '2025-11-08T11:19:00Z', note: 'Program eklendi' }])
    expect(item.attachments[0]._rights).to.include({ credit: 'Veli Öz', width: 1280, reservation: 'all' })
    expect(item.image).to.equal('https://ortak.example/foto/1.jpg')
    expect(item.attachments[0]).not.to.have.property('id')
  })

  it('an anonymous author stays anonymous', () => {
    const article: Article = { ...sampleArticle, authors: [], byline: { mode: 'none', text: '' } }
    const { RSS, Atom, 'JSON Feed': json } = texts(FULL, article)
    expect(RSS).not.to.include('dc:creator')
    expect(JSON.parse(json)).not.to.have.property('authors')
    // Atom wants an author: the source the entry came from names itself.
    expect(Atom).to.include('<author><name>Ortak Ajans</name></author>')
    expect(
      read(writeAtom, documentOf(writeAtom, sampleChannel, [[article, FULL, sampleLinks]])).articles[0]?.draft.authors,
    ).to.deep.equal([])
  })

  it('a date before feeds existed stays in the chain and in JSON', () => {
    const old = Date.UTC(1923, 9, 29)
    const chain = [{ name: 'Arşiv', kind: 'publisher' as const, date: old }]
    const article = {
      ...sampleArticle,
      firstPublishedAt: old,
      updates: [],
      rights: { ...sampleArticle.rights, sourceChain: chain },
    }
    const { RSS, Atom, 'JSON Feed': json } = texts(FULL, article)
    expect(RSS).not.to.include('pubDate')
    expect(RSS).to.include('Arşiv; 1923-10-29T00:00:00Z')
    expect(Atom).not.to.include('<published>')
    expect(Atom).to.include(`<updated>${new Date(AT + 3_700_000).toISOString().replace('.000', '')}</updated>`)
    expect(JSON.parse(json)._rights.first_published_at).to.equal('1923-10-29T00:00:00Z')
  })

  it('a withdrawn item keeps its id and says only that it was withdrawn', () => {
    const article = { ...sampleArticle, withdrawn: { at: AT, reference: 'K-7' } }
    for (const text of Object.values(texts(FULL, article))) {
      expect(text).to.include(sampleLinks.guid)
      expect(text).to.include('K-7').and.not.include('âşıklar')
    }
    const { text, prefixes } = writeAtom.item(article, FULL, sampleLinks) ?? {}
    expect(text).to.match(/^<at:deleted-entry ref="tag:ornek.example,2025:kars-1" when="2025-11-08T10:19:00Z">/)
    expect(prefixes).to.deep.equal(['at'])
    expect(JSON.parse(texts(FULL, article)['JSON Feed'])._rights.state).to.equal('withdrawn')
  })
})

describe('Titles are plain text', () => {
  const title = 'a < b, <b>x</b> ve &amp; AT&T'
  const written = texts(FULL, { ...sampleArticle, title })

  it('RSS spells & and < in hexadecimal', () => {
    expect(written.RSS).to.include('<title>a &#x3C; b, &#x3C;b&#x3E;x&#x3C;/b&#x3E; ve &#x26;amp; AT&#x26;T</title>')
  })
  it('Atom declares HTML that shows it', () => {
    expect(written.Atom).to.include('<title type="html">a &amp;lt; b, &amp;lt;b&amp;gt;')
  })
  it('Atom leaves other titles as text', () => {
    expect(texts(FULL).Atom).to.include("<title>Kars'ta")
  })
})

describe('Text in XML', () => {
  it('loses what XML forbids, and keeps everything else', () => {
    expect(legal('a\u0000b\u0008c\ud800d\udc00e\ufffef\uffffg\ufffd')).to.equal('abcdefg')
    expect(legal('\ud83d\ude00\ttab\nsatır\r')).to.equal('\ud83d\ude00\ttab\nsatır\r')
  })
  it('reads C1 controls as the windows-1252 they were', () => {
    expect(legal('\u0093alıntı\u0094 \u0080 \u0081\u0085')).to.equal('“alıntı” € …')
  })
  it('is escaped so that no section end, quote or line end is lost', () => {
    expect(text(']]>&<\r\n')).to.equal(']]&gt;&amp;&lt;&#xD;\n')
    expect(attributeValue('"a"\n\t')).to.equal('&quot;a&quot;&#xA;&#x9;')
    expect(plainText('<&>')).to.equal('&#x3C;&#x26;&#x3E;')
  })
})

describe('Addresses', () => {
  it('come out in the letters of RFC 3986', () => {
    expect(webAddress('https://örnek.com.tr/şğ ü?ı=|{}#ö')).to.equal(
      'https://xn--rnek-4qa.com.tr/%C5%9F%C4%9F%20%C3%BC?%C4%B1=%7C%7B%7D#%C3%B6',
    )
    expect(webAddress('http://[2001:db8::1]:8080/[x]')).to.equal('http://[2001:db8::1]:8080/%5Bx%5D')
    expect(webAddress('https://example.com/%zz#a#b')).to.equal('https://example.com/%25zz#a%23b')
  })
  for (const bad of ['', '/goreli', 'javascript:alert(1)', 'data:text/html,x', 'bir adres', '\ud800', undefined])
    it(`${JSON.stringify(bad)} is left out`, () => expect(webAddress(bad)).to.equal(undefined))
  it('of people may be mail or telephone', () => {
    expect(contactAddress('mailto:a@example.com')).to.equal('mailto:a@example.com')
    expect(contactAddress('javascript:x')).to.equal(undefined)
  })
  it('that are ids are normalised, and other schemes are checked', () => {
    expect(identifier('HTTP://Example.com')).to.equal('http://example.com/')
    expect(identifier('http://example.com/%7e%c5%9f')).to.equal('http://example.com/~%C5%9F')
    expect(identifier('tag:ornek.example,2025:a/b')).to.equal('tag:ornek.example,2025:a/b')
    for (const bad of ['tag:x', 'urn:uuid:1', 'kimlik', 'foo:bar', 'tag:a,2025:ş'])
      expect(identifier(bad), bad).to.equal(undefined)
  })
})

describe('A channel', () => {
  it('names the law, its contact, its other formats and its licence', () => {
    const rss = documentOf(writeRss, sampleChannel, [])
    expect(rss).to.include('5846 sayılı Kanun uyarınca korunur.</copyright>')
    expect(rss).to.include('<managingEditor>haber@ornek.example (Deniz Ak)</managingEditor>')
    expect(rss).to.include(
      '<atom:link rel="self" href="https://ornek.example/feeds/yerel.rss" type="application/rss+xml"/>',
    )
    expect(rss).to.include('rel="license" href="https://ornek.example/license.xml" type="application/rsl+xml"')
    expect(rss).to.match(/<image><url>[^<]+<\/url><title>Örnek Gazete – Yerel<\/title>/)
    expect(documentOf(writeAtom, sampleChannel, [])).to.match(/<rights>.*5846.*<\/rights>/)
    expect(JSON.parse(documentOf(writeJsonFeed, sampleChannel, []))._rights.notice.en).to.include('Law No. 5846')
  })

  it('speaks English where its language is English', () => {
    expect(documentOf(writeRss, { ...sampleChannel, language: 'en' }, [])).to.include('Law No. 5846.</copyright>')
  })

  it('declares only the namespaces its items use', () => {
    const empty = documentOf(writeAtom, sampleChannel, [])
    expect(empty).not.to.include('xmlns:')
    expect(documentOf(writeRss, sampleChannel, []))
      .to.include('xmlns:atom')
      .and.not.include('xmlns:media')
  })

  it('leaves out a contact that is none, and a picture of a kind that is warned of', () => {
    const channel = {
      ...sampleChannel,
      imprint: { email: 'haber at örnek', responsibleEditor: 'X' },
      image: { url: 'https://o.example/l.webp', title: '', link: '' },
    }
    expect(documentOf(writeRss, channel, [])).not.to.match(/managingEditor|<image>/)
  })
})
