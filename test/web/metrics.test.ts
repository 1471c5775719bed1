import { expect } from 'chai'
import { openTestNewsroom, type TestNewsroom } from './newsroom.js'

const FEED = '<rss version="2.0"><channel/></rss>'

describe('the figures', () => {
  let room: TestNewsroom
  beforeEach(async () => {
    room = await openTestNewsroom({ MAHREC_RATE: '0' })
  })
  afterEach(() => room.close())

  it('counts what happens, and names nobody', async () => {
    await room.ask('/api/validate', { method: 'POST', body: FEED })
    await room.ask('/feeds/yerel.rss')
    await room.ask('/articles/gizli-bir-adres')
    const { status, headers, text } = await room.ask('/metrics')
    expect(status).to.equal(200)
    expect(headers['content-type']).to.match(/^text\/plain/)
    for (const line of [
      'mahrec_http_requests_total{method="POST",route="/api/validate",status="200"} 1',
      'mahrec_http_requests_total{method="GET",route="/feeds",status="200"} 1',
      'mahrec_articles 0',
      'mahrec_newest_change 0',
      'mahrec_partners{state="good"} 0',
      'mahrec_held_items{outcome="quarantined"} 0',
    ])
      expect(text).to.include(line)
    expect(text).to.match(/^mahrec_process_resident_memory_bytes \d+/m)
    expect(text).not.to.include('gizli')
  })

  it('time what was not answered from stock, by class of address', async () => {
    await room.ask('/rules')
    const { text } = await room.ask('/metrics')
    expect(text).to.include('mahrec_http_request_seconds_count{route="/rules"} 1')
    expect(text).to.match(/^mahrec_shelf_documents [1-9]\d*$/m)
    expect(text).to.match(/^mahrec_nodejs_eventloop_lag_seconds /m)
  })

  it('grow no series for addresses and methods that strangers think of', async () => {
    for (let i = 0; i < 20; i++) await room.ask(`/olmayan-${i}/yol?key=gizli`, { method: 'PROPFIND' })
    const { text } = await room.ask('/metrics')
    expect(text).not.to.include('olmayan').and.not.to.include('PROPFIND')
    expect(text).to.include('mahrec_http_requests_total{method="other",route="other",status="404"} 20')
  })
})
