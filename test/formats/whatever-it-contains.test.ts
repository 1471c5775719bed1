import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { expect } from 'chai'
import fc from 'fast-check'
import { validateXML } from 'xmllint-wasm'
import { check } from '../../src/checking/check.js'
import { writeAtom } from '../../src/formats/atom/write.js'
import { writeJsonFeed } from '../../src/formats/json-feed/write.js'
import { writeRss } from '../../src/formats/rss/write.js'
import { hasShared, shared } from '../root.js'
import { arbitraryChannel, arbitraryItems } from './arbitrary-article.js'
import { read, WRITERS } from './reading.js'
import { documentOf } from './sample.js'

const NOW = Date.UTC(2026, 6, 1)
/** DESIGN.md §6.1: two articles may have changed in the same second. */
const AGREED = new Set(['duplicate-updated'])

describe('Whatever an article contains', function () {
  this.timeout(60_000)

  for (const [name, write] of Object.entries(WRITERS)) {
    it(`${name} is well-formed, holds every item, and is the same bytes again`, () => {
      fc.assert(
        fc.property(arbitraryChannel, arbitraryItems, (channel, entries) => {
          const text = documentOf(write, channel, entries)
          expect(read(write, text).articles).to.have.length(entries.length)
          expect(text.isWellFormed()).to.equal(true)
          expect(documentOf(write, channel, structuredClone(entries))).to.equal(text)
        }),
        { numRuns: 150 },
      )
    })
  }

  it('XML holds no character that XML forbids, and declares no prefix it does not use', () => {
    fc.assert(
      fc.property(arbitraryChannel, arbitraryItems, (channel, entries) => {
        for (const write of [writeRss, writeAtom]) {
          const text = documentOf(write, channel, entries)
          expect(text).not.to.match(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0080-\u009f\ufffd-\uffff]/)
          expect(text).not.to.include('<![CDATA[')
          for (const [, prefix] of text.matchAll(/xmlns:(\w+)=/g)) expect(text).to.match(new RegExp(`<${prefix}:`))
        }
      }),
      { numRuns: 100 },
    )
  })

  for (const [name, write] of Object.entries(WRITERS)) {
    it(`${name} draws no error and no warning of our validator but those that are agreed`, () => {
      fc.assert(
        fc.property(arbitraryChannel, arbitraryItems, (channel, entries) => {
          const { diagnostics } = check(documentOf(write, channel, entries), { now: NOW, profile: 'spec' })
          const told = diagnostics
            .filter(({ level, rule }) => level !== 'info' && !AGREED.has(rule))
            .map(({ rule, path, value }) => `${rule} ${path} ${value}`)
          expect(told).to.deep.equal([])
        }),
        { numRuns: 150 },
      )
    })
  }

  it('Atom is valid against the grammar of RFC 4287', async function () {
    if (!hasShared) return this.skip()
    const schema = readFileSync(join(shared, 'schemas', 'atom.rng'), 'utf8')
    // One run of the grammar is dear, so one document holds many entries.
    const documents = fc.sample(fc.tuple(arbitraryChannel, fc.array(arbitraryItems, { minLength: 6, maxLength: 8 })), 8)
    for (const [channel, entries] of documents) {
      const contents = documentOf(writeAtom, channel, entries.flat())
      const { valid, errors } = await validateXML({
        xml: [{ fileName: 'feed.atom', contents }],
        schema: [schema],
        extension: 'relaxng',
      })
      expect(errors.map(({ rawMessage }) => rawMessage).join('\n')).to.equal('')
      expect(valid).to.equal(true)
    }
  })

  it('JSON Feed is valid against its schema', function () {
    if (!hasShared) return this.skip()
    const schema = JSON.parse(readFileSync(join(shared, 'schemas', 'jsonfeed-1.1.schema.json'), 'utf8'))
    const ajv = new Ajv({ strict: false, allErrors: true })
    addFormats.default(ajv)
    const validate: ValidateFunction = ajv.compile(schema)
    fc.assert(
      fc.property(arbitraryChannel, arbitraryItems, (channel, entries) => {
        const text = documentOf(writeJsonFeed, channel, entries)
        validate(JSON.parse(text))
        expect(validate.errors ?? []).to.deep.equal([])
      }),
      { numRuns: 150 },
    )
  })
})
