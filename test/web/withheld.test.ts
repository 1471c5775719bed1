import { expect } from 'chai'
import { openTestNewsroom, sampleItem, type TestNewsroom } from './newsroom.js'

const BROWSER = { accept: 'text/html', 'accept-language': 'tr' }
/** Another paper's story: its text may go out whole, its pictures may not (FSEK 36/1, 84). */
const THEIRS = {
  reservation: 'attribution',
  source_chain: [
    { name: 'Kars Manşet', kind: 'newspaper', url: 'https://karsmanset.example/1', date: '2026-11-20T10:00:00+03:00' },
  ],
}
/** Its text may not go out whole either. */
const CLOSED = { ...THEIRS, reservation: 'all' }

describe('what the gate withholds', () => {
  let newsroom: TestNewsroom
  beforeEach(async () => {
    newsroom = await openTestNewsroom()
  })
  afterEach(() => newsroom.close())

  /** Every document that speaks of an article, by its path. */
  const everywhere = async (overrides: Readonly<Record<string, unknown>>): Promise<Record<string, string>> => {
    const sent = await newsroom.send('POST', '/api/articles', sampleItem(overrides))
    const key = JSON.parse(sent.text).items?.[0]?.key
    expect(key, sent.text).to.be.a('string')
    const feed = '/feeds/yerel'
    const paths = [
      `/articles/${key}`,
      `/articles/${key}.json`,
      '/',
      feed,
      `${feed}.rss`,
      `${feed}.atom`,
      `${feed}.json`,
    ]
    const texts: Record<string, string> = {}
    for (const path of paths) {
      const { status, text } = await newsroom.ask(path, { headers: /\.\w+$/.test(path) ? {} : BROWSER })
      expect(status, path).to.equal(200)
      expect(text, path).to.include('Yassıçayır')
      texts[path.replace(key, 'KEY')] = text
    }
    return texts
  }

  const body =
    '<p>BASI <img src="https://cdn.example/gizli-resim.jpg" alt="a"> ORTASI</p>' +
    '<figure><a href="https://cdn.example/gizli-resim.jpg"><img src="https://cdn.example/gizli-resim.jpg?w=300#x" alt="b"></a>' +
    '<figcaption>ALTYAZI</figcaption></figure>' +
    '<video src="https://cdn.example/gizli-video.mp4" poster="https://cdn.example/gizli-kapak.jpg">yedek</video>' +
    '<audio src="https://cdn.example/gizli-ses.mp3"></audio>' +
    '<iframe src="https://www.youtube.com/embed/gizli-kare"></iframe><p>SONU</p>'

  it('of another’s story, media that stand only in the body go nowhere, and what is around them stays', async () => {
    const texts = await everywhere({ content_html: body, _rights: THEIRS })
    for (const [path, text] of Object.entries(texts)) expect(text, path).not.to.include('gizli-')
    for (const path of [
      '/articles/KEY',
      '/articles/KEY.json',
      '/feeds/yerel.rss',
      '/feeds/yerel.atom',
      '/feeds/yerel.json',
    ])
      for (const word of ['BASI', 'ORTASI', 'ALTYAZI', 'SONU']) expect(texts[path], path).to.include(word)
  })

  it('of our own story they go out, frames as frames on the page and as links in feeds', async () => {
    const texts = await everywhere({ content_html: body })
    for (const file of ['resim.jpg', 'video.mp4', 'ses.mp3', 'kare'])
      for (const path of ['/articles/KEY', '/feeds/yerel.rss', '/feeds/yerel.atom', '/feeds/yerel.json'])
        expect(texts[path], path).to.include(`gizli-${file}`)
    expect(texts['/articles/KEY']).to.match(/<iframe [^>]*gizli-kare/)
    expect(texts['/feeds/yerel.json']).to.match(/<a href=\\"[^"]*gizli-kare/)
  })

  it('an attachment that may not be shown is not in the page’s text either, whatever its fragment', async () => {
    const photo = { holder: { name: 'Demirören Haber Ajansı' }, reservation: 'all' }
    const texts = await everywhere({
      content_html:
        '<p>a <img src="https://cdn.example/gizli.jpg#kirp"> b <img src="https://cdn.example/bizim.jpg"></p>',
      attachments: [{ url: 'https://cdn.example/gizli.jpg', mime_type: 'image/jpeg', _rights: photo }],
    })
    for (const [path, text] of Object.entries(texts)) expect(text, path).not.to.include('gizli.jpg')
    expect(texts['/articles/KEY']).to.include('bizim.jpg')
    expect(texts['/feeds/yerel.rss']).to.include('bizim.jpg')
  })

  it('a summary that is the whole story stays at home where the story does', async () => {
    const summary = `${'Yolun açık bölümüne kar direği dikildi. '.repeat(12)}OYKUNUN-SONU`
    const texts = await everywhere({ summary, content_html: `<p>${summary}</p>`, _rights: CLOSED })
    for (const [path, text] of Object.entries(texts)) expect(text, path).not.to.include('OYKUNUN-SONU')
    const own = await everywhere({ summary, content_html: '<p>kısa</p>' })
    expect(own['/articles/KEY']).to.include('OYKUNUN-SONU')
  })

  it('members of others go only with the whole story', async () => {
    const members = { _ek: { metin: 'YABANCI-UYE' }, _rights: { ...CLOSED, yabanci: 'YABANCI-HAK' } }
    for (const [path, text] of Object.entries(await everywhere(members))) expect(text, path).not.to.include('YABANCI')
    const own = await everywhere({ ...members, _rights: { yabanci: 'YABANCI-HAK' } })
    expect(own['/feeds/yerel.json']).to.include('YABANCI-UYE').and.include('YABANCI-HAK')
  })

  it('feeds, pages and files say whether they may be mined', async () => {
    const sent = await newsroom.send('POST', '/api/articles', sampleItem())
    const { key } = JSON.parse(sent.text).items[0]
    const feed = ['/feeds/yerel.rss', '/feeds/yerel.atom', '/feeds/yerel.json']
    for (const path of [`/articles/${key}`, `/articles/${key}.json`, '/', '/feeds/yerel', '/media/icon.png', ...feed]) {
      const { status, headers } = await newsroom.ask(path)
      expect(status, path).to.equal(200)
      expect(headers['tdm-reservation'], path).to.equal('1')
    }
  })
})
