import { expect } from 'chai'
import fc from 'fast-check'
import { ruleOf } from '../../src/checking/catalogue.js'
import { checkUrl } from '../../src/checking/check-url.js'
import { goingOut } from '../net/going-out.js'
import { bytes, type Origin, origin } from '../net/origin.js'

const NAMES = [
  'Content-Type',
  'ETag',
  'Last-Modified',
  'Date',
  'Link',
  'Vary',
  'Cache-Control',
  'Set-Cookie',
  'Retry-After',
  'Location',
  'cf-mitigated',
  'Content-Encoding',
  '__proto__',
]
const BODIES = [
  '<rss version="2.0"><channel><item><guid>1</guid><title>a</title></item></channel></rss>',
  '{"version":"https://jsonfeed.org/version/1.1","title":1,"items":[{"id":[]},7],"hubs":[{"url":{}}]}',
  '<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="http://["/><entry><id/></entry></feed>',
  '',
]

describe('an origin that answers whatever it likes', () => {
  let there: Origin
  let answers: readonly string[] = []
  before(async () => {
    let turn = 0
    there = await origin({
      '/': (response, request) => bytes(answers[turn++ % answers.length] ?? '')(response, request),
    })
  })
  after(() => there.close())

  it('always ends in a report that can be read', async () => {
    const value = fc.oneof(
      fc.constantFrom('"a"', 'W/"a', '<', '<http://a/>; rel="hub', '<>;rel=self', ', ,', 'gzip', 'identity', '/', '*'),
      fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map(code => String.fromCharCode(code)), maxLength: 60 }),
    )
    const answer = fc
      .record({
        status: fc.constantFrom(200, 200, 200, 301, 304, 403, 429, 503),
        fields: fc.array(fc.tuple(fc.constantFrom(...NAMES), value), { maxLength: 8 }),
        body: fc.constantFrom(...BODIES),
      })
      .map(({ status, fields, body }) => {
        const lines = fields.map(([name, text]) => `${name}: ${text}\r\n`).join('')
        return `HTTP/1.1 ${status} X\r\n${lines}Connection: close\r\n\r\n${body}`
      })
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 4 }), async given => {
        answers = given
        const { report, answer } = await checkUrl(there.url, goingOut(), { now: 0, profile: 'spec' })
        // A redirect may lead to where nobody is asked.
        if (!report) expect(answer).to.include({ outcome: 'failed' }).and.have.nested.property('hops.length').above(0)
        for (const { rule, data } of report?.diagnostics ?? [])
          for (const language of ['en', 'tr'] as const)
            expect(ruleOf(rule)?.says[language](data), rule).to.be.a('string')
      }),
      { numRuns: 300 },
    )
  }).timeout(60_000)
})
