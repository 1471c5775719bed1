import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { makePlace, type Place } from './command.js'

const ITEM = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Serhat Postası',
  items: [
    {
      id: 'kar-1',
      url: 'https://serhatpostasi.example/kar-1',
      title: 'Iğdır’da kayısı ağaçları çiçek açtı',
      content_html: '<p>(IĞDIR) – Ağaçlar iki hafta erken çiçek açtı.</p>',
      date_published: '2026-03-01T09:00:00+03:00',
      authors: [{ name: 'Şule Iğdır' }],
      tags: ['Yerel'],
      _rights: { class: 'news' },
    },
  ],
}

describe('mahrec export evidence, verify and hold', () => {
  let place: Place
  let key: string
  beforeEach(async () => {
    place = makePlace()
    writeFileSync(join(place.folder, 'haber.json'), JSON.stringify(ITEM))
    const { out } = await place.run(['import', 'haber.json', '--json'])
    key = JSON.parse(out).files[0].receipts[0].key
  })
  afterEach(() => place.remove())

  it('writes a pack that holds, and tells where one byte was changed', async () => {
    expect((await place.run(['export', 'evidence', key, '--out', 'delil.json'])).status).to.equal(0)
    const held = await place.run(['verify', 'delil.json', '--lang', 'tr', '--against-log'])
    expect([held.status, held.out]).to.deep.equal([0, 'delil.json: yapıldığı gibi duruyor.\n'])
    const path = join(place.folder, 'delil.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('çiçek açtı', 'çiçek açmadı'))
    const changed = await place.run(['verify', 'delil.json', '--json'])
    expect(changed.status).to.equal(1)
    const { holds, breaches } = JSON.parse(changed.out)
    expect([holds, breaches.map(({ at }: { at: string }) => at)]).to.deep.equal([false, ['versions[0].hash', 'digest']])
  })

  it('says what cannot be: no such article, no such file, no pack', async () => {
    const none = await place.run(['export', 'evidence', 'a'.repeat(16)])
    expect([none.status, none.err.includes('no article')]).to.deep.equal([2, true])
    expect((await place.run(['verify', 'yok.json'])).status).to.equal(2)
    writeFileSync(join(place.folder, 'bozuk.json'), Buffer.from([0xff, 0xfe, 0x00]))
    for (const file of ['haber.json', 'bozuk.json'])
      expect((await place.run(['verify', file])).status, file).to.equal(1)
  })

  it('holds an article, and ends that', async () => {
    const held = await place.run(['hold', key, '--reason', 'Savcılık yazısı 2026/7', '--lang', 'tr'])
    expect(held.out).to.match(/^2028-03-01 gününe kadar saklanır.*\nBekletiliyor, .*: Savcılık yazısı 2026\/7\n$/)
    expect(JSON.parse((await place.run(['hold', key, '--json'])).out).hold.reason).to.equal('Savcılık yazısı 2026/7')
    expect(JSON.parse((await place.run(['hold', key, '--lift', '--json'])).out).hold).to.equal(undefined)
    for (const wrong of [[key, '--lift', '--reason', 'x'], [key, '--reason', ' '], ['yok']])
      expect((await place.run(['hold', ...wrong])).status, wrong.join(' ')).to.equal(2)
  })
})
