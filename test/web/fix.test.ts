import { expect } from 'chai'
import { openOrigin } from '../net/bad-origin.js'
import { named, withClass } from './html.js'
import { openTestNewsroom, type TestNewsroom } from './newsroom.js'

const BROKEN =
  '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0">\n<channel><title>a</title><link>http://a.example/</link><description>b</description>\n<item><guid>42</guid><title>c & d</title></item>\n</channel></rss>'
const FIXED = /<item><guid isPermaLink="false">42<\/guid><title>c &amp; d<\/title><\/item>/

interface Part {
  readonly name: string
  readonly filename?: string
  readonly body: string | Buffer
}

function form(parts: readonly Part[]): Buffer {
  return Buffer.concat([
    ...parts.flatMap(({ name, filename, body }) => [
      Buffer.from(
        `--sinir\r\nContent-Disposition: form-data; name="${name}"${filename === undefined ? '' : `; filename="${filename}"\r\nContent-Type: text/xml`}\r\n\r\n`,
      ),
      Buffer.from(body as string),
      Buffer.from('\r\n'),
    ]),
    Buffer.from('--sinir--\r\n'),
  ])
}

const NOTHING_TO_FIX = '<rss version="2.0"><channel></channel></rss>'

describe('fixing over HTTP', function () {
  this.timeout(60_000)
  let room: TestNewsroom
  beforeEach(async () => {
    room = await openTestNewsroom({ MAHREC_ALLOW_NETWORKS: '127.0.0.0/8', MAHREC_RATE: '0' })
  })
  afterEach(() => room.close())

  const send = (parts: readonly Part[]) =>
    room.ask('/validate', {
      method: 'POST',
      body: form(parts),
      headers: { 'content-type': 'multipart/form-data; boundary=sinir', 'accept-language': 'en', accept: 'text/html' },
    })
  const fix = (...parts: readonly Part[]) => send([...parts, { name: 'fix', body: '1' }])

  it('shows beside a finding what would be replaced by what', async () => {
    const { text } = await send([{ name: 'text', body: BROKEN }])
    const [note] = [withClass(text, 'fix')].map(found => found?.text)
    expect(note).to.include('<item><guid isPermaLink="false">42')
    expect(named(text, 'ins').map(({ text: put }) => put)).to.include.members([' isPermaLink="false"', '&amp;'])
    expect(named(text, 'del').map(({ text: gone }) => gone)).to.include('&')
    expect(named(text, 'button').map(({ text: label }) => label)).to.deep.equal(['Check', 'Download fixed document'])
  })

  it('sends a pasted document back as what it is, to be kept', async () => {
    const { status, headers, text } = await fix({ name: 'text', body: BROKEN })
    expect(status).to.equal(200)
    expect(headers).to.include({
      'content-type': 'application/rss+xml',
      'content-disposition': 'attachment; filename="feed.rss"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    expect(headers['content-security-policy']).to.include("default-src 'none'")
    expect(text).to.match(FIXED)
  })

  it('sends each format as its own', async () => {
    const atom =
      '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id> urn:example:0 </id><title>a</title><updated>2026-01-02T10:00:00Z</updated><author><name>a</name></author></feed>'
    const json =
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": 1, "content_text": "a"}]}'
    const types = [await fix({ name: 'text', body: atom }), await fix({ name: 'text', body: json })]
    expect(types.map(({ headers }) => headers['content-type'])).to.deep.equal([
      'application/atom+xml',
      'application/feed+json',
    ])
    expect(JSON.parse(types[1]?.text ?? '').items[0].id).to.equal('1')
  })

  it('leaves every other byte of a file as it was, and its name', async () => {
    const latin5 = Buffer.from(
      BROKEN.replace('utf-8', 'ISO-8859-9').replace('<title>a', '<title>\u00fe\u00fd').replaceAll('\n', '\r\n'),
      'latin1',
    )
    const { headers, bytes } = await fix({ name: 'file', filename: 'C:\\fakepath\\köşe yazısı.xml', body: latin5 })
    expect(decodeURIComponent(headers['content-disposition'] ?? '')).to.include("filename*=UTF-8''köşe yazısı.xml")
    const expected = latin5
      .toString('latin1')
      .replace('<guid>', '<guid isPermaLink="false">')
      .replace('c & d', 'c &amp; d')
    expect(bytes.toString('latin1')).to.include(
      expected.slice(expected.indexOf('<channel>'), expected.indexOf('</link>')),
    )
    expect(bytes.toString('latin1')).to.match(FIXED)
  })

  it('lets no name of a file write a header', async () => {
    const { headers } = await fix({ name: 'file', filename: '../../a\u0085b;c\u202e.xml', body: BROKEN })
    expect(headers['content-disposition'])
      .to.match(/^attachment; filename=/)
      .and.not.include('..')
  })

  it('sends a pasted text as UTF-8, and lets it say so', async () => {
    const { text } = await fix({
      name: 'text',
      body: BROKEN.replace('utf-8', 'windows-1254').replace('<title>a', '<title>ş'),
    })
    expect(text)
      .to.match(/^<\?xml version="1.0" encoding="utf-8"\?>/)
      .and.to.include('<title>ş')
  })

  it('fixes what stands at an address', async () => {
    const origin = await openOrigin()
    origin.on('/feed', (_, res) => res.writeHead(200, { 'content-type': 'application/rss+xml' }).end(BROKEN))
    const { text } = await fix({ name: 'url', body: `${origin.url}/feed` })
    expect(text).to.match(FIXED)
    await origin.close()
    const gone = await fix({ name: 'url', body: `${origin.url}/` })
    expect(gone.headers['content-type']).to.include('text/html')
    expect(gone.text).to.include('could not be reached')
  })

  it('reaches nothing inside for a stranger', async () => {
    const { text, headers } = await fix({ name: 'url', body: 'http://169.254.169.254/latest/' })
    expect(headers['content-type']).to.include('text/html')
    expect(text).to.include('role="alert"')
  })

  it('says when there is nothing to fix, and refuses what is nothing', async () => {
    const clean = await fix({ name: 'text', body: `<?xml version="1.0" encoding="utf-8"?>${NOTHING_TO_FIX}` })
    expect(clean.headers['content-type']).to.include('text/html')
    expect(clean.text).to.include('nothing in this document that can be fixed')
    expect((await fix()).status).to.equal(400)
  })

  it('answers others while a large document is fixed', async () => {
    const items = '<item><guid>42</guid><title>c & d</title></item>\n'.repeat(4000)
    let done = false
    const large = fix({ name: 'text', body: BROKEN.replace('</channel>', `${items}</channel>`) }).then(answer => {
      done = true
      return answer
    })
    let answered = 0
    while (!done) {
      expect((await room.ask('/healthz')).status).to.equal(200)
      answered += 1
    }
    expect(answered, 'it was not kept waiting').to.be.above(3)
    expect((await large).text.match(/isPermaLink="false"/g)?.length).to.be.above(4000)
  })
})
