// What the hub brings to strangers holds no more than the gate decided (DESIGN.md §6.2).
import { expect } from 'chai'
import { openRoom } from './room.js'
import { openSubscriber } from './subscriber.js'

const THEIRS = [
  {
    name: 'Kars Manşet',
    kind: 'newspaper',
    url: 'https://karsmanset.example/1',
    date: '2026-11-20T10:00:00+03:00',
    author: 'Deniz Kaya',
  },
]
const AGENCY = [{ name: 'DHA', kind: 'agency', url: 'https://dha.example/1', date: '2026-11-20T10:00:00+03:00' }]
const LONG = 'Ekipler yolu karla savaşarak açtı, köylüler çay ikram etti. '.repeat(12)

describe('what the hub brings', () => {
  it('is whole, short or nothing, as decided for the public', async () => {
    const subscriber = await openSubscriber()
    const room = await openRoom()
    try {
      await room.subscribe(`${subscriber.url}/geri`)
      for (const [id, rights] of [
        ['BİZİM', {}],
        ['SAKLI', { class: 'column', reservation: 'quotation', source_chain: THEIRS }],
        ['AJANS', { class: 'agency', source_chain: AGENCY }],
        ['ERKEN', { embargo_until: '2026-12-24T18:00:00+03:00' }],
      ] as const)
        await room.publish(id, {
          title: `Başlık ${id}`,
          summary: undefined,
          content_html: `<p>Giriş ${id} ${LONG}</p><p>Son ${id}.</p>`,
          attachments: [{ url: `https://cdn.example/${encodeURIComponent(id)}.jpg`, mime_type: 'image/jpeg' }],
          _rights: rights,
        })
      await room.settle()
      const brought = subscriber.got('/geri').map(({ body }) => body.toString())
      expect(brought.some(text => text.includes('Son BİZİM.'))).to.equal(true)
      expect(brought.some(text => text.includes('Giriş SAKLI') && text.includes('Basın özeti'))).to.equal(true)
      for (const text of brought) {
        expect(text).to.not.include('Son SAKLI').and.not.include('SAKLI.jpg')
        for (const word of ['AJANS', 'ERKEN']) expect(text).to.not.include(word)
      }
    } finally {
      await room.close()
      await subscriber.close()
    }
  })
})
