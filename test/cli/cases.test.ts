import { expect } from 'chai'
import { ask } from '../web/newsroom.js'
import { makePlace, type Place, type Served } from './command.js'

/** Articles of the sample newsroom are there once a server has started. */
describe('mahrec takedown, reply, order and report', () => {
  let place: Place
  let served: Served
  let key: string
  before(async () => {
    place = makePlace()
    served = await place.serve()
    key = /\/articles\/([a-z2-7]{16})/.exec((await get('/')).text)?.[1] ?? ''
  })
  after(() => place.remove())

  const get = (path: string) => ask(Number(new URL(served.url).port), path)
  const run = (...args: string[]) => place.run(args, { env: { LANG: 'en_GB' } })
  const json = async (...args: string[]) => {
    const { out, err, status } = await run(...args, '--json')
    expect(status, err).to.equal(0)
    return JSON.parse(out)
  }
  const until = async (path: string, status: number) => {
    for (let tries = 0; tries < 100; tries += 1) {
      const answer = await get(path)
      if (answer.status === status) return answer
      await new Promise(resolve => setTimeout(resolve, 50))
    }
    throw new Error(`${path} did not come to ${status}`)
  }

  it('takes a complaint in and withdraws beside a running server', async () => {
    const work = ['--work', 'Kar fotoğrafı, 2026', '--name', 'Şule Iğdır', '--contact', 'sule@eser.example']
    const opened = await json('takedown', 'open', `${served.url}/articles/${key}`, '--text', 'Kaldırılsın.', ...work)
    expect(opened).to.deep.include({ kind: 'takedown', state: 'received', articles: [key], overdue: false })
    const { number } = opened
    expect((await run('takedown', 'list')).out).to.contain(`${number}  Complaint of a holder  received  ${key}`)
    expect((await run('reply', 'list')).out).to.equal('There are no cases.\n')
    const decided = await run('takedown', 'decide', number, 'withdrawn', '--note', 'Hak gösterildi.', '--lang', 'tr')
    expect(decided.out, decided.err).to.contain('yayından kaldırıldı').and.contain('başvuran  Şule Iğdır')
    await until(`/articles/${key}`, 410)
    await run('takedown', 'decide', number, 'restored', '--note', 'İzin gösterildi.')
    await until(`/articles/${key}`, 200)
    expect((await json('takedown', 'show', number)).history).to.have.length(3)
  })

  it('carries an order out', async () => {
    const order: string[] = [
      '--authority',
      'Kars Sulh Ceza Hâkimliği',
      '--order-number',
      '2026/112',
      '--order-date',
      '2026-01-02',
    ]
    const { number } = await json('order', 'open', key, ...order)
    await json('order', 'decide', number, 'withdrawn')
    await until(`/articles/${key}`, 451)
    await json('order', 'decide', number, 'restored')
    await until(`/articles/${key}`, 200)
  })

  it('says what is wrong, with the term, and ends with status 2', async () => {
    const cases: readonly (readonly [readonly string[], string])[] = [
      [['takedown', 'open', 'yok', '--text', 'a'], 'mahrec explain fsek-ek4-withdrawal'],
      [['takedown', 'show', '2026-999999'], 'there is no such case'],
      [['takedown', 'decide', '2026-000001', 'yok'], 'Allowed choices'],
      [['reply', 'open', key, '--text-file', 'yok.txt'], 'cannot be read'],
      [['report', 'list', '--limit', '0'], '--limit'],
    ]
    for (const [args, says] of cases) {
      const { status, err } = await run(...args)
      expect([status, err.includes(says)], `${args.join(' ')}: ${err}`).to.deep.equal([2, true])
    }
  })
})
