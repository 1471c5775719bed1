import { expect } from 'chai'
import { openDocument } from '../../src/checking/open-document.js'
import type { Draft } from '../../src/model/draft.js'

const URL = 'https://serhat.example/rss/son.xml'

function draftOf(text: string, url: string | undefined = URL): Draft {
  const document = openDocument(new TextEncoder().encode(text), { ...(url && { url }) })
  if ('unreadable' in document) throw new Error(document.unreadable.en)
  return document.read().articles[0]?.draft as Draft
}

const rss = (item: string, channel = '', root = '') =>
  `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/DTDs/Podcast-1.0.dtd"${root}><channel>${channel}<item>${item}</item></channel></rss>`

describe('Relative addresses', () => {
  it('in RSS are resolved against xml:base, else the site, else where the document is', () => {
    const link = '<link>haber/1</link><enclosure url="ses.mp3" type="audio/mpeg" length="1"/>'
    expect(draftOf(rss(link, '', ' xml:base="https://cdn.example/"')).url).to.equal('https://cdn.example/haber/1')
    expect(draftOf(rss(link, '', ' xml:base="/arsiv/"')).url).to.equal('https://serhat.example/arsiv/haber/1')
    expect(draftOf(rss(link, '<link>https://www.serhat.example/</link>')).url).to.equal(
      'https://www.serhat.example/haber/1',
    )
    expect(draftOf(rss(link, '<link>/tr/</link>')).url).to.equal('https://serhat.example/tr/haber/1')
    const { url, media } = draftOf(rss(link))
    expect(url).to.equal('https://serhat.example/rss/haber/1')
    expect(media[0]?.url).to.equal('https://serhat.example/rss/ses.mp3')
  })

  it('in a body are relative to the page of the item, when the document came from an address', () => {
    expect(draftOf(rss('<link>/haber/1</link><description>a</description>')).base).to.equal(
      'https://serhat.example/haber/1',
    )
    expect(draftOf(rss('<link>https://o.example/1</link>'), '')).not.to.have.property('base')
  })

  it('in Atom are resolved against xml:base, else where the document is, else its self link', () => {
    const atom = (entry: string, feed = '') =>
      `<feed xmlns="http://www.w3.org/2005/Atom">${feed}<entry>${entry}</entry></feed>`
    const self = '<link rel="self" href="https://eski.example/atom"/>'
    expect(draftOf(atom('<link href="1"/>', self)).url).to.equal('https://serhat.example/rss/1')
    expect(draftOf(atom('<link href="1"/>', self), '').url).to.equal('https://eski.example/1')
    expect(draftOf(atom('<link href="1" xml:base="https://cdn.example/a/"/>', self)).url).to.equal(
      'https://serhat.example/rss/1',
    )
    expect(draftOf(atom('<link href="1"/>', self).replace('<entry', '<entry xml:base="/h/"')).url).to.equal(
      'https://serhat.example/h/1',
    )
  })

  it('in JSON Feed become absolute, and absolute ones stay as they are written', () => {
    const item = {
      id: '1',
      url: '/haber/1',
      image: 'a.jpg',
      attachments: [{ url: 'ses.mp3', mime_type: 'audio/mpeg' }],
    }
    const json = (items: object[]) => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'a', items })
    const draft = draftOf(json([item]))
    expect(draft).to.include({ url: 'https://serhat.example/haber/1', base: 'https://serhat.example/haber/1' })
    expect(draft.media.map(({ url }) => url)).to.deep.equal([
      'https://serhat.example/rss/ses.mp3',
      'https://serhat.example/rss/a.jpg',
    ])
    expect(draftOf(json([{ id: '1', url: 'https://o.example' }])).url).to.equal('https://o.example')
  })
})

describe('Reading what writers do to RSS', () => {
  it('takes pictures from groups and from podcasts, where no other picture is', () => {
    const media = (xml: string) => draftOf(rss(xml)).media.map(({ url, kind }) => [kind, url])
    expect(
      media(
        '<media:group><media:content url="https://o.example/a.mp4" medium="video"/><media:thumbnail url="/t.jpg"/></media:group>',
      ),
    ).to.deep.equal([
      ['video', 'https://o.example/a.mp4'],
      ['image', 'https://serhat.example/t.jpg'],
    ])
    expect(media('<itunes:image href="/p.jpg"/>')).to.deep.equal([['image', 'https://serhat.example/p.jpg']])
  })

  it('takes HTML that nobody escaped, authors with parts, and dates in another order', () => {
    const draft = draftOf(
      rss(
        '<guid>1</guid><description>Kar <b>yağdı</b>.</description><author><name>Ayşe Çığ</name><title>Muhabir</title></author><pubDate>12 Kasım 2026 14:30</pubDate>',
      ),
    )
    expect(draft).to.deep.include({
      bodyHtml: 'Kar <b>yağdı</b>.',
      authors: [{ name: 'Ayşe Çığ' }],
      publishedAt: Date.UTC(2026, 10, 12, 11, 30),
    })
    expect(draftOf(rss('<pubdate>12.11.2026 14:30</pubdate>')).publishedAt).to.equal(Date.UTC(2026, 10, 12, 11, 30))
  })

  it('knows a namespace however it was spelt', () => {
    const spelt = (dc: string) =>
      draftOf(
        `<rss version="2.0" xmlns:dc="${dc}"><channel><item><dc:creator>Ayşe</dc:creator><dc:rights>© S</dc:rights></item></channel></rss>`,
      )
    for (const dc of [
      'http://purl.org/dc/elements/1.1',
      'https://purl.org/dc/elements/1.1/',
      'http://purl.org/DC/elements/1.1/',
    ])
      expect(spelt(dc))
        .to.deep.include({ authors: [{ name: 'Ayşe' }] })
        .and.nested.include({ 'rights.notice.tr': '© S' })
  })
})
