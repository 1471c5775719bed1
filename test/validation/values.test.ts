import { expect } from 'chai'
import fc from 'fast-check'
import { KINDS, type Kind } from '../../src/validation/values/kinds.js'
import { epochOfRfc822, formatRfc822 } from '../../src/validation/values/rfc822.js'
import { canonicalUri } from '../../src/validation/values/uri.js'

const now = Date.UTC(2026, 10, 23)
const verdict = (kind: Kind, text: string) => KINDS[kind](text, now).map(({ rule }) => rule)

/** Text, then the rules it breaks; nothing = fine. Written from the specifications. */
const TABLE: Partial<Record<Kind, readonly (readonly [text: string, ...rules: string[]])[]>> = {
  'rfc822-date': [
    ['Sat, 07 Sep 2002 00:00:01 GMT'],
    ['sat, 7 sep 2002 00:00 +0300'],
    ['7 Sep 2002 00:00:01 EST'],
    ['Sat, 07 Sep 2002 00:00:01 GMT (Greenwich)'],
    ['Sat, 29 Feb 2020 00:00:60 GMT'],
    ['Sun, 29 Feb 2020 00:00:00 GMT', 'incorrect-day-of-week'],
    ['Fri, 29 Feb 2019 00:00:00 GMT', 'invalid-rfc2822-date'],
    ['07 Sep 02 00:00:01 GMT', 'problematical-rfc822-date'],
    ['07 Sep 2002 00:00:01 Z', 'problematical-rfc822-date'],
    ['07 Sep 2002 00:00:01 +0317', 'problematical-rfc822-date'],
    ['07 Eyl 2002 00:00:01 GMT', 'invalid-rfc2822-date'],
    ['07 Sep 2002', 'invalid-rfc2822-date'],
    ['07 Sep 2002 24:00:00 GMT', 'invalid-rfc2822-date'],
    ['07 Sep 2002 00:00:01 TRT', 'invalid-rfc2822-date'],
    ['07 Sep 2102 00:00:01 GMT', 'implausible-date'],
    ['07 Sep 1969 00:00:01 GMT', 'implausible-date'],
  ],
  'rfc3339-date': [
    ['2003-12-13T18:30:02Z'],
    ['2003-12-13T18:30:02.25+01:00'],
    ['2003-12-13T18:30:02z', 'invalid-rfc3339-date'],
    ['2003-12-13t18:30:02Z', 'invalid-rfc3339-date'],
    ['2003-12-13 18:30:02Z', 'invalid-rfc3339-date'],
    ['2003-12-13T18:30:02', 'invalid-rfc3339-date'],
    ['2003-12-13T18:30Z', 'invalid-rfc3339-date'],
    ['2003-12-13', 'invalid-rfc3339-date'],
    ['2003-02-30T18:30:02Z', 'invalid-rfc3339-date'],
    ['2003-12-13T18:30:02+25:00', 'invalid-rfc3339-date'],
  ],
  'w3cdtf-date': [
    ['2003'],
    ['2003-12'],
    ['2003-12-13'],
    ['2003-12-13T18:30Z'],
    ['2003-12-13T18:30', 'invalid-w3cdtf-date'],
    ['13.12.2003', 'invalid-w3cdtf-date'],
  ],
  url: [
    ['https://example.com/a?b=c#d'],
    ['mailto:a@example.com'],
    ['http://[::1]/a'],
    ['urn:example:1'],
    ['example.com', 'invalid-full-link'],
    ['//example.com/a', 'invalid-full-link'],
    ['http:///a', 'invalid-link'],
    ['http://', 'invalid-link'],
    ['https://example.com/a b', 'invalid-uri-char'],
    ['https://example.com/<a>', 'invalid-uri-char'],
    ['https://example.com/%zz', 'invalid-link'],
    ['https://example.com/a[1]', 'invalid-link'],
    ['https://example.com/#a#b', 'invalid-link'],
    ['https://örnek.example/', 'uri-not-iri'],
    ['haber:1', 'scheme-not-iana-registered'],
  ],
  'iri-reference': [
    ['../a'],
    ['?a=b'],
    ['haber/ığdır'],
    ['a:b:c', 'scheme-not-iana-registered'],
    ['1:2', 'invalid-link'],
  ],
  iri: [
    ['tag:example.com,2026:a/b'],
    ['tag:a@example.com,2026-02-28:a'],
    ['tag:example.com,2026-02-30:a', 'invalid-tag'],
    ['tag:example.com,26:a', 'invalid-tag'],
    ['urn:isbn:0451450523'],
    ['urn:-a:1', 'invalid-urn'],
    ['urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a'],
    ['urn:uuid:1225c695', 'invalid-uuid'],
  ],
  language: [
    ['tr'],
    ['tr-TR'],
    ['zh-Hant-TW'],
    ['kmr'],
    ['x-a'],
    ['Türkçe', 'invalid-language'],
    ['tr_TR', 'invalid-language'],
    ['xx', 'invalid-language'],
  ],
  contact: [
    ['a@example.com (Ayşe)'],
    ['a+b@example.com (A)'],
    ['a@example.com', 'missing-real-name'],
    ['Ayşe <a@example.com>', 'email-format'],
    ['mailto:a@example.com', 'email-format'],
    ['Ayşe', 'invalid-contact'],
    ['a@localhost', 'invalid-contact'],
  ],
  'addr-spec': [['a@example.com'], ['a@example.com (A)', 'invalid-addr-spec'], ['.a@example.com', 'invalid-addr-spec']],
  'media-type': [
    ['text/html'],
    ['application/atom+xml;type=entry'],
    ['text', 'invalid-mime-type'],
    ['text/', 'invalid-mime-type'],
  ],
  length: [['0'], ['12'], ['-1', 'use-zero-for-unknown'], ['1.5', 'invalid-non-negative-integer']],
  hour: [['0'], ['23'], ['24', 'use-zero-for-midnight'], ['25', 'invalid-hour'], ['-1', 'invalid-hour']],
  latitude: [['-90'], ['40.6'], ['90.1', 'invalid-latitude'], ['40,6', 'invalid-latitude']],
  'npt-time': [['now'], ['12.3'], ['01:02:03.5'], ['1:2', 'invalid-npt-time']],
}

