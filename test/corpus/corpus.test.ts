import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { type CorpusRun, runCorpus } from '../../bench/corpus/run.js'
import { root, shared } from '../root.js'

/** Told, never dropped: what may be warned of in what goes out (DESIGN.md §6.1). */
const AGREED = /: duplicate-updated\b/

function describeRun(what: string, folder: string): void {
  describe(`the way in, on ${what}`, () => {
    let run: CorpusRun
    before(async function () {
      this.timeout(120_000)
      if (!existsSync(folder)) return this.skip()
      run = await runCorpus(folder)
    })

    it('has a state for every document, and an end for every item', () => {
      expect(run.first).to.have.length(run.documents)
      for (const { partner, health, receipts } of run.first) {
        expect(health.outcome, partner.name).to.be.a('string')
        if (health.outcome !== 'merged') expect(health.message?.en, partner.name).to.be.a('string')
        const { items = 0, added = 0, changed = 0, same = 0, quarantined = 0, refused = 0 } = health.tally ?? {}
        expect(added + changed + same + quarantined + refused, partner.name).to.equal(items)
        expect(receipts, partner.name).to.have.length(items)
        for (const { outcome, reasons, findings } of receipts) {
          if (outcome === 'refused') expect(reasons, partner.name).not.to.deep.equal([])
          if (outcome === 'quarantined') expect(findings, partner.name).not.to.deep.equal([])
        }
      }
    })

    it('changes nothing the second time', () => {
      const failed = run.first.filter(({ health }) => health.outcome !== 'merged').length
      expect(run.second.filter(({ health }) => health.outcome === 'unchanged')).to.have.length(run.documents - failed)
      expect(run.second.flatMap(({ receipts }) => receipts)).to.deep.equal([])
    })

    it('lets nothing invalid out, in any category and format', () => {
      expect(run.articles).to.be.above(0)
      expect(run.findings.filter(finding => !AGREED.test(finding))).to.deep.equal([])
    })
  })
}

describeRun('the partners of the sample', join(root, 'feeds', 'sample', 'partners'))
describeRun('documents as found in the wild (../shared/corpus/real)', join(shared, 'corpus', 'real'))
