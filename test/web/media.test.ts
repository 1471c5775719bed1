import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import Koa from 'koa'
import { allow } from '../../src/web/allow.js'
import { listener } from '../../src/web/listener.js'
import { problems } from '../../src/web/problem.js'
import { readerLeft } from '../../src/web/reader-left.js'
import { media } from '../../src/web/routes/media.js'
import { ask } from './newsroom.js'

/** Larger than any buffer on its way, and no part like another. */
const FILM = Buffer.from(Uint32Array.from({ length: 1_000_003 }, (_, index) => index).buffer)

describe('files of the newsroom', () => {
  let folder: string
  let server: Server
  let port: number
  const failures: unknown[] = []
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mahrec-media-'))
    mkdirSync(join(folder, 'media', 'klasor.jpg'), { recursive: true })
    writeFileSync(join(folder, 'secret.jpg'), 'secret')
    writeFileSync(join(folder, 'media', 'a.jpg'), 'jpeg')
    writeFileSync(join(folder, 'media', 'bos.mp3'), '')
    writeFileSync(join(folder, 'media', 'film.mp4'), FILM)
    execFileSync('mkfifo', [join(folder, 'media', 'boru.jpg')])
    writeFileSync(
      join(folder, 'media', 'B.SVG'),
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    )
    writeFileSync(join(folder, 'media', '.gizli.jpg'), 'secret')
    writeFileSync(join(folder, 'media', 'a.html'), 'secret')
    symlinkSync(join(folder, 'secret.jpg'), join(folder, 'media', 'link.jpg'))
    const log = { info: () => {}, warn: () => {}, error: () => {} }
    const page = () => ({ html: '', headers: {} })
    const app = new Koa()
    app.on('error', error => failures.push(error))
    app.use(problems({ publicUrl: '', language: 'en', log, page })).use(allow())
    app.use(media({ mediaDir: join(folder, 'media'), site: { publicUrl: 'https://akis.example' } }).routes())
    server = listener(app.callback())
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  })
  after(async () => {
    await new Promise(resolve => server.close(resolve))
    rmSync(folder, { recursive: true })
  })

  it('are served with type, tag and date, and are 304 afterwards', async () => {
    const { status, headers, text } = await ask(port, '/media/a.jpg')
    expect([status, text, headers['content-type']]).to.deep.equal([200, 'jpeg', 'image/jpeg'])
    expect(headers['cache-control']).to.equal('public, max-age=86400')
    expect((await ask(port, '/media/a.jpg', { headers: { 'if-none-match': headers.etag } })).status).to.equal(304)
    expect(
      (await ask(port, '/media/a.jpg', { headers: { 'if-modified-since': headers['last-modified'] } })).status,
    ).to.equal(304)
    expect((await ask(port, '/media/a.jpg', { method: 'HEAD' })).headers['content-length']).to.equal('4')
  })

  it('name the page of rights as their licence', async () => {
    const { headers } = await ask(port, '/media/a.jpg')
    expect(headers.link).to.equal('<https://akis.example/haklar>; rel="license"')
  })

  it('come whole, however large, and empty', async () => {
    const film = await ask(port, '/media/film.mp4', { headers: { 'accept-encoding': 'gzip' } })
    expect([film.status, film.headers['accept-ranges'], film.bytes.equals(FILM)]).to.deep.equal([200, 'bytes', true])
    const empty = await ask(port, '/media/bos.mp3')
    expect([empty.status, empty.headers['content-length'], empty.text]).to.deep.equal([200, '0', ''])
  })

  const size = FILM.length
  for (const [range, first, last] of [
    ['bytes=0-0', 0, 0],
    ['bytes=1000-1999', 1000, 1999],
    ['Bytes=1000-', 1000, size - 1],
    ['bytes=-5', size - 5, size - 1],
    [`bytes=-${size + 9}`, 0, size - 1],
    [`bytes=${size - 1}-${size + 9}`, size - 1, size - 1],
    [`bytes=0-${'9'.repeat(400)}`, 0, size - 1],
  ] as const)
    it(`come in part: ${range.slice(0, 30)}`, async () => {
      const { status, headers, bytes } = await ask(port, '/media/film.mp4', { headers: { range } })
      expect([status, headers['content-range']]).to.deep.equal([206, `bytes ${first}-${last}/${size}`])
      expect(headers['content-length']).to.equal(String(last - first + 1))
      expect(bytes.equals(FILM.subarray(first, last + 1))).to.equal(true)
    })

  for (const range of [`bytes=${size}-`, 'bytes=-0', `bytes=${'9'.repeat(400)}-`])
    it(`have no part ${range.slice(0, 30)}`, async () => {
      const { status, headers } = await ask(port, '/media/film.mp4', { headers: { range } })
      expect([status, headers['content-range']]).to.deep.equal([416, `bytes */${size}`])
    })

  it('have no part when they are empty', async () => {
    for (const range of ['bytes=0-', 'bytes=-1'])
      expect((await ask(port, '/media/bos.mp3', { headers: { range } })).status).to.equal(416)
  })

  for (const range of ['bytes=0-1,4-5', 'bytes=5-1', 'bytes=-', 'bytes=a-b', 'items=0-1', 'bytes 0-1', ''])
    it(`come whole where the range is ${JSON.stringify(range)}`, async () => {
      const { status, text, headers } = await ask(port, '/media/a.jpg', { headers: { range } })
      expect([status, text, headers['content-range']]).to.deep.equal([200, 'jpeg', undefined])
    })

  it('come in part only of the file that the reader knows', async () => {
    const { headers } = await ask(port, '/media/a.jpg')
    const statusIf = async (condition = '') =>
      (await ask(port, '/media/a.jpg', { headers: { range: 'bytes=1-2', 'if-range': condition } })).status
    expect(await statusIf(headers.etag)).to.equal(206)
    expect(await statusIf(headers['last-modified'])).to.equal(206)
    expect(await statusIf(`W/${headers.etag}`)).to.equal(200)
    expect(await statusIf('"another"')).to.equal(200)
    expect(await statusIf('Sun, 06 Nov 1994 08:49:37 GMT')).to.equal(200)
    expect(await statusIf('yesterday')).to.equal(200)
  })

  it('weigh conditions before ranges, and know no part of a HEAD', async () => {
    const { headers } = await ask(port, '/media/a.jpg')
    const range = 'bytes=1-2'
    expect((await ask(port, '/media/a.jpg', { headers: { range, 'if-none-match': headers.etag } })).status).to.equal(
      304,
    )
    expect((await ask(port, '/media/a.jpg', { headers: { range, 'if-match': '"x"' } })).status).to.equal(412)
    const head = await ask(port, '/media/a.jpg', { method: 'HEAD', headers: { range } })
    expect([head.status, head.headers['content-length'], head.headers['accept-ranges']]).to.deep.equal([
      200,
      '4',
      'bytes',
    ])
  })

  it('are let go when their reader leaves in the middle', async function () {
    // Open files are counted as Linux shows them.
    if (!existsSync('/proc/self/fd')) this.skip()
    const open = () => readdirSync('/proc/self/fd').filter(fd => leadsTo(fd, 'film.mp4')).length
    await new Promise<void>((resolve, reject) => {
      const asked = request({ port, host: '127.0.0.1', path: '/media/film.mp4', agent: false }, response => {
        response.once('data', () => asked.destroy())
        response.on('error', () => {})
        response.on('close', resolve)
      })
      asked.on('error', reject)
      asked.end()
    })
    // The other end hears of it a little later.
    for (let turn = 0; open() > 0 && turn < 1000; turn++) await ask(port, '/media/a.jpg')
    expect(open()).to.equal(0)
    expect((await ask(port, '/media/film.mp4')).bytes.length).to.equal(size)
    expect(failures.filter(error => !readerLeft(error))).to.deep.equal([])
  })

  it('do not act when they are drawings', async () => {
    const { headers } = await ask(port, '/media/B.SVG')
    expect(headers['content-type']).to.equal('image/svg+xml')
    expect(headers['content-security-policy']).to.include("default-src 'none'").and.include('sandbox')
    expect(headers['x-content-type-options']).to.equal('nosniff')
  })

  for (const path of [
    '/media/yok.jpg',
    '/media/.gizli.jpg',
    '/media/a.html',
    '/media/link.jpg',
    '/media/klasor.jpg',
    '/media/boru.jpg',
    '/media/constructor',
    '/media/a.constructor',
    '/media/../secret.jpg',
    '/media/..%2fsecret.jpg',
    '/media/..%5csecret.jpg',
    '/media/%2e%2e%2fsecret.jpg',
    '/media/a.jpg%00.png',
    '/media/a.jpg/',
    '/media/',
    '/media//a.jpg',
    `/media/${'a'.repeat(300)}.jpg`,
  ])
    it(`are not reached at ${path.slice(0, 40)}`, async () => {
      const { status, text } = await ask(port, path)
      expect(status).to.equal(404)
      expect(text).not.to.include('secret')
    })
})

function leadsTo(fd: string, name: string): boolean {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`).endsWith(name)
  } catch {
    return false
  }
}
