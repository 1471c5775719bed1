// Whatever is said to the hub is understood, or told what to put right; nothing that would be kept is out of bounds.
import { expect } from 'chai'
import fc from 'fast-check'
import { LEASE, readRequest } from '../../src/hub/read-request.js'
import { pauseAfter, RETRY_SECONDS } from '../../src/hub/retry.js'
import { questionOf } from '../../src/hub/verify.js'

const word = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom('', '0', '864000', 'subscribe', 'unsubscribe', 'publish', 'http://a@b/', 'https://[::1]:x/'),
)
const NAMES = ['hub.mode', 'hub.topic', 'hub.callback', 'hub.lease_seconds', 'hub.secret', 'hub.url', 'başka']
const forms = fc.array(fc.tuple(fc.constantFrom(...NAMES), word), { maxLength: 8 })
const callbacks = fc.webUrl({ withQueryParameters: true })

describe('a request to the hub', () => {
  it('is understood within bounds, or refused in both languages, whatever it holds', () => {
    fc.assert(
      fc.property(forms, entries => {
        const said = readRequest(new URLSearchParams(entries))
        if ('problem' in said) {
          expect(said.problem.tr.length * said.problem.en.length).to.be.greaterThan(0)
          return
        }
        if (said.mode === 'publish') return
        for (const address of [said.topic, said.callback]) {
          expect(new URL(address).href).to.equal(address)
          expect(address)
            .to.match(/^https?:/)
            .and.not.include('#')
          expect(address.length).to.be.at.most(2000)
        }
        if (said.mode !== 'subscribe') return
        expect(said.lease).to.be.within(LEASE.least, LEASE.most)
        expect(Buffer.byteLength(said.secret ?? '')).to.be.below(200)
      }),
      { numRuns: 2000 },
    )
  })

  it('means the same in whichever order it is said, and whatever else is said', () => {
    const topic = 'https://akis.example/feeds/yerel.rss'
    fc.assert(
      fc.property(
        callbacks,
        fc.string({ maxLength: 40 }),
        fc.nat(10 ** 7),
        fc.array(word),
        (callback, secret, lease, more) => {
          const entries: [string, string][] = [
            ['hub.mode', 'subscribe'],
            ['hub.topic', topic],
            ['hub.callback', callback],
            ['hub.lease_seconds', String(lease)],
            ['hub.secret', secret.replaceAll('\u0000', '').toWellFormed()],
          ]
          const others = more.map((value, n): [string, string] => [`hub.x${n}`, value])
          const one = readRequest(new URLSearchParams(entries))
          expect(readRequest(new URLSearchParams([...others, ...entries.toReversed()]))).to.deep.equal(one)
          expect(one).to.include({ mode: 'subscribe', topic, callback: new URL(callback).href })
        },
      ),
    )
  })

  it('is asked back with all that the callback had, untouched, and first', () => {
    fc.assert(
      fc.property(callbacks, fc.webUrl(), (callback, topic) => {
        const href = new URL(callback).href
        const request = {
          id: 'a',
          nonce: 'n',
          mode: 'subscribe',
          topic,
          callback: href,
          askedAt: 0,
          failures: 0,
        } as const
        const asked = questionOf(request, 'sınama')
        expect(asked.startsWith(href.replace(/\?$/, ''))).to.equal(true)
        const said = new URL(asked).searchParams
        expect(said.getAll('hub.topic').at(-1)).to.equal(topic)
        expect(said.getAll('hub.challenge').at(-1)).to.equal('sınama')
      }),
    )
  })
})

describe('a delivery that failed', () => {
  it('waits at least what the table says and at most a fifth more, or as long as it was asked to, within a day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.nat(200_000),
        (failures, chance, wish) => {
          const pause = pauseAfter(failures, chance, wish)
          const seconds = RETRY_SECONDS[failures - 1]
          if (seconds === undefined) return void expect(pause).to.equal(undefined)
          const least = Math.max(seconds, Math.min(wish, 86_400)) * 1000
          expect(pause).to.be.within(least, Math.max(least, seconds * 1200) + 1)
        },
      ),
    )
  })
})
