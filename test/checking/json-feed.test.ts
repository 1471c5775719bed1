import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ErrorObject } from 'ajv'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import { expect } from 'chai'
import fc from 'fast-check'
import { type CheckOptions, check } from '../../src/checking/check.js'
import { fixDocument } from '../../src/checking/fix-document.js'
import { hasShared, shared } from '../root.js'

const now = Date.UTC(2026, 10, 23)
const bytes = (text: string) => new TextEncoder().encode(text)
const judged = (source: string | Uint8Array, options: Partial<CheckOptions> = {}) =>
  check(typeof source === 'string' ? bytes(source) : source, { now, profile: 'spec', ...options })
const told = (source: string | Uint8Array, options?: Partial<CheckOptions>) => {
  const { diagnostics, text } = judged(source, options)
  return diagnostics
    .filter(({ rule }) => rule !== 'missing-recommended-member')
    .map(({ rule, place }) => `${rule}: ${text.slice(place.start, place.end)}`)
}
const feed = (inside: string) => `{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [], ${inside}}`

/** Everything that a JSON Feed may hold, rightly. */
const FULL = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Serhat',
  home_page_url: 'https://example.com/',
  feed_url: 'https://example.com/feed.json',
  description: 'Haberler',
  user_comment: 'Bir besleme',
  next_url: 'https://example.com/feed.json?page=2',
  icon: 'https://example.com/icon.png',
  favicon: 'https://example.com/favicon.png',
  author: { name: 'Ayşe' },
  authors: [{ name: 'Ayşe', url: 'https://example.com/ayse', avatar: 'https://example.com/ayse.png' }],
  language: 'tr-TR',
  expired: false,
  hubs: [{ type: 'WebSub', url: 'https://example.com/hub' }],
  _example: { about: 'https://example.com/about' },
  items: [
    {
      id: 'https://example.com/1',
      url: 'https://example.com/1',
      external_url: 'https://example.org/1',
      title: 'Yol açıldı',
      content_html: '<p>Yol açıldı.</p>',
      content_text: 'Yol açıldı.',
      summary: 'Yol açıldı.',
      image: 'https://example.com/1.png',
      banner_image: 'https://example.com/1-wide.png',
      date_published: '2026-11-20T10:00:00+03:00',
      date_modified: '2026-11-20T11:00:00+03:00',
      author: { name: 'Ayşe' },
      authors: [{ name: 'Ayşe' }],
      tags: ['ulaşım'],
      language: 'tr',
      attachments: [
        {
          url: 'https://example.com/1.mp3',
          mime_type: 'audio/mpeg',
          title: 'Ses',
          size_in_bytes: 1000,
          duration_in_seconds: 60.5,
        },
      ],
    },
  ],
}

describe('JSON Feed', () => {
  it('has nothing to be told when it is right', () => {
    const report = judged(JSON.stringify(FULL, undefined, 2), { url: 'https://example.com/feed.json' })
    expect(report.diagnostics.map(({ rule, path }) => `${rule} ${path}`)).to.deep.equal([])
    expect(report.format).to.equal('json-feed-1.1')
  })

  it('says where it lives, and a page of it names the whole', () => {
    const text = JSON.stringify(FULL)
    const rule = 'feed-url-doesnt-match-location: "https://example.com/feed.json"'
    expect(told(text, { url: 'https://example.com/other.json' })).to.deep.equal([rule])
    expect(told(text, { url: 'https://example.com/feed.json?page=3' })).to.deep.equal([])
    expect(told(text, { url: 'https://example.com/feed.json?page=2' })).to.deep.equal([
      'next-url-same-as-feed-url: "https://example.com/feed.json?page=2"',
    ])
  })

  it('is judged by what each version says of ids', () => {
    const levels = (version: string) =>
      judged(`{"version": "${version}", "title": "a", "items": [{"id": 1, "content_text": "a"}]}`)
        .diagnostics.filter(({ rule }) => rule === 'item-id-not-string')
        .map(({ level }) => level)
    expect(levels('https://jsonfeed.org/version/1')).to.deep.equal(['warning'])
    expect(levels('https://jsonfeed.org/version/1.1')).to.deep.equal(['error'])
  })
})

