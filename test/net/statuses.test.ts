import { expect } from 'chai'
import { failure, fetched, goingOut } from './going-out.js'
import { hands } from './hands.js'
import { type Behaviour, document, type Origin, origin } from './origin.js'

const NOW = Date.UTC(2026, 0, 1)
const date = (seconds: number) => new Date(NOW + seconds * 1000).toUTCString()

describe('what an origin answers', () => {
  let there: Origin
  const paths: Record<string, Behaviour> = {}
  before(async () => {
    there = await origin(paths)
  })
  after(() => there.close())

  const answered = (headers: Record<string, string>, status = 200) => {
    paths['/'] = document(status === 200 ? '<rss/>' : 'an error page', headers, status)
    return goingOut(hands(NOW))({ url: there.url })
  }

  it('is a document when the status is 200, with every header in lower case', async () => {
    paths['/'] = response => {
      response.setHeader('X-Twice', ['a', 'b'])
      response.setHeader('Content-Type', 'application/rss+xml')
      response.setHeader('__proto__', 'polluted')
      response.writeHead(200).end('<rss/>')
    }
    const answer = fetched(await goingOut()({ url: `${there.url}#part` }))
    expect(answer).to.include({ status: 200, received: 6, url: `${there.url}/` })
    expect(Buffer.from(answer.body).toString()).to.equal('<rss/>')
    expect(answer.headers).to.include({ 'x-twice': 'a, b', 'content-type': 'application/rss+xml' })
    expect(Object.getPrototypeOf(answer.headers)).to.equal(Object.prototype)
  })

  it('is an empty document when it is empty', async () => {
    paths['/'] = document('')
    expect(fetched(await goingOut()({ url: there.url })).body).to.have.length(0)
  })

  it('is a failure with any other status, in both languages', async () => {
    for (const status of [201, 204, 206, 226, 400, 401, 403, 404, 410, 418, 429, 500, 503, 599]) {
      const answer = failure(await answered({}, status))
      expect(answer, String(status)).to.include({ failure: 'status', status })
      expect(answer).not.to.have.property('retryAfter')
      expect(answer.message.en).to.contain(`status ${status}`)
      expect(answer.message.tr).to.contain(`${status} durumuyla`)
    }
    expect(failure(await answered({}, 410)).message.en).to.contain('gone for good')
  })

  it('says when to come back, in seconds or by the calendar', async () => {
    for (const [text, seconds] of [
      ['120', 120],
      ['0', 0],
      [date(3600), 3600],
      [date(-3600), 0],
      ['99999999999999999999', 365 * 86400],
      ['Thursday, 01-Jan-26 00:01:00 GMT', 60],
      ['Thu Jan  1 00:02:00 2026', 120],
    ] as const)
      for (const status of [429, 503])
        expect(failure(await answered({ 'retry-after': text }, status)).retryAfter, text).to.equal(seconds)
    for (const text of ['soon', '-5', '1.5', '', '1e3'])
      expect(failure(await answered({ 'retry-after': text }, 429)), text).not.to.have.property('retryAfter')
  })

  for (const [headers, seconds] of [
    [{}, undefined],
    [{ 'cache-control': 'public' }, undefined],
    [{ 'cache-control': 'max-age=300' }, 300],
    [{ 'cache-control': 'public, MAX-AGE = 300 , stale-while-revalidate=60' }, 300],
    [{ 'cache-control': 'max-age="300"' }, 300],
    [{ 'cache-control': 's-maxage=900' }, undefined],
    [{ 'cache-control': 's-maxage=900, max-age=60' }, 60],
    [{ 'cache-control': 'max-age=60, max-age=900' }, 60],
    [{ 'cache-control': 'ext="a, max-age=5", max-age=60' }, 60],
    [{ 'cache-control': 'max-age=300', age: '100' }, 200],
    [{ 'cache-control': 'max-age=300', age: '400' }, 0],
    [{ 'cache-control': 'max-age=300', age: 'old' }, 300],
    [{ 'cache-control': 'max-age=-1' }, 0],
    [{ 'cache-control': 'max-age=soon' }, 0],
    [{ 'cache-control': 'max-age' }, 0],
    [{ 'cache-control': 'max-age=504576000' }, 365 * 86400],
    [{ 'cache-control': 'max-age=99999999999999999999999' }, 365 * 86400],
    [{ 'cache-control': 'no-cache, max-age=300' }, 0],
    [{ 'cache-control': 'no-store' }, 0],
    [{ 'cache-control': 'max-age=300', expires: '0' }, 300],
    [{ expires: '0' }, 0],
    [{ expires: 'Thu, 01 Jan 1970 00:00:00 GMT' }, 0],
    [{ date: date(-100), expires: date(500) }, 600],
    [{ date: date(100), expires: date(50) }, 0],
    [{ date: 'unknown', expires: date(600) }, 600],
  ] as readonly [Record<string, string>, number | undefined][])
    it(`stays fresh for ${seconds} seconds with ${JSON.stringify(headers)}`, async () => {
      expect(fetched(await answered(headers)).freshFor).to.equal(seconds)
    })

  it('is told with its header where it refuses, and with its page where that is wanted and small', async () => {
    for (const [status, body, refusals, page] of [
      [403, 'a challenge', true, 'a challenge'],
      [503, 'later', true, 'later'],
      [403, 'a challenge', undefined, undefined],
      [404, 'nothing', true, undefined],
      [403, 'x'.repeat(65 * 1024), true, undefined],
    ] as const) {
      paths['/'] = document(body, { server: 'wall' }, status)
      const answer = failure(await goingOut()({ url: there.url, ...(refusals && { refusals }) }))
      expect(answer).to.include({ failure: 'status', status })
      expect(answer.headers).to.include({ server: 'wall' })
      expect(answer.page && Buffer.from(answer.page).toString(), `${status}`).to.equal(page)
    }
  })
})
