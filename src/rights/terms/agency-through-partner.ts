// An agency's text that came with a partner's feed (RIGHTS.md §3.7). Our own subscription covers what we get from the
// agency, not a partner's copy of it: only what the partner's contract says it may pass on reaches us.
import { SELF } from '../../model/key.js'
import { listsAgency } from '../agencies.js'
import { contractUnder } from '../laws.js'
import { agenciesOf, coversAgency, isAgencyStory } from '../origin.js'
import { limit, type Term } from '../term.js'

export const agencyThroughPartner: Term = {
  id: 'agency-through-partner',
  basis: contractUnder('22, 25'),
  says: {
    tr: 'Ortağın yayınındaki ajans haberi, ortağın sözleşmesinde o ajansı aktarabileceği yazılı değilse hiç gösterilmez.',
    en: "An agency's story in a partner's feed is not shown at all unless the partner's contract says that agency may be passed on.",
  },
  why: {
    tr: 'Ortağın aboneliği ona aittir; ortağın izni ajansın izni yerine geçmez.',
    en: "The partner's subscription is the partner's own; its permission does not stand for the agency's.",
  },
  remedy: {
    tr: 'Ajansın yazılı izni varsa ortağın sözleşmesine (`mayPassOn`) ekleyin; yoksa haberi ajanstan kendiniz alın.',
    en: "If the agency agreed in writing, add it to the partner's contract (`mayPassOn`); else take the story from the agency yourself.",
  },
  examples: {
    judged: [
      {
        when: { tr: 'Sözleşmede adı geçmeyen ajans', en: 'An agency the contract does not list' },
        article: {
          owner: 'kars-manset',
          rights: {
            class: 'news',
            sourceChain: [
              { name: 'AA', kind: 'agency', date: 0 },
              { name: 'Kars Manşet', kind: 'newspaper', date: 0 },
            ],
          },
        },
        partner: { contract: { extent: 'full', mayPassOn: ['ANKA'] } },
        gives: { extent: 'nothing' },
      },
      {
        when: { tr: 'Sözleşmede adı geçen ajans', en: 'An agency the contract lists' },
        article: {
          owner: 'kars-manset',
          rights: { class: 'agency', sourceChain: [{ name: 'Anadolu Ajansı (AA)', kind: 'agency', date: 0 }] },
        },
        partner: { contract: { extent: 'full', mayPassOn: ['AA'] } },
        gives: 'silent',
      },
      {
        when: { tr: 'Ortağın kendi haberi', en: "The partner's own story" },
        article: {
          owner: 'kars-manset',
          rights: { sourceChain: [{ name: 'Kars Manşet', kind: 'newspaper', date: 0 }] },
        },
        gives: 'silent',
      },
    ],
  },
  judge: of => {
    const { article, use, standing } = of
    if (article.owner === SELF || !isAgencyStory(article, standing.publication)) return
    const agencies = agenciesOf(article.rights.sourceChain)
    // The agency's own public feed is a feed like any other: partner-contract says what may be shown.
    const itself = standing.partner?.name ?? ''
    const direct = use.to === 'public' && agencies.length > 0 && agencies.every(agency => listsAgency([itself], agency))
    if (direct || (agencies.length > 0 && agencies.every(agency => coversAgency(of, agency)))) return
    return limit('nothing')
  },
}
