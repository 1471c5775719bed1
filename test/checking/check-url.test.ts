import { expect } from 'chai'
import { checkUrl } from '../../src/checking/check-url.js'
import { goingOut } from '../net/going-out.js'
import { document, type Origin, origin, redirect } from '../net/origin.js'

const RSS = (self: string, title = 'a') =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${title}</title><link>https://example.com/</link><description>a</description><language>tr</language><atom:link rel="self" href="${self}" type="application/rss+xml"/></channel></rss>`

describe('checkUrl', () => {
  let there: Origin
  before(async () => {
    there = await origin({
      '/feed.xml': (response, request) =>
        document(RSS(`http://${request.headers.host}/feed.xml`), {
          'content-type': 'application/rss+xml; charset=utf-8',
        })(response, request),
      '/old.xml': redirect('/feed.xml', 301),
      '/turkish.xml': document(Buffer.from(RSS('http://a.example/', '\u00fe\u00fd'), 'latin1'), {
        'content-type': 'application/rss+xml; charset=windows-1254',
      }),
      '/gone.xml': document('', {}, 410),
    })
  })
  after(() => there.close())
  const checked = (path: string) =>
    checkUrl(there.url + path, goingOut(), { now: Date.UTC(2026, 0, 1), profile: 'spec' })

  it('judges a document where it was found, after redirects', async () => {
    const { answer, report } = await checked('/old.xml')
    expect(answer).to.include({ outcome: 'fetched', url: `${there.url}/feed.xml` })
    expect(report?.format).to.equal('rss-2.0')
    expect(report?.diagnostics.map(({ rule }) => rule)).not.to.include('self-doesnt-match-location')
    const elsewhere = await checked('/turkish.xml')
    expect(elsewhere.report?.diagnostics.map(({ rule }) => rule)).to.include('self-doesnt-match-location')
  })

  it('decodes it as it was sent', async () => {
    const { report } = await checked('/turkish.xml')
    expect(report?.encoding).to.equal('windows-1254')
    expect(report?.text).to.contain('<title>şı</title>')
  })

  it('has no report where there is no document', async () => {
    const { answer, report } = await checked('/gone.xml')
    expect(answer).to.include({ outcome: 'failed', failure: 'status', status: 410 })
    expect(report).to.equal(undefined)
  })
})
