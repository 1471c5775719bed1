import { expect } from 'chai'
import { accessKey, makeSecret } from '../../src/access/keys.js'
import { createSessions, isOwnForm, SESSION_MS, type Sessions } from '../../src/access/sessions.js'
import { createWrongKeys } from '../../src/access/wrong-keys.js'
import { openStore } from '../../src/store/open.js'
import type { Store } from '../../src/store/store.js'

const SECRET = makeSecret(new Uint8Array(32).fill(1))
const START = Date.UTC(2026, 10, 22)

describe('a session of the panel', () => {
  let store: Store
  let sessions: Sessions
  let now: number
  beforeEach(async () => {
    now = START
    const none = () => {}
    const log = { info: none, warn: none, error: none }
    store = await openStore('sqlite::memory:', { now: () => now, every: () => none, log })
    await store.keys.add(accessKey(SECRET, 'haber masası', START))
    let drawn = 0
    const randomBytes = (size: number) => new Uint8Array(size).fill(++drawn)
    sessions = createSessions({ sessions: store.sessions, keys: store.keys, randomBytes, now: () => now })
  })
  afterEach(() => store.close())

  const opened = async () => {
    const session = await sessions.open(SECRET)
    if (!session) throw new Error('not opened')
    return session
  }

  it('is opened by a key and found by what the browser holds, which is not kept', async () => {
    expect(await sessions.open('mhr_yanlis')).to.equal(undefined)
    const session = await opened()
    expect((await sessions.find(session.token))?.key.name).to.equal('haber masası')
    expect(await store.sessions.byHash(session.token)).to.equal(undefined)
    for (const wrong of [undefined, '', 'x', `${session.token}A`, session.formToken, session.token.toLowerCase()])
      expect(await sessions.find(wrong), String(wrong)).to.equal(undefined)
  })

  it('is over after twelve hours, to the millisecond', async () => {
    const { token, expiresAt } = await opened()
    expect(expiresAt).to.equal(START + SESSION_MS)
    now = expiresAt - 1
    expect(await sessions.find(token)).not.to.equal(undefined)
    now = expiresAt
    expect(await sessions.find(token)).to.equal(undefined)
  })

  it('is over with its key, and when it is ended', async () => {
    const [first, second] = [await opened(), await opened()]
    expect(first.token).not.to.equal(second.token)
    await sessions.end(first)
    expect(await sessions.find(first.token)).to.equal(undefined)
    expect(await sessions.find(second.token)).not.to.equal(undefined)
    await store.keys.revoke(second.key.id, now)
    expect(await sessions.find(second.token)).to.equal(undefined)
  })

  it('knows the forms that were written for it from all others', async () => {
    const [first, second] = [await opened(), await opened()]
    expect(isOwnForm(first, first.formToken)).to.equal(true)
    expect(first.formToken).not.to.include(first.token)
    for (const other of [second.formToken, first.token, '', undefined, `${first.formToken}=`])
      expect(isOwnForm(first, other), String(other)).to.equal(false)
  })
})

describe('wrong keys', () => {
  it('make a client wait after five, and no other client', () => {
    let now = START
    const wrong = createWrongKeys(() => now)
    for (let n = 0; n < 5; n++) expect(wrong.tries('a'), `try ${n}`).to.equal(0)
    now += 60_000
    expect(wrong.tries('a')).to.equal(14 * 60_000)
    expect(wrong.tries('b')).to.equal(0)
    now += 14 * 60_000
    expect(wrong.tries('a'), 'the time is over').to.equal(0)
  })

  it('are forgotten when the right one comes', () => {
    const wrong = createWrongKeys(() => START)
    for (let n = 0; n < 4; n++) wrong.tries('a')
    wrong.forgive('a')
    for (let n = 0; n < 5; n++) expect(wrong.tries('a')).to.equal(0)
  })

  it('are counted for so many clients, and not for any number', () => {
    const wrong = createWrongKeys(() => START)
    for (let n = 0; n < 5; n++) wrong.tries('first')
    for (let n = 0; n < 10_000; n++) wrong.tries(`other ${n}`)
    expect(wrong.tries('first')).to.equal(0)
  })
})