describe('values', () => {
  for (const [kind, rows] of Object.entries(TABLE))
    it(`of kind ${kind} are judged as their specification says`, () => {
      for (const [text, ...rules] of rows) expect(verdict(kind as Kind, text), text).to.deep.equal(rules)
    })

  it('are mended only to what is fine', () => {
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(KINDS) as Kind[])), fc.string({ unit: 'grapheme' }), (kind, text) => {
        for (const { instead } of KINDS[kind](text, now)) {
          if (instead !== undefined)
            expect(
              KINDS[kind](instead, now).filter(({ rule }) => rule !== 'implausible-date'),
              `${kind} ${text}`,
            ).to.deep.equal([])
        }
      }),
      { seed: 5846, numRuns: 2000 },
    )
  })

  it('of RFC 822 come back as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1, 0), max: Date.UTC(9999, 0) }), at => {
        const seconds = Math.floor(at / 1000) * 1000
        expect(epochOfRfc822(formatRfc822(seconds))).to.equal(seconds)
      }),
      { seed: 5846, numRuns: 300 },
    )
  })

  it('that name the same resource have one canonical spelling', () => {
    for (const [text, canonical] of [
      ['HTTP://Example.COM:80/%7ea/./b/../c', 'http://example.com/~a/c'],
      ['http://example.com', 'http://example.com/'],
      ['https://example.com/a%2fb', 'https://example.com/a%2Fb'],
      ['urn:example:a', 'urn:example:a'],
      ['tag:example.com,2026:a', 'tag:example.com,2026:a'],
    ])
      expect(canonicalUri(text ?? '')).to.equal(canonical)
  })
})