describe('JSON that parsers stumble over', () => {
  it('is told at its place', () => {
    expect(told(feed('"_a": {"b": 9007199254740993}'))).to.deep.equal(['inexact-number: 9007199254740993'])
    expect(told(feed('"description": "a\\ud83d b", "_a": {"b\\udc00": "\\ud83d\\ude00"}'))).to.deep.equal([
      'lone-surrogate: \\ud83d',
      'lone-surrogate: \\udc00',
    ])
    expect(told(feed('"_a": {"b": NaN, "c": -Infinity}'))).to.deep.equal([
      'json-literal: NaN',
      'json-literal: -Infinity',
    ])
    expect(told(feed(`"_a": ${'['.repeat(300)}${']'.repeat(300)}`))[0]).to.match(/^too-deep/)
    expect(told(feed(`"_a": {"b": "${'ş'.repeat(3_000_000)}"}`))).to.deep.equal([])
  })

  it('is mended where nothing is guessed, and what follows is judged', () => {
    const text = [
      '// by hand',
      '{',
      "\tversion: 'https://jsonfeed.org/version/1.1',",
      '\t"title": "a\tb",\u00a0/* c */',
      '\t"user_comment": "it\\\'s \\x41",',
      '\t"expired": False,',
      '\t"language": "tr_TR",',
      '\t"items": [{"id": "1", "content_text": "a", "attachments": [{"url": "https://example.com/a", "mime_type": "audio/mpeg", "duration_in_seconds": .5},]},],',
      '}',
    ].join('\r\n')
    expect(told(text)).to.deep.equal([
      'json-comment: // by hand',
      'json-unquoted-name: version',
      "json-single-quotes: 'https://jsonfeed.org/version/1.1'",
      'json-control-character: \t',
      'json-space: \u00a0',
      'json-comment: /* c */',
      "json-escape: \\'",
      'json-escape: \\x41',
      'json-literal: False',
      'invalid-language: "tr_TR"',
      'json-number: .5',
      'trailing-comma: ,',
      'trailing-comma: ,',
      'trailing-comma: ,',
    ])
    const { bytes: fixed, after } = fixDocument(bytes(text), { now, profile: 'spec' })
    const value = JSON.parse(new TextDecoder().decode(fixed))
    expect(value).to.include({ title: 'a\tb', user_comment: "it's A", expired: false, language: 'tr-TR' })
    expect(value.items[0].attachments[0].duration_in_seconds).to.equal(0.5)
    expect(after.diagnostics.filter(({ rule }) => rule !== 'missing-recommended-member')).to.deep.equal([])
  })

  it('is not mended where something would be guessed', () => {
    for (const bad of [
      '"a": 010',
      '"a": "b\\d"',
      '"a": "b',
      '"a" "b"',
      '"a": b',
      "'a': 'b",
      '"a": [1,,2]',
      '"a": 1,,',
    ]) {
      const rules = judged(feed(bad)).diagnostics.map(({ rule }) => rule)
      expect(rules, bad).to.include('not-json')
    }
  })

  it('is told what was mended before the place where reading ends', () => {
    expect(told('{/* a */ "version": "https://jsonfeed.org/version/1.1" "title": "b", }')).to.deep.equal([
      'json-comment: /* a */',
      'not-json: "',
    ])
  })

  it('loses its byte order mark by a fix, and nothing else', () => {
    const text = JSON.stringify(FULL)
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes(text)])
    const { bytes: fixed, before, after } = fixDocument(marked, { now, profile: 'spec' })
    expect(before.diagnostics.map(({ rule }) => rule)).to.deep.equal(['json-byte-order-mark'])
    expect(after.diagnostics).to.deep.equal([])
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(fixed)).to.equal(text)
  })
})

type Wound = (value: unknown) => unknown

describe('JSON Feed by its schema', () => {
  before(function () {
    if (!hasShared) this.skip()
  })

  /** Where the specification says less than the schema does. */
  function isDemanded({ keyword, params }: ErrorObject): boolean {
    // Later versions may add members, so an unknown one is a warning.
    if (keyword === 'additionalProperties') return String(params.additionalProperty).startsWith('_')
    return true
  }

  it('is an error wherever the schema says so and the specification agrees', () => {
    const schema = JSON.parse(readFileSync(join(shared, 'schemas', 'jsonfeed-1.1.schema.json'), 'utf8'))
    const ajv = new Ajv({ strict: false, allErrors: true, formats: fullFormats })
    const isRight = ajv.compile(schema)
    expect(isRight(FULL)).to.equal(true)
    const junk: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
      ...[null, true, 0, -1, 1.5, '', ' ', 'a', '/a', 'a b', '2026-11-20', [], [1], [null], {}, { a: 1 }, { _a: 1 }],
      ...[{ name: 1 }, { _a: { 'b.c': 1 } }, { '_a.b': {} }, { _1: {} }, [{}], 'https://example.com/2', 'tr'],
    )
    let rejected = 0
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), junk, fc.nat(3)), { minLength: 1, maxLength: 3 }), wounds => {
        const document = structuredClone(FULL)
        for (const [where, value, how] of wounds) wound(document, where, how === 0 ? undefined : () => value)
        if (isRight(document)) return
        const demanded = (isRight.errors ?? []).filter(isDemanded)
        const real = demanded.filter(({ keyword }) => keyword !== 'anyOf')
        if (real.length === 0) return
        rejected += 1
        const { valid } = judged(JSON.stringify(document))
        expect(valid, `${JSON.stringify(document)} ${ajv.errorsText(real)}`).to.equal(false)
      }),
      { seed: 5846, numRuns: 3000 },
    )
    expect(rejected).to.be.greaterThan(1500)
  })
})

/** Replaces the n-th value of the document, or takes it away. */
function wound(root: object, n: number, replace: Wound | undefined): void {
  const slots: [holder: Record<string, unknown>, name: string][] = []
  const visit = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    for (const [name, inner] of Object.entries(node)) {
      slots.push([node as Record<string, unknown>, name])
      visit(inner)
    }
  }
  visit(root)
  const [holder, name] = slots[n % slots.length] ?? []
  if (!holder || name === undefined) return
  if (replace) holder[name] = replace(holder[name])
  else if (Array.isArray(holder)) holder.splice(Number(name), 1)
  else delete holder[name]
}
