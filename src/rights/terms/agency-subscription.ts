// An agency's text goes where the newsroom's own subscription reaches (contract; FSEK 22, 25).
import { SELF } from '../../model/key.js'
import { contractUnder } from '../laws.js'
import { agenciesOf, coversAgency, isAgencyHop, isAgencyStory, isOurHop } from '../origin.js'
import { classOf, namedHops } from '../reservation.js'
import { type Finding, limit, permit, type Term } from '../term.js'

export const agencySubscription: Term = {
  id: 'agency-subscription',
  basis: contractUnder('22, 25'),
  says: {
    tr: 'Ajans içeriği, yalnız yayının abone olduğu ajanstansa gösterilir; abonelik alt lisans vermez.',
    en: 'Agency copy is shown only from agencies the publication subscribes to; a subscription gives no sublicence.',
  },
  why: {
    tr: 'Ajans haberleri abonelere sunulan, her hakkı saklı içeriklerdir; her çıkış ayrı bir umuma iletimdir.',
    en: 'Agency copy is offered to subscribers with all rights reserved; each output is a communication of its own.',
  },
  remedy: {
    tr: 'Ajansı kaynak zincirine `kind: agency` ile yazın; abonelik varsa `publication.yaml` içindeki `agencies` listesine ekleyin. Lisans alanın da o ajansla sözleşmesi olmalıdır.',
    en: 'Name the agency in the source chain with `kind: agency`; if you subscribe, list it under `agencies` in `publication.yaml`. A licensee needs its own contract with that agency.',
  },
  examples: {
    judged: [
      {
        when: { tr: 'Abone olunan ajansın haberi', en: 'A story of an agency subscribed to' },
        article: {
          rights: {
            class: 'agency',
            reservation: 'all',
            sourceChain: [{ name: 'Anadolu Ajansı', kind: 'agency', date: 0 }],
          },
        },
        gives: { extent: 'full' },
      },
      {
        when: { tr: 'Abone olunmayan ajansın haberi', en: 'A story of an agency not subscribed to' },
        article: { rights: { class: 'agency', sourceChain: [{ name: 'DHA', kind: 'agency', date: 0 }] } },
        gives: { extent: 'nothing' },
      },
      {
        when: { tr: 'Ajansla sözleşmesi olmayan lisans alan', en: 'A licensee without contract with the agency' },
        article: { rights: { class: 'agency', sourceChain: [{ name: 'AA', kind: 'agency', date: 0 }] } },
        licensee: { agencies: [] },
        gives: { extent: 'nothing' },
      },
      {
        when: { tr: 'Başka bir gazetenin yayımladığı ajans haberi', en: "An agency's story taken from another paper" },
        article: {
          rights: {
            class: 'agency',
            sourceChain: [
              { name: 'AA', kind: 'agency', date: 0 },
              { name: 'Kars Manşet', kind: 'newspaper', date: 0 },
            ],
          },
        },
        gives: { extent: 'nothing' },
      },
      { when: { tr: 'Kendi haberimiz', en: 'Our own story' }, gives: 'silent' },
    ],
    examined: [
      {
        when: { tr: 'Ajansı söylenmemiş ajans haberi', en: 'Agency copy that names no agency' },
        draft: { rights: { class: 'agency', sourceChain: [{ name: 'Serhat Postası', kind: 'publisher', date: 0 }] } },
        refuses: ['_rights.source_chain'],
      },
      {
        when: { tr: 'Serbest bırakılmış ajans haberi', en: 'Agency copy set free' },
        draft: {
          rights: {
            class: 'agency',
            reservation: 'attribution',
            sublicensable: true,
            sourceChain: [{ name: 'AA', kind: 'agency', date: 0 }],
          },
        },
        refuses: ['_rights.reservation', '_rights.sublicensable'],
      },
      {
        when: { tr: 'Ajansı söylenen haber', en: 'Agency copy that names its agency' },
        draft: { rights: { class: 'agency', sourceChain: [{ name: 'AA', kind: 'agency', date: 0 }] } },
        refuses: [],
      },
    ],
  },
  judge: of => {
    const { article, standing } = of
    if (article.owner !== SELF || !isAgencyStory(article, standing.publication)) return
    const { sourceChain } = article.rights
    const agencies = agenciesOf(sourceChain)
    // What another outlet made of an agency's copy is not what the subscription delivers.
    const giver = sourceChain.findLast(hop => !isOurHop(hop, standing.publication))
    const direct = giver !== undefined && isAgencyHop(giver)
    const covered = direct && agencies.every(agency => coversAgency(of, agency))
    return covered ? permit('full') : limit('nothing')
  },
  examine: (draft, { owner, publication }) => {
    const { rights } = draft
    const sourced = { owner, rights: { class: classOf(draft, owner), sourceChain: namedHops(draft) } }
    if (!isAgencyStory(sourced, publication)) return []
    const findings: Finding[] = []
    if (!(rights.sourceChain ?? []).some(isAgencyHop))
      findings.push({ field: '_rights.source_chain', message: UNNAMED })
    // What a partner says too freely of an agency's copy is made stricter instead (RIGHTS.md §3.12).
    if (owner !== SELF) return findings
    if (rights.reservation === 'none' || rights.reservation === 'attribution')
      findings.push({ field: '_rights.reservation', allowed: ['all'] })
    if (rights.sublicensable === true) findings.push({ field: '_rights.sublicensable' })
    return findings
  },
}

const UNNAMED = {
  tr: 'Ajans içeriğinin kaynak zincirinde ajans yok.',
  en: 'The source chain of agency copy names no agency.',
}
