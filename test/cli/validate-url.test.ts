import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect } from 'chai'
import { document, type Origin, origin, redirect } from '../net/origin.js'
import { makePlace, type Place } from './command.js'

const RSS = (inside = '') =>
  `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>a</title><link>https://example.com/</link><description>a</description>${inside}</channel></rss>`
const BROKEN = RSS('<item><title>a</title><guid>x y</guid></item>')
const TYPE = { 'content-type': 'application/rss+xml' }

describe('mahrec validate with an address', () => {
  let place: Place
  let there: Origin
  const env = { MAHREC_ALLOW_NETWORKS: '127.0.0.0/8' }
  const run = (args: readonly string[], more: Record<string, string> = {}) =>
    place.run(['validate', '--profile', 'spec', ...args], { env: { ...env, ...more } })
  before(async () => {
    place = makePlace()
    there = await origin({
      '/good.xml': document(gzipSync(RSS()), { ...TYPE, 'content-encoding': 'gzip' }),
      '/broken.xml': document(BROKEN, TYPE),
      '/moved.xml': redirect('/broken.xml'),
      '/gone.xml': document('', {}, 410),
      '/inside.xml': redirect('http://10.0.0.1/'),
      '/large.xml': document(RSS(' '.repeat(3000)), TYPE),
    })
  })
  after(async () => {
    place.remove()
    await there.close()
  })

  it('fetches and checks it, named as given', async () => {
    expect(await run([`${there.url}/good.xml`, '--max-warnings', '9'])).to.include({ status: 0, err: '' })
    const { status, out } = await run(['--json', `${there.url}/moved.xml`])
    expect(status).to.equal(1)
    const { files } = JSON.parse(out)
    expect(files).to.have.length(1)
    expect(files[0]).to.include({ file: `${there.url}/moved.xml`, format: 'rss-2.0', valid: false })
    expect(files[0].diagnostics.map(({ rule }: { rule: string }) => rule)).to.include('invalid-http-guid')
  })

  it('reports an origin that fails, in the language asked for, and ends with 1', async () => {
    for (const [path, english, turkish] of [
      ['/gone.xml', 'status 410', '410 durumuyla'],
      ['/none.xml', 'status 404', '404 durumuyla'],
    ] as const) {
      const { status, out, err } = await run([there.url + path])
      expect({ status, err }).to.deep.equal({ status: 1, err: '' })
      expect(out).to.contain(`${there.url}${path} (unknown)`).and.contain(english).and.contain('http-error')
      expect((await run([there.url + path, '--lang', 'tr'])).out).to.contain(turkish)
    }
    const { status, out } = await run(['--json', `${there.url}/gone.xml`])
    expect(status).to.equal(1)
    const [file] = JSON.parse(out).files
    expect(file).to.include({ format: 'unknown', valid: false })
    expect(file.diagnostics).to.have.length(1)
    expect(file.diagnostics[0]).to.deep.include({ rule: 'http-error', level: 'error', line: 1, column: 1 })
    expect(file.diagnostics[0].w3c).to.deep.equal({ name: 'HttpError' })
    const mixed = await run([`${there.url}/gone.xml`, `${there.url}/good.xml`])
    expect(mixed).to.include({ status: 1 })
    expect(mixed.out).to.contain('2 files')
  })

  it('ends with 2 where no origin was asked, and says why in the language asked for', async () => {
    const inside = `${there.url}/inside.xml`
    const { status, err } = await run([inside])
    expect(status).to.equal(2)
    expect(err).to.contain(inside).and.contain('a private network')
    expect((await run([inside, '--lang', 'tr'])).err).to.contain('özel ağ')
    const nobody = await run(['http://nobody.invalid/feed.xml'])
    expect(nobody).to.include({ status: 2 })
    expect(nobody.err).to.contain('has no address')
    const mixed = await run([inside, `${there.url}/good.xml`])
    expect(mixed).to.include({ status: 2 })
    expect(mixed.out).to.contain('1 file')
  })

  it('judges how it is served, whatever the profile, without a place in the document', async () => {
    const { out } = await run([`${there.url}/good.xml`])
    expect(out).to.match(/^\S+\/good\.xml {2}warning {2}neither ETag nor Last-Modified is sent {2}no-validators$/m)
    expect(out).to.contain('not-https')
    const moved = JSON.parse((await run(['--json', `${there.url}/moved.xml`])).out).files[0].diagnostics
    expect(moved.find(({ rule }: { rule: string }) => rule === 'temp-redirect')).to.deep.include({
      level: 'info',
      value: `${there.url}/broken.xml`,
    })
  })

  it('gives how it is served the level the project gives its rules', async () => {
    const config = join(place.folder, 'levels.json')
    writeFileSync(config, '{"rules": {"not-https": "off", "no-validators": "error"}}')
    const { status, out } = await run([`${there.url}/good.xml`, '--config', config])
    expect(status).to.equal(1)
    expect(out)
      .to.match(/ error {2}neither ETag/)
      .and.to.not.contain('not-https')
  })

  it('reaches nothing inside unless the operator opened it', async () => {
    const before = there.asked.length
    const { status, err } = await place.run(['validate', `${there.url}/good.xml`])
    expect(status).to.equal(2)
    expect(err).to.contain('MAHREC_ALLOW_NETWORKS')
    expect(there.asked.length).to.equal(before)
  })

  it('takes contact and size from the environment, and needs no feeds folder', async () => {
    const more = { MAHREC_CONTACT: 'desk@gazete.example', FEEDS_DIR: './nowhere' }
    expect((await run([`${there.url}/good.xml`], more)).status).to.equal(0)
    expect(there.asked.at(-1)?.headers['user-agent']).to.match(/^Mahrec\/\d+\.\d+\.\d+ \(\+desk@gazete\.example\)$/)
    const small = await run([`${there.url}/large.xml`], { MAHREC_MAX_DOCUMENT: '2 KiB' })
    expect(small).to.include({ status: 1 })
    expect(small.out).to.contain('larger than 2048 B').and.contain('validation-failure')
    const wrong = await run([`${there.url}/good.xml`], { MAHREC_ALLOW_NETWORKS: 'everything' })
    expect(wrong).to.include({ status: 2, out: '' })
    expect(wrong.err).to.contain('MAHREC_ALLOW_NETWORKS')
  })

  it('is nothing but http and https', async () => {
    for (const url of ['ftp://127.0.0.1/feed.xml', 'file:///feed.xml', 'http://user:secret@127.0.0.1/feed.xml']) {
      const { status, err } = await run([url])
      expect(status, url).to.equal(2)
      expect(err).to.contain('http or https')
    }
  })

  it('tells fixes, which it cannot write', async () => {
    for (const flag of ['--fix', '--fix-dry-run']) {
      const { status, err } = await run([`${there.url}/broken.xml`, flag])
      expect(status).to.equal(1)
      expect(err).to.contain('fixes to make').and.to.contain('isPermaLink')
      expect((await run([`${there.url}/gone.xml`, flag])).out).to.contain('http-error')
    }
  })
})
