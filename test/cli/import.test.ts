import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { makePlace, type Place } from './command.js'

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Eski sistem</title><link>https://serhatpostasi.example</link><description>d</description>
<item><title>Çıldır’da buz kalınlığı ölçüldü</title><link>https://serhatpostasi.example/cildir</link><guid isPermaLink="false">eski-1</guid><pubDate>Mon, 02 Nov 2026 08:00:00 +0300</pubDate><dc:creator>Ömer Şahin</dc:creator><description>&lt;p&gt;Buz 40 santim.&lt;/p&gt;</description><category>Yerel</category></item>
<item><title>Etiketsiz haber</title><guid isPermaLink="false">eski-2</guid><description>x</description></item>
</channel></rss>`
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:serhatpostasi.example,2026:f</id><title>f</title><updated>2026-11-01T00:00:00Z</updated><author><name>İlkay Üstün</name></author>
<entry><id>tag:serhatpostasi.example,2026:e1</id><title>Şenlik başladı</title><updated>2026-11-01T00:00:00Z</updated><published>2026-10-31T21:00:00Z</published><category term="kultur-sanat"/><content type="html">&lt;p&gt;Şenlik.&lt;/p&gt;</content></entry></feed>`

describe('mahrec import', () => {
  let place: Place
  beforeEach(() => {
    place = makePlace()
    writeFileSync(join(place.folder, 'eski.rss'), RSS)
    writeFileSync(join(place.folder, 'f.atom'), ATOM)
  })
  afterEach(() => place.remove())

  const bySlug = async (slug: string) => JSON.parse((await place.run(['render', slug, '--format', 'json'])).out)

  it('takes RSS and Atom in, twice the same, and tells of each item', async () => {
    const first = await place.run(['import', 'eski.rss', 'f.atom', '--class', 'news', '--json'])
    expect(first.status).to.equal(1)
    const [rss, atom] = JSON.parse(first.out).files
    expect(rss.receipts.map((receipt: { outcome: string }) => receipt.outcome)).to.deep.equal(['added', 'refused'])
    expect(rss.receipts[1].reasons[0].field).to.equal('tags')
    expect(atom.receipts[0].outcome).to.equal('added')
    const again = JSON.parse((await place.run(['import', 'eski.rss', 'f.atom', '--class', 'news', '--json'])).out).files
    expect(again[0].receipts[0].outcome).to.equal('same')
    const [item] = (await bySlug('yerel')).items
    expect(item).to.include({ title: 'Çıldır’da buz kalınlığı ölçüldü', date_published: '2026-11-02T05:00:00Z' })
    expect(item.authors[0].name).to.equal('Ömer Şahin')
    expect((await bySlug('kultur-sanat')).items[0].title).to.equal('Şenlik başladı')
  })

  it('takes in what nobody writes any more: RSS 1.0 and Atom 0.3', async () => {
    writeFileSync(
      join(place.folder, 'eski.rdf'),
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://o.example/"><title>a</title></channel><item rdf:about="https://o.example/1"><title>Göç yolu</title><link>https://o.example/1</link><description>Turnalar geçti.</description><dc:date>2006-11-02</dc:date><dc:subject>Yerel</dc:subject></item></rdf:RDF>',
    )
    writeFileSync(
      join(place.folder, 'eski.atom'),
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>a</title><entry><id>tag:o.example,2005:1</id><title>Köprü açıldı</title><issued>2005-11-02T10:00:00Z</issued><content type="text/html" mode="escaped">&lt;p&gt;Açıldı.&lt;/p&gt;</content></entry></feed>',
    )
    const run = await place.run(['import', 'eski.rdf', 'eski.atom', '--class', 'news', '--category', 'yerel', '--json'])
    const outcomes = JSON.parse(run.out).files.map(
      (file: { receipts: { outcome: string }[] }) => file.receipts[0]?.outcome,
    )
    expect(outcomes).to.deep.equal(['added', 'added'])
    const titles = (await bySlug('yerel')).items.map(({ title }: { title: string }) => title)
    expect(titles).to.have.members(['Göç yolu', 'Köprü açıldı'])
  })

  it('gives every item the category asked for, and says so in words', async () => {
    const { status, out } = await place.run([
      'import',
      'eski.rss',
      '--class',
      'news',
      '--category',
      'gundem',
      '--lang',
      'tr',
    ])
    expect(status).to.equal(0)
    expect(out).to.equal('eski.rss: 2 eklendi, 0 değişti, 0 aynı, 0 reddedildi\n')
    expect((await bySlug('gundem')).items).to.have.length(2)
  })

  it('refuses items without a class, naming the classes', async () => {
    const { status, out } = await place.run(['import', 'eski.rss', '--category', 'yerel'])
    expect(status).to.equal(1)
    expect(out).to.match(/eski-1: _rights\.class/)
  })

  it('refuses an item whose values cannot be read, naming each, and never takes it for silent', async () => {
    const said = {
      date_published: 'dün',
      _rights: {
        class: 'news',
        embargo_until: 'yarın',
        byline: { mode: 'isim', text: 'x' },
        ai: { search: 'no' },
        updates: [{ at: 1 }],
        source_chain: { name: 'x' },
        Embargo_until: '2030-01-01T00:00:00Z',
        state: 'withdrawn',
      },
    }
    const document = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'x',
      items: [{ id: 'a', title: 't', content_text: 'x', tags: ['yerel'], ...said }],
    }
    const json = await place.run(['import', '-', '--json'], { input: JSON.stringify(document) })
    expect(json.status).to.equal(1)
    const fields = JSON.parse(json.out).files[0].receipts[0].reasons.map(({ field }: { field: string }) => field)
    expect(fields).to.have.members([
      'date_published',
      '_rights.embargo_until',
      '_rights.byline.mode',
      '_rights.ai.search',
      '_rights.updates[0].at',
      '_rights.source_chain',
      '_rights.Embargo_until',
      '_rights.state',
    ])
    const twice = JSON.stringify(document).replace('"title":"t"', '"title":"t","title":"u"')
    expect((await place.run(['import', '-'], { input: twice })).out).to.match(
      /a: title: expected this member only once/,
    )
    const rss = RSS.replace('Mon, 02 Nov 2026 08:00:00 +0300', 'geçen salı')
    const old = await place.run(['import', '-', '--class', 'news', '--category', 'yerel'], { input: rss })
    expect(old.status).to.equal(1)
    expect(old.out).to.match(/eski-1: pubDate: "geçen salı"/)
    expect((await bySlug('son-dakika')).items.map(({ title }: { title: string }) => title)).to.deep.equal([
      'Etiketsiz haber',
    ])
  })

  it('changes nothing when a file is missing, a category unknown or a document unreadable', async () => {
    const missing = await place.run(['import', 'eski.rss', 'yok.xml', '--class', 'news', '--category', 'yerel'])
    expect(missing.status).to.equal(2)
    expect(missing.err).to.include('yok.xml')
    const unknown = await place.run(['import', 'eski.rss', '--category', 'uzay'])
    expect(unknown.status).to.equal(2)
    expect(unknown.err).to.match(/uzay.*son-dakika/)
    writeFileSync(join(place.folder, 'sayfa.html'), '<!doctype html><p>merhaba')
    const page = await place.run(['import', 'sayfa.html', '--class', 'news'])
    expect(page.status).to.equal(2)
    expect(page.out).to.include('sayfa.html')
    const large = await place.run(['import', 'eski.rss'], { env: { MAHREC_MAX_DOCUMENT: '512 B' } })
    expect(large.status).to.equal(2)
    expect(large.err).to.match(/MAHREC_MAX_DOCUMENT/)
    expect((await bySlug('son-dakika')).items).to.have.length(0)
  })
})

