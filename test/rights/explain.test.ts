// What a person reads of a term.
import { expect } from 'chai'
import { explainTerm } from '../../src/rights/explain.js'
import type { Term } from '../../src/rights/term.js'
import { TERMS, termById } from '../../src/rights/terms/index.js'

describe('rights/explain', () => {
  it('tells law, article, reason, remedy and every example, in both languages', () => {
    for (const term of TERMS)
      for (const language of ['tr', 'en'] as const) {
        const text = explainTerm(term, language)
        const { judged = [], examined = [] } = term.examples
        for (const part of [
          term.id,
          term.basis.article,
          term.says[language],
          term.why[language],
          term.remedy[language],
        ])
          expect(text).to.contain(part)
        for (const example of [...judged, ...examined]) expect(text).to.contain(example.when[language])
        expect(text).to.not.match(/undefined|\[object|: $/m)
      }
  })

  it('reads like this', () => {
    expect(explainTerm(termById('law-5651-orders') as Term, 'tr')).to.equal(`law-5651-orders
5651 sayılı Kanun (internet yayınları), m. 8, 8/A
https://mevzuat.adalet.gov.tr/mevzuat/103224

Hakkında karar ya da şikâyet kaydı bulunan içerik, kayıt sürdükçe hiçbir çıkışta gösterilmez.

İçeriğin çıkarılması kararı derhâl, en geç bildirimden itibaren dört saat içinde yerine getirilir.

→ Karar kaldırılınca yasal engel kaydını kapatın; arşiv kaydı durur.

Örnekler
  ✗ Hakkında karar bulunan haber: hiçbir şey gösterilmez
  – Kararsız haber: bu kural uygulanmaz
`)
  })
})
