import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { catalogue, ruleOf } from '../../src/checking/catalogue.js'
import { check } from '../../src/checking/check.js'
import { rulesIndex } from '../../src/validation/reports/rules-index.js'
import type { Rule } from '../../src/validation/rule.js'
import { root } from '../root.js'
import { frame, MINIMAL } from './frame.js'

const now = Date.UTC(2026, 10, 23)

/** Needs bytes, an address or a size: proved elsewhere, named here so that no rule is without proof unnoticed. */
const PROVED_ELSEWHERE: Readonly<Record<string, string>> = {
  'duplicate-ids': 'test/validation/atom.test.ts',
  'encoding-mismatch': 'test/syntax/decode.test.ts',
  'missing-encoding': 'test/syntax/decode.test.ts',
  'unicode-error': 'test/syntax/decode.test.ts',
  'wrong-encoding': 'test/syntax/wrong-encoding.test.ts',
  'json-not-utf-8': 'test/syntax/wrong-encoding.test.ts',
  'self-doesnt-match-location': 'test/checking/check.test.ts',
  salvaged: 'test/syntax/salvage.test.ts',
  'too-deep': 'test/syntax/xml.test.ts',
  'too-many-namespaces': 'test/syntax/xml.test.ts',
  'too-many-attributes': 'test/syntax/xml.test.ts',
  'validator-limit': 'test/syntax/xml.test.ts',
  'rights-removed': 'test/checking/previous.test.ts',
  'id-changed': 'test/checking/previous.test.ts',
  'feed-url-doesnt-match-location': 'test/checking/json-feed.test.ts',
  'smartnews-too-large': 'test/checking/targets.test.ts',
  'first-date-changed': 'test/checking/previous.test.ts',
  'bot-wall': 'test/checking/http.test.ts',
  'cloudflare-http-error': 'test/checking/http.test.ts',
  'compressed-etag': 'test/checking/http.test.ts',
  'etag-round-trip': 'test/checking/http.test.ts',
  'head-mismatch': 'test/checking/http.test.ts',
  'http-error': 'test/checking/http.test.ts',
  'http-protocol-error': 'test/checking/http.test.ts',
  'https-protocol-error': 'test/checking/http.test.ts',
  'https-protocol-warning': 'test/checking/http.test.ts',
  'hub-without-self': 'test/checking/http.test.ts',
  'invalid-last-modified': 'test/checking/http.test.ts',
  'io-error': 'test/checking/http.test.ts',
  'large-document': 'test/checking/http.test.ts',
  'last-modified-in-future': 'test/checking/http.test.ts',
  'last-modified-round-trip': 'test/checking/http.test.ts',
  'link-header-mismatch': 'test/checking/http.test.ts',
  'malformed-etag': 'test/checking/http.test.ts',
  'missing-cors': 'test/checking/http.test.ts',
  'missing-freshness': 'test/checking/http.test.ts',
  'missing-vary': 'test/checking/http.test.ts',
  'no-store': 'test/checking/http.test.ts',
  'no-validators': 'test/checking/http.test.ts',
  'non-specific-media-type': 'test/checking/http.test.ts',
  'not-https': 'test/checking/http.test.ts',
  'not-modified-headers': 'test/checking/http.test.ts',
  'permanent-redirect': 'test/checking/http.test.ts',
  'rate-limit-without-retry-after': 'test/checking/http.test.ts',
  'redirect-chain': 'test/checking/http.test.ts',
  'set-cookie': 'test/checking/http.test.ts',
  'temp-redirect': 'test/checking/http.test.ts',
  'text-xml': 'test/checking/http.test.ts',
  uncompressed: 'test/checking/http.test.ts',
  'unexpected-content-type': 'test/checking/http.test.ts',
  'unstable-bytes': 'test/checking/http.test.ts',
  'unstable-guid': 'test/checking/http.test.ts',
  'validation-failure': 'test/checking/http.test.ts',
}

