// Every term's examples are run; ids only grow.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { examineRights } from '../../src/rights/examine.js'
import { TERMS, termById } from '../../src/rights/terms/index.js'
import { root } from '../root.js'
import { caseOf, draft, NOW, partner, publication } from './ground.js'

describe('rights/terms', () => {
  for (const term of TERMS) {
    describe(term.id, () => {
      for (const example of term.examples.judged ?? [])
        it(`judges: ${example.when.en}`, () => {
          const of = caseOf(example)
          const verdict = term.judge?.(of)
          if (example.gives === 'silent') return expect(verdict).to.equal(undefined)
          const { extent, media, words, duties } = example.gives
          expect(verdict, 'a verdict').to.not.equal(undefined)
          expect(verdict?.extent).to.equal(extent)
          if (media) expect(of.article.media.map(({ rights }) => verdict?.media?.(rights))).to.deep.equal(media)
          if (words !== undefined) expect(verdict?.words).to.equal(words)
          if (duties) expect(verdict?.duties?.(extent ?? 'full')).to.deep.equal(duties)
        })

      for (const example of term.examples.examined ?? [])
        it(`examines: ${example.when.en}`, () => {
          const owner = example.owner ?? 'self'
          const entry = { owner, now: NOW, publication, ...(owner === 'self' ? {} : { partner }) }
          const reasons = examineRights(draft(example.draft), entry)
          expect(reasons.map(reason => reason.field)).to.deep.equal(example.refuses)
          for (const reason of reasons) expect(reason.term).to.equal(term.id)
        })

      it('shows a case where it speaks and one where it does not, for each face it has', () => {
        const { judged = [], examined = [] } = term.examples
        if (term.judge) {
          expect(judged.length, 'judged').to.be.at.least(2)
          expect(judged.some(example => example.gives !== 'silent')).to.equal(true)
        }
        expect(examined.length > 0, 'examined examples').to.equal(term.examine !== undefined)
        if (!term.examine) return
        expect(examined.some(example => example.refuses.length > 0)).to.equal(true)
        expect(examined.some(example => example.refuses.length === 0)).to.equal(true)
      })

      it('explains itself in two different languages', () => {
        for (const text of [term.says, term.why, term.remedy, term.basis.law]) {
          expect(text.tr.trim()).to.not.equal('')
          expect(text.en.trim()).to.not.equal('')
          expect(text.tr).to.not.equal(text.en)
        }
        expect(term.basis.article).to.match(/\d/)
      })
    })
  }

  it('has kebab-case ids, each once, and finds them', () => {
    const ids = TERMS.map(term => term.id)
    expect(new Set(ids).size).to.equal(ids.length)
    for (const id of ids) {
      expect(id).to.match(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(termById(id)?.id).to.equal(id)
    }
    expect(termById('fsek-999')).to.equal(undefined)
  })

  it('only ever gains ids', () => {
    const known = readFileSync(join(root, 'test/rights/term-ids.txt'), 'utf8').trim().split('\n')
    expect(TERMS.map(term => term.id).sort()).to.deep.equal(known)
  })
})
