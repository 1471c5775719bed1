// A reserved column of another outlet goes out as a press digest and as nothing more (FSEK 36/2; RIGHTS.md §3.13).
import { expect } from 'chai'
import { openTestNewsroom, sampleItem } from './newsroom.js'

const LONG = 'Göl donunca kıyıdaki lokantalar kapısını kapatır, balıkçılar buzu deler. '.repeat(12)
const COLUMN = {
  title: 'Çıldır’da kışın söyledikleri',
  summary: undefined,
  content_html: `<p>${LONG}</p><p>SONSÖZ.</p>`,
  authors: [{ name: 'Deniz Kaya' }],
  attachments: [{ url: 'https://cdn.example/gol.jpg', mime_type: 'image/jpeg' }],
  _rights: {
    class: 'column',
    reservation: 'quotation',
    byline: { mode: 'name', text: 'Deniz Kaya' },
    source_chain: [
      {
        name: 'Kars Manşet',
        kind: 'newspaper',
        url: 'https://karsmanset.example/kose/9',
        date: '2026-11-20T10:00:00+03:00',
        issue: '4021',
        author: 'Deniz Kaya',
      },
    ],
  },
}

describe('a press digest', () => {
  it('says on every path that it is one: abridged, of whom, of when, where the whole is; and has no picture', async () => {
    const room = await openTestNewsroom()
    try {
      const sent = await room.send('POST', '/api/articles', sampleItem(COLUMN))
      const key = JSON.parse(sent.text).items[0].key
      for (const path of [
        '/feeds/yerel.rss',
        '/feeds/yerel.atom',
        '/feeds/yerel.json',
        `/articles/${key}`,
        `/articles/${key}.json`,
      ]) {
        const { status, text } = await room.ask(path, { headers: { 'accept-language': 'tr' } })
        expect(status, path).to.equal(200)
        for (const words of [
          'Basın özeti',
          'Kars Manşet',
          'Deniz Kaya',
          '20.11.2026',
          '4021',
          'Kısaltılmıştır',
          'https://karsmanset.example/kose/9',
          'Göl donunca',
        ])
          expect(text, path).to.include(words)
        expect(text, path).to.not.include('SONSÖZ').and.not.include('gol.jpg')
      }
      const [item] = JSON.parse((await room.ask('/feeds/yerel.json')).text).items
      expect(item._rights.abridged).to.equal(true)
      expect(item._rights.basis).to.equal('fsek36_digest')
    } finally {
      await room.close()
    }
  })
})