/** What an example of the rule cannot help breaking as well. */
const COMPANIONS: Readonly<Record<string, readonly string[]>> = {
  'html-page': ['not-well-formed'],
  'invalid-itunes-channel-type': ['missing-itunes-element'],
  'invalid-true-false': ['missing-itunes-element'],
  'invalid-yes-no': ['missing-itunes-element'],
  'not-utf8': ['nonstd-encoding'],
  'obsolete-wiki-namespace': ['unsupported-namespace'],
  'eight-days-a-week': ['duplicate-value'],
  'invalid-form-component-name': ['avoid-text-input'],
  'invalid-namespace-name': ['unknown-namespace'],
  'missing-item-notice': ['missing-feed-notice'],
  'not-enough-hours-in-the-day': ['duplicate-value'],
}

describe('the rules', () => {
  for (const rule of catalogue) {
    const { profile: own = 'spec', target } = rule
    const profile = own === 'http' ? 'spec' : own
    const judge = (example: string) => {
      const text = frame(example, rule.examples.within)
      const report = check(new TextEncoder().encode(text), { now, profile, ...(target && { targets: [target] }) })
      // A whole document given as an example is kept minimal; what that costs is not what the example is about.
      const bare = text === example
      const found = report.diagnostics.filter(({ rule: id }) =>
        // What the specifications say of an example is proved by their own rules, what others say of it by theirs.
        own === 'spec' ? id === rule.id || !(bare && MINIMAL.has(id)) : isBeside(rule, id),
      )
      return { text, found }
    }

    describe(rule.id, () => {
      for (const example of rule.examples.bad)
        it(`reports ${shorten(example)}, and nothing else`, () => {
          const { text, found } = judge(example)
          const ids = new Set(found.map(({ rule: id }) => id).filter(id => !COMPANIONS[rule.id]?.includes(id)))
          expect([...ids]).to.deep.equal([rule.id])
          for (const { place } of found) {
            expect(place.start).to.be.within(0, text.length)
            expect(place.end).to.be.within(place.start, text.length)
          }
        })

      for (const example of rule.examples.good)
        it(`is silent about ${shorten(example)}`, () => {
          const { found } = judge(example)
          const others = found.filter(({ rule: id }) => !COMPANIONS[rule.id]?.includes(id))
          expect(others.map(({ rule: id, place }) => `${id} at ${place.start}`)).to.deep.equal([])
        })

      it('has an example of what it reports, or its proof elsewhere', () => {
        if (rule.examples.bad.length > 0) expect(PROVED_ELSEWHERE).not.to.have.property(rule.id)
        else expect(PROVED_ELSEWHERE).to.have.property(rule.id)
      })

      it('speaks both languages in whole sentences', () => {
        for (const text of [rule.why.en, rule.why.tr, rule.remedy.en, rule.remedy.tr]) {
          expect(text).to.match(/^\S.*[.…"”]$/su)
        }
        expect(rule.why.tr).not.to.equal(rule.why.en)
        expect(rule.basis.url).to.match(/^https:\/\//)
      })
    })
  }

  it('have ids that only grow', () => {
    const known = readFileSync(join(root, 'test/validation/rule-ids.txt'), 'utf8').trim().split('\n')
    expect(known).to.deep.equal([...known].sort())
    const ids = catalogue.map(({ id }) => id)
    expect(new Set(ids).size).to.equal(ids.length)
    expect(
      ids.filter(id => !known.includes(id)),
      'new: add them to rule-ids.txt',
    ).to.deep.equal([])
    expect(
      known.filter(id => !ids.includes(id)),
      'an id is never taken away',
    ).to.deep.equal([])
  })

  it('stand in docs/rules.md as it is printed', () => {
    expect(readFileSync(join(root, 'docs/rules.md'), 'utf8')).to.equal(rulesIndex(catalogue))
  })
})

/** A rule of the same profile, for the same target. */
function isBeside({ profile, target }: Rule, id: string): boolean {
  const other = ruleOf(id)
  return other?.profile === profile && other?.target === target
}

function shorten(example: string): string {
  const one = example.replace(/\s+/g, ' ').trim()
  return one.length > 60 ? `${one.slice(0, 57)}…` : one
}
