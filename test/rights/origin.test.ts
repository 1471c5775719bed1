// Whose a story is, by its chain; and that an agency is one under all its names.
import { expect } from 'chai'
import { isKnownAgency, listsAgency } from '../../src/rights/agencies.js'
import { citeComplete } from '../../src/rights/cite-complete.js'
import { agenciesOf, isAgencyStory, isOurName, isThirdParty } from '../../src/rights/origin.js'
import { article, publication } from './ground.js'

const hop = (name: string, kind: 'publisher' | 'agency' | 'other' = 'publisher') => ({ name, kind, date: 0 })
const chained = (...sourceChain: ReturnType<typeof hop>[]) => article({ rights: { sourceChain } })

describe('rights/agencies', () => {
  it('knows an agency under its short, long and bracketed name, in any case', () => {
    for (const name of ['AA', 'aa', 'Anadolu Ajansı', 'ANADOLU AJANSI', 'Anadolu Ajansı (AA)', 'Anadolu Agency'])
      expect(listsAgency(['AA'], name), name).to.equal(true)
    for (const name of ['İHA', 'IHA', 'İhlas Haber Ajansı']) expect(listsAgency(['iha'], name), name).to.equal(true)
    expect(listsAgency(['Turna Haber Ajansı (TUHA)'], 'TUHA')).to.equal(true)
    expect(listsAgency(['TUHA'], 'Turna Haber Ajansı (TUHA)')).to.equal(true)
  })

  it('does not take one agency for another, nor nothing for one', () => {
    expect(listsAgency(['AA', 'ANKA'], 'DHA')).to.equal(false)
    expect(listsAgency(['AA'], 'AAA')).to.equal(false)
    for (const name of ['', '()', '  ']) expect(listsAgency([name, 'AA'], name), `"${name}"`).to.equal(false)
    expect(isKnownAgency('Kars Manşet')).to.equal(false)
  })
})

describe('rights/origin', () => {
  it('knows the publication by its name, its holder and the host of its site, and by nothing less exact', () => {
    for (const name of [
      'Serhat Postası',
      'SERHAT POSTASI',
      'Serhat Yayıncılık A.Ş.',
      'serhat.example',
      'www.serhat.example',
    ])
      expect(isOurName(name, publication), name).to.equal(true)
    for (const name of ['Serhat', 'Yeni Serhat Postası', 'Serhat Postası Spor', '', 'serhat.example.com'])
      expect(isOurName(name, publication), name).to.equal(false)
  })

  it('takes a story for a third party’s when its chain begins elsewhere, or is empty, or it came from a partner', () => {
    expect(isThirdParty(chained(hop('Serhat Postası'), hop('Kars Manşet')), publication)).to.equal(false)
    expect(isThirdParty(chained(hop('Kars Manşet'), hop('Serhat Postası')), publication)).to.equal(true)
    expect(isThirdParty(chained(), publication)).to.equal(true)
    expect(isThirdParty({ ...chained(hop('Serhat Postası')), owner: 'kars-manset' }, publication)).to.equal(true)
  })

  it('finds the agency anywhere in the chain, whatever kind the hop claims, but not below our own story', () => {
    expect(isAgencyStory(chained(hop('Kars Manşet'), hop('DHA', 'other')), publication)).to.equal(true)
    expect(isAgencyStory(chained(hop('Serhat Postası'), hop('AA', 'agency')), publication)).to.equal(false)
    expect(agenciesOf([hop('AA'), hop('Anadolu Ajansı', 'agency'), hop('Kars Manşet')])).to.deep.equal(['AA'])
  })

  it('calls a chain complete when every hop has a name and a date', () => {
    expect(citeComplete([{ name: 'A', date: 0 }])).to.equal(true)
    expect(citeComplete([{ name: 'A', date: -8.64e15 }])).to.equal(true)
    for (const chain of [[], [{ name: 'A' }], [{ date: 0 }], [{ name: ' ', date: 0 }], [{ name: 'A', date: 9e15 }]])
      expect(citeComplete(chain), JSON.stringify(chain)).to.equal(false)
    expect(citeComplete([{ name: 'A', date: 0 }, { name: 'B' }])).to.equal(false)
  })
})
