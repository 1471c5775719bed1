// A holder's written licence to the newsroom, which the newsroom states as the basis of its copy (FSEK 48, 52).
import { SELF } from '../../model/key.js'
import { contractUnder } from '../laws.js'
import { hasContract, isAgencyStory, isThirdParty } from '../origin.js'
import { isFree } from '../reservation.js'
import { permit, type Term } from '../term.js'

export const fsek52WrittenLicence: Term = {
  id: 'fsek-52-written-licence',
  basis: contractUnder('48, 52'),
  says: {
    tr: 'Dayanağı sözleşme olan içerik, o sözleşmeye göre tam gösterilir.',
    en: 'What rests on a contract is shown in full under that contract.',
  },
  why: {
    tr: 'Mali haklara ilişkin sözleşmeler yazılı olur; davada izni kullananın göstermesi istenebilir (FSEK 76).',
    en: 'Contracts on economic rights are made in writing; in court the user may have to show the permission (FSEK 76).',
  },
  remedy: {
    tr: '`_rights.basis` alanına `contract` ya da `contract:` ve sözleşmenin numarasını yazın; sözleşmeyi saklayın.',
    en: 'Say `_rights.basis` `contract`, or `contract:` and its number; keep the contract.',
  },
  examples: {
    judged: [
      {
        when: { tr: 'Sözleşmeyle alınan köşe yazısı', en: 'A column taken under a contract' },
        article: {
          rights: {
            class: 'column',
            reservation: 'all',
            basis: 'contract:2026/14',
            sourceChain: [{ name: 'Kars Manşet', kind: 'newspaper', date: 0 }],
          },
        },
        gives: { extent: 'full' },
      },
      {
        when: { tr: 'Sözleşme dediği hâlde ortaktan gelen içerik', en: 'A partner item that says it has a contract' },
        article: { owner: 'kars-manset', rights: { basis: 'contract' } },
        gives: 'silent',
      },
    ],
  },
  judge: of => {
    const { article, standing } = of
    if (article.owner !== SELF || !hasContract(of) || !isThirdParty(article, standing.publication)) return
    if (isAgencyStory(article, standing.publication) || isFree(article.rights.class)) return
    return permit('full')
  },
}
