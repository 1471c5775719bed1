import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { makePlace, type Place } from './command.js'

const RSS = (inside = '') =>
  `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>a</title><link>https://example.com/</link><description>a</description><language>tr</language>\n<atom:link rel="self" href="https://example.com/feeds/a.xml" type="application/rss+xml"/>${inside}</channel></rss>`
const BROKEN = RSS('<item><title>a</title><guid>x y</guid></item>')

describe('mahrec validate', () => {
  let place: Place
  const at = (name: string) => join(place.folder, name)
  before(() => {
    place = makePlace()
    mkdirSync(at('feeds/more'), { recursive: true })
    writeFileSync(at('feeds/a.xml'), RSS())
    writeFileSync(at('feeds/more/b.rss'), BROKEN)
    writeFileSync(at('feeds/notes.txt'), 'no feed')
    mkdirSync(at('empty'))
  })
  after(() => place.remove())

  it('ends with 0 for a clean feed, 1 for an error, 2 for a file that is not there', async () => {
    expect(await place.run(['validate', 'feeds/a.xml', '--profile', 'spec'])).to.include({ status: 0 })
    expect(await place.run(['validate', 'feeds/more/b.rss'])).to.include({ status: 1 })
    const missing = await place.run(['validate', 'nothing.xml', 'feeds/a.xml', '--profile', 'spec'])
    expect(missing).to.include({ status: 2 })
    expect(missing.err).to.contain('nothing.xml')
    expect(missing.out).to.contain('feeds/a.xml')
  })

  it('writes the JSON that programs rely on, files named as given', async () => {
    const { out } = await place.run(['validate', '--json', '--profile', 'spec', './feeds/../feeds/more/b.rss'])
    const { files } = JSON.parse(out)
    expect(files).to.have.length(1)
    expect(files[0]).to.include({ file: './feeds/../feeds/more/b.rss', format: 'rss-2.0', valid: false })
    const [found] = files[0].diagnostics
    expect(found).to.deep.include({
      rule: 'invalid-http-guid',
      level: 'error',
      line: 3,
      path: '/rss/channel/item/guid',
      element: 'guid',
      value: 'x y',
      w3c: { name: 'InvalidHttpGUID', element: 'guid', parent: 'item', value: 'x y' },
    })
    expect(BROKEN.split('\n')[2]?.slice(found.column - 1, found.endColumn - 1)).to.equal('<guid>')
    expect(found).to.include.keys('message', 'why', 'remedy', 'url', 'endLine', 'fix')
    expect((await place.run(['validate', '--format', 'json', '--profile', 'spec', 'feeds/more/b.rss'])).out).to.equal(
      out.replace('./feeds/../', ''),
    )
  })

  it('speaks Turkish by --lang, then by LC_ALL and LANG, else English', async () => {
    const say = async (args: string[], env: Record<string, string> = {}) =>
      (await place.run(['validate', 'feeds/more/b.rss', '--profile', 'spec', ...args], { env })).out
    expect(await say(['--lang', 'tr'])).to.contain('bir URL değil')
    expect(await say([], { LANG: 'tr_TR.UTF-8' })).to.contain('hata')
    expect(await say(['--lang', 'en'], { LC_ALL: 'tr_TR.UTF-8' })).to.contain('but it is not a URL')
    expect(await say([])).to.contain('1 error')
  })

  it('shows the line, marks the place, and never lets a document write to the terminal', async () => {
    const { out } = await place.run(['validate', '-', '--profile', 'spec'], {
      input: RSS('\n<item><title>a</title><guid>\u009b31m x</guid></item>'),
    })
    expect(out).to.match(/^-:4:23 {2}error {2}/m)
    expect(out).to.match(/^ {2}4 \| <item><title>a<\/title><guid>/m)
    expect(out).to.match(/^ {4}\| {23}\^{6}$/m)
    expect(out).not.to.match(/[\u0080-\u009f\u001b]/)
  })

  it('reads folders, standard input, and nothing as standard input', async () => {
    const names = async (args: string[], input = '') =>
      JSON.parse((await place.run(['validate', '--json', ...args], { input })).out).files.map(
        (file: { file: string }) => file.file,
      )
    expect(await names(['feeds'])).to.deep.equal(['feeds/a.xml', 'feeds/more/b.rss'])
    expect(await names(['-'], RSS())).to.deep.equal(['-'])
    expect(await names([], RSS())).to.deep.equal(['-'])
    const empty = await place.run(['validate', 'empty'])
    expect(empty).to.include({ status: 2, out: '' })
    expect(empty.err).to.contain('empty')
  })

  it('takes the address from --base, and the path below --root when it ends in a slash', async () => {
    const rules = async (...args: string[]) =>
      JSON.parse(
        (await place.run(['validate', '--json', '--profile', 'spec', 'feeds/a.xml', ...args])).out,
      ).files[0].diagnostics.map((found: { rule: string }) => found.rule)
    expect(await rules('--base', 'https://example.com/feeds/a.xml')).to.deep.equal([])
    expect(await rules('--base', 'https://example.com/')).to.deep.equal([])
    expect(await rules('--base', 'https://example.com/feeds/', '--root', 'feeds')).to.deep.equal([])
    expect(await rules('--base', 'https://example.org/feeds/a.xml')).to.deep.equal(['self-doesnt-match-location'])
  })

  it('counts warnings against --max-warnings', async () => {
    writeFileSync(at('warned.xml'), RSS('<item><title>a</title></item>'))
    const status = async (...args: string[]) =>
      (await place.run(['validate', 'warned.xml', '--profile', 'spec', ...args])).status
    expect(await status()).to.equal(0)
    expect(await status('--max-warnings', '1')).to.equal(0)
    expect(await status('--max-warnings', '0')).to.equal(1)
  })

  it('decodes by --default-charset where the document does not say', async () => {
    writeFileSync(
      at('turkish.xml'),
      Buffer.from(
        RSS()
          .replace(/<\?.*\?>\n/, '')
          .replace('<title>a', '<title>\u00fe'),
        'latin1',
      ),
    )
    const rules = async (...args: string[]) =>
      JSON.parse(
        (await place.run(['validate', '--json', '--profile', 'spec', 'turkish.xml', ...args])).out,
      ).files[0].diagnostics.map((found: { rule: string }) => found.rule)
    expect(await rules()).to.include('wrong-encoding')
    expect(await rules('--default-charset', 'windows-1254')).to.deep.equal(['missing-encoding'])
  })

  it('tells with --fix-dry-run what --fix then does', async () => {
    writeFileSync(at('fix.xml'), `\n${BROKEN}`)
    const dry = await place.run(['validate', 'fix.xml', '--profile', 'spec', '--fix-dry-run'])
    expect(readFileSync(at('fix.xml'), 'utf8')).to.equal(`\n${BROKEN}`)
    expect(dry.err).to.contain('2 fixes to make')
    expect(dry.err).to.contain('isPermaLink')
    expect(dry.status).to.equal(1)
    const done = await place.run(['validate', 'fix.xml', '--profile', 'spec', '--fix'])
    expect(readFileSync(at('fix.xml'), 'utf8')).to.equal(BROKEN.replace('<guid>', '<guid isPermaLink="false">'))
    expect(done).to.include({ status: 0 })
    expect((await place.run(['validate', 'fix.xml', '--profile', 'spec', '--fix'])).err).to.contain('0 fixes made')
  })

  it('refuses what it cannot do, and says so', async () => {
    for (const [args, words] of [
      [['--format', 'csv', 'feeds/a.xml'], 'sarif'],
      [['--profile', 'newz', 'feeds/a.xml'], 'news'],
      [['--target', 'bogus', 'feeds/a.xml'], 'flipboard'],
      [['--max-warnings', 'many', 'feeds/a.xml'], 'whole number'],
      [['--base', 'example.com', 'feeds/a.xml'], 'absolute URL'],
      [['--default-charset', 'bogus', 'feeds/a.xml'], 'encoding'],
      [['--fix', '--fix-dry-run', 'feeds/a.xml'], 'fix-dry-run'],
      [['--bogus'], 'bogus'],
    ] as const) {
      const { status, err, out } = await place.run(['validate', ...args])
      expect({ status, out }, err).to.deep.equal({ status: 2, out: '' })
      expect(err).to.contain(words)
    }
  })
})

describe('mahrec explain', () => {
  let place: Place
  before(() => {
    place = makePlace()
  })
  after(() => place.remove())

  it('tells why, what to do, and shows examples of a rule', async () => {
    const { out, status } = await place.run(['explain', 'invalid-http-guid'])
    expect(status).to.equal(0)
    expect(out)
      .to.contain('Readers open a permalink guid')
      .and.to.contain('isPermaLink="false"')
      .and.to.contain('rssboard.org')
    expect((await place.run(['explain', 'invalid-http-guid', '--lang', 'tr'])).out).to.contain(
      'Okuyucular kalıcı bağlantı',
    )
  })

  it('tells of a term of the law', async () => {
    const { out, status } = await place.run(['explain', 'fsek-36-3-citation', '--lang', 'tr'])
    expect(status).to.equal(0)
    expect(out).to.contain('5846')
  })

  it('lists everything when nothing is asked, and helps with what it does not know', async () => {
    const all = (await place.run(['explain'])).out
    expect(all).to.contain('invalid-link').and.to.contain('fsek-36-3-citation')
    const unknown = await place.run(['explain', 'http-guid'])
    expect(unknown).to.include({ status: 2, out: '' })
    expect(unknown.err).to.contain('invalid-http-guid')
  })
})
