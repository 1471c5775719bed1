import { expect } from 'chai'
import { type BoundedReport, bounded } from '../../src/checking/bounded-report.js'
import { type CheckOptions, check } from '../../src/checking/check.js'
import { checkUrl } from '../../src/checking/check-url.js'
import { LEVELS } from '../../src/model/diagnostic.js'
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

  it('reports an origin that failed, and nothing where none was asked', async () => {
    const { answer, report } = await checked('/gone.xml')
    expect(answer).to.include({ outcome: 'failed', failure: 'status', status: 410 })
    expect(report).to.include({ format: 'unknown', valid: false, text: '' })
    expect(report?.diagnostics.map(({ rule }) => rule)).to.deep.equal(['http-error'])
    const inside = await checkUrl('http://10.0.0.1/', goingOut(), { now: 0 })
    expect(inside.answer).to.include({ outcome: 'failed', failure: 'blocked' })
    expect(inside.report).to.equal(undefined)
  })

  it('adds how it was served to whatever judges the document, and leaves a word for none as it is', async () => {
    const judged = (judge: (bytes: Uint8Array, options: CheckOptions) => BoundedReport | 'too-costly') =>
      checkUrl<BoundedReport | 'too-costly'>(`${there.url}/feed.xml`, goingOut(), { now: 0, profile: 'spec' }, judge)
    const { report } = await judged((bytes, options) => bounded(check(bytes, options)))
    if (!report || typeof report === 'string' || !('counts' in report)) throw new Error('a bounded report is expected')
    expect(report.diagnostics.map(({ rule }) => rule))
      .to.include('not-https')
      .and.include('no-validators')
    for (const level of LEVELS)
      expect(report.counts[level]).to.equal(report.diagnostics.filter(found => found.level === level).length)
    expect((await judged(() => 'too-costly')).report).to.equal('too-costly')
  })
})
