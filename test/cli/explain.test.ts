import { expect } from 'chai'
import { catalogue } from '../../src/checking/catalogue.js'
import { check } from '../../src/checking/check.js'
import { TERMS } from '../../src/rights/terms/index.js'
import type { RuleRecord } from '../../src/validation/reports/explain.js'
import { frame } from '../validation/frame.js'
import { makePlace, type Place } from './command.js'

describe('mahrec explain, to the full', () => {
  let place: Place
  let everything: { rules: RuleRecord[]; terms: { id: string; why: { tr: string } }[] }
  before(async () => {
    place = makePlace()
    everything = JSON.parse((await place.run(['explain', '--json'])).out)
  })
  after(() => place.remove())

  it('gives programs all rules and all terms, in both languages', () => {
    expect(everything.rules.map(({ id }) => id)).to.deep.equal(catalogue.map(({ id }) => id))
    expect(everything.terms.map(({ id }) => id)).to.deep.equal(TERMS.map(({ id }) => id))
    for (const { id, why, remedy, basis, profile } of everything.rules) {
      expect(Object.keys(why), id).to.have.members(['tr', 'en'])
      expect(remedy.tr, id).to.be.a('string').and.not.equal('')
      expect(basis.url, id).to.match(/^https:/)
      expect(profile, id).to.be.a('string')
    }
    expect(everything.terms[0]?.why.tr).to.be.a('string')
  })

  it('shows of each example what the fix makes of it, and that is better', () => {
    let shown = 0
    for (const { id, target, examples } of everything.rules) {
      const within = catalogue.find(rule => rule.id === id)?.examples.within
      const often = (text: string) =>
        check(frame(text, within), {
          now: Date.UTC(2026, 10, 23),
          url: 'https://example.com/feed',
          ...(target && { targets: [target] }),
        }).diagnostics.filter(({ rule }) => rule === id).length
      for (const { text, fixed } of examples.bad) {
        if (fixed === undefined) continue
        shown += 1
        expect(often(fixed), `${id}: ${fixed}`).to.be.below(often(text))
      }
    }
    expect(shown).to.be.above(40)
  })

  it('tells one of them: fix, target, the name at the W3C', async () => {
    const say = async (...args: string[]) => (await place.run(['explain', ...args])).out
    expect(await say('invalid-http-guid'))
      .to.include('--fix makes of it:\n  <item><title>a</title><guid isPermaLink="false">')
      .and.include('at the W3C: InvalidHttpGUID')
      .and.include('profile: spec')
    expect(await say('invalid-http-guid', '--lang', 'tr'))
      .to.include('--fix ile:')
      .and.include('dayanak: RSS 2.0')
    expect(await say('flipboard-format')).to.include('asked by: flipboard')
    const { rules, terms } = JSON.parse(await say('invalid-http-guid', '--json'))
    expect({ rules: rules.length, id: rules[0].id, terms }).to.deep.equal({
      rules: 1,
      id: 'invalid-http-guid',
      terms: [],
    })
  })

  it('finds a rule by what the W3C calls it', async () => {
    expect((await place.run(['explain', 'InvalidHttpGUID'])).out).to.match(/^invalid-http-guid\n/)
    expect((await place.run(['explain', 'invalidhttpguid'])).out).to.match(/^invalid-http-guid\n/)
    expect(await place.run(['explain', 'Bogus', '--json'])).to.include({ status: 2, out: '' })
  })

  it('lists every one with its level and its profile or target', async () => {
    const { out } = await place.run(['explain'])
    expect(out).to.include('invalid-http-guid  (error, spec)\n').and.include('(warning, rights)')
    expect(out.trimEnd().split('\n')).to.have.length(catalogue.length + TERMS.length)
  })
})
