import { expect } from 'chai'
import fc from 'fast-check'
import { accessKey, bearer, KEY_BYTES, makeSecret, recognise } from '../../src/access/keys.js'
import { openStore } from '../../src/store/open.js'
import type { Store } from '../../src/store/store.js'

const SECRET = makeSecret(new Uint8Array(KEY_BYTES).fill(1))
const NOW = Date.UTC(2026, 10, 22)

describe('a key to the API', () => {
  let store: Store
  beforeEach(async () => {
    const none = () => {}
    const silent = { info: none, warn: none, error: none }
    store = await openStore('sqlite::memory:', { now: () => NOW, every: () => none, log: silent })
  })
  afterEach(() => store.close())

  it('is mhr_ and 43 characters of base64url', () => {
    expect(SECRET).to.match(/^mhr_[A-Za-z0-9_-]{43}$/)
  })

  it('is made of 32 random bytes and of nothing less', () => {
    expect(() => makeSecret(new Uint8Array(31))).to.throw(RangeError, '32')
  })

  it('is kept as a hash from which it cannot be read, under an id that shows no part of the hash', () => {
    const key = accessKey(SECRET, 'CMS', NOW)
    expect(key.hash).to.match(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(key)).not.to.include(SECRET.slice(4))
    expect(key.hash).not.to.include(key.id.slice(4))
    expect(accessKey(SECRET, 'again', NOW + 1).id).to.equal(key.id)
  })

  it('is recognised while it stands, and not once it was revoked', async () => {
    const key = accessKey(SECRET, 'CMS', NOW)
    await store.keys.add(key)
    expect((await recognise(SECRET, store.keys))?.name).to.equal('CMS')
    await store.keys.revoke(key.id, NOW + 1)
    expect(await recognise(SECRET, store.keys)).to.equal(undefined)
  })

  it('is not recognised when a character is another, missing or added, nor when there is none', async () => {
    await store.keys.add(accessKey(SECRET, 'CMS', NOW))
    for (const wrong of [
      `${SECRET}A`,
      SECRET.slice(0, -1),
      SECRET.toUpperCase(),
      '',
      undefined,
      accessKey(SECRET, '', 0).hash,
    ])
      expect(await recognise(wrong, store.keys), String(wrong)).to.equal(undefined)
  })

  it('does not trust a store that answers with another key', async () => {
    const other = accessKey(makeSecret(new Uint8Array(KEY_BYTES).fill(2)), 'other', NOW)
    expect(await recognise(SECRET, { byHash: async () => other })).to.equal(undefined)
  })
})

describe('the Authorization header', () => {
  it('gives the credentials of Bearer, in any case of the scheme', () => {
    for (const scheme of ['Bearer', 'bearer', 'BEARER'])
      expect(bearer(`${scheme} abc.DEF-1_~+/=`)).to.equal('abc.DEF-1_~+/=')
  })

  it('gives nothing for other schemes, for no credentials, for two, for a header without end', () => {
    for (const wrong of [
      undefined,
      '',
      'Basic abc',
      'Bearer',
      'Bearer ',
      'Bearer a b',
      'Bearerabc',
      `Bearer ${'a'.repeat(2000)}`,
    ])
      expect(bearer(wrong), String(wrong).slice(0, 20)).to.equal(undefined)
  })

  it('never throws, whatever it is sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const read = bearer(text)
        expect(read === undefined || !/\s/.test(read)).to.equal(true)
      }),
    )
  })
})
