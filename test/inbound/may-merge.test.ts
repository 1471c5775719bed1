// Which two tellings must stay two: each ground with a case, and none where nothing is wrong.
import { expect } from 'chai'
import fc from 'fast-check'
import { mayNotMerge, type Telling } from '../../src/inbound/may-merge.js'
import type { Partner } from '../../src/model/partner.js'
import { CONTENT_CLASSES, RESERVATIONS, type Rights } from '../../src/model/rights.js'
import { article, NOW, partner, publication } from '../rights/ground.js'

const standing = { publication, now: NOW }
const telling = (slug: string, rights: Partial<Rights> = {}, said: Partial<Partner> = {}): Telling => {
  const contract = { extent: 'full' as const, mayPassOn: [] }
  const chain = [{ name: slug, kind: 'newspaper' as const, date: NOW }]
  return {
    article: article({ owner: slug, rights: { sourceChain: chain, reservation: 'unknown', ...rights } as Rights }),
    partner: { ...partner, slug, name: slug, contract, ...said },
  }
}
const AA = { class: 'agency' as const, sourceChain: [{ name: 'AA', kind: 'agency' as const, date: NOW }] }
const ordinary = telling('kars')

const CASES: readonly (readonly [string, string | undefined, Telling, Telling?])[] = [
  ['two ordinary stories', undefined, telling('igdir')],
  ['the stricter of two reservations', undefined, telling('igdir', { reservation: 'all' })],
  ['a partner that is told alone', 'partner-alone', telling('igdir', {}, { merge: 'alone' })],
  ['a partner that stands beside nobody', 'partner-alone', telling('igdir', {}, { merge: 'no' })],
  ['one that says yes', undefined, telling('igdir', {}, { merge: 'yes' })],
  ['a correction', 'reply', telling('igdir', { class: 'reply', reservation: 'none' })],
  ['what an order keeps back', 'blocked', telling('igdir', { legalBlock: { authority: 'SSB', number: '1', date: 0 } })],
  ['what is under embargo', 'embargo', telling('igdir', { embargoUntil: NOW + 1 })],
  ['an embargo that has ended', undefined, telling('igdir', { embargoUntil: NOW })],
  ['an agency nobody may pass on', 'agency', telling('igdir', AA)],
  [
    'an agency the contract lists',
    undefined,
    telling('igdir', AA, { contract: { extent: 'full', mayPassOn: ['Anadolu Ajansı'] } }),
  ],
  [
    'an agency of a contract that has ended',
    'agency',
    telling('igdir', AA, { contract: { extent: 'full', mayPassOn: ['AA'], validUntil: '2026-02-28' } }),
  ],
  ['an agency nobody names', 'agency', telling('igdir', { class: 'agency', sourceChain: [] })],
  ['a reserved column', 'column', telling('igdir', { class: 'column', reservation: 'quotation' })],
  ['a column nobody said anything of', 'column', telling('igdir', { class: 'column', reservation: 'unknown' })],
  ['a free column', undefined, telling('igdir', { class: 'column', reservation: 'none' })],
  [
    'a circular and a reserved story',
    'free-and-reserved',
    telling('igdir', { class: 'official', reservation: 'none' }),
    telling('kars', { reservation: 'all' }),
  ],
  ['a circular and one that says nothing', undefined, telling('igdir', { class: 'official', reservation: 'none' })],
  [
    'two licences',
    'licence',
    telling('igdir', { licenseUrl: 'https://a.example/', reservation: 'attribution' }),
    telling('kars', { licenseUrl: 'https://b.example/', reservation: 'attribution' }),
  ],
  [
    'a licence and an express reservation',
    'licence',
    telling('igdir', { licenseUrl: 'https://a.example/', reservation: 'attribution' }),
    telling('kars', { reservation: 'republication' }),
  ],
  [
    'a licence and silence',
    undefined,
    telling('igdir', { licenseUrl: 'https://a.example/', reservation: 'attribution' }),
  ],
]

describe('what must not be merged', () => {
  for (const [what, id, one, other = ordinary] of CASES)
    it(`${id ? 'keeps apart' : 'does not mind'} ${what}`, () => {
      expect(mayNotMerge(one, other, standing)?.id).to.equal(id)
      const told = mayNotMerge(one, other, standing)
      if (told) expect(told.says.tr).to.not.equal(told.says.en)
    })

  it('does not depend on who is asked about first', () => {
    const tellings = fc.record({
      class: fc.constantFrom(...CONTENT_CLASSES),
      reservation: fc.constantFrom(...RESERVATIONS),
      licenseUrl: fc.constantFrom(undefined, 'https://a.example/', 'https://b.example/'),
      merge: fc.constantFrom('yes' as const, 'alone' as const, 'no' as const),
    })
    fc.assert(
      fc.property(tellings, tellings, ({ merge: one, ...a }, { merge: two, ...b }) => {
        const [left, right] = [telling('a', a as Rights, { merge: one }), telling('b', b as Rights, { merge: two })]
        expect(mayNotMerge(left, right, standing)?.id).to.equal(mayNotMerge(right, left, standing)?.id)
      }),
    )
  })
})