describe('mahrec', () => {
  let place: Place
  before(() => {
    place = makePlace()
  })
  after(() => place.remove())

  it('lists its commands, and each has help', async () => {
    const { status, out } = await place.run(['--help'])
    expect(status).to.equal(0)
    for (const command of ['serve', 'validate', 'explain', 'import', 'render']) {
      expect(out).to.include(command)
      const help = await place.run([command, '--help'])
      expect(help.status, command).to.equal(0)
      expect(help.out).to.match(new RegExp(`mahrec ${command}`))
    }
  })

  it('knows no command by the name of what every object has, and no database it cannot open', async () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      const { status, err } = await place.run([name])
      expect(status, name).to.equal(2)
      expect(err).to.include(name).and.not.include('    at ')
    }
    const { status, err } = await place.run(['render', 'yerel'], {
      env: { DATABASE_URL: 'postgres://u:gizli@127.0.0.1:1/x' },
    })
    expect(status).to.equal(2)
    expect(err)
      .to.match(/DATABASE_URL: PostgreSQL at 127\.0\.0\.1:1 cannot be used: connect ECONNREFUSED/)
      .and.not.include('    at ')
      .and.not.include('gizli')
  })

  it('ends with status 2 for a command or an option it does not know', async () => {
    expect((await place.run(['vaildate'])).status).to.equal(2)
    expect((await place.run(['render', 'yerel', '--fromat', 'atom'])).status).to.equal(2)
    const { status, err } = await place.run(['render', 'uzay'])
    expect(status).to.equal(2)
    expect(err).to.match(/uzay.*gundem/)
  })
})
