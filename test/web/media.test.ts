import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import Koa from 'koa'
import { allow } from '../../src/web/allow.js'
import { listener } from '../../src/web/listener.js'
import { problems } from '../../src/web/problem.js'
import { media } from '../../src/web/routes/media.js'
import { ask } from './newsroom.js'

describe('files of the newsroom', () => {
  let folder: string
  let server: Server
  let port: number
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mahrec-media-'))
    mkdirSync(join(folder, 'media', 'klasor.jpg'), { recursive: true })
    writeFileSync(join(folder, 'secret.jpg'), 'secret')
    writeFileSync(join(folder, 'media', 'a.jpg'), 'jpeg')
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
    app.use(problems({ publicUrl: '', language: 'en', log, page })).use(allow())
    app.use(media({ mediaDir: join(folder, 'media') }).routes())
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
