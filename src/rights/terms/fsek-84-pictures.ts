// Pictures, film and sound: each on its own, never by permission for the text (FSEK 22, 25, 84).
import type { MediaExtent } from '../../model/extent.js'
import { SELF } from '../../model/key.js'
import { type MediaRights, RESERVATIONS } from '../../model/rights.js'
import { isKnownAgency, listsAgency } from '../agencies.js'
import { fsek } from '../laws.js'
import {
  agenciesOf,
  coversAgency,
  hasContract,
  isAgencyStory,
  isClosed,
  isOurName,
  isThirdParty,
  sameName,
} from '../origin.js'
import { type Case, mediaWithin, type Term } from '../term.js'

export const fsek84Pictures: Term = {
  id: 'fsek-84-pictures',
  basis: fsek('22, 25, 84'),
  says: {
    tr: 'Fotoğraf, görüntü ve ses, metinden ayrı değerlendirilir; kendi görseli tam, başkasınınki yalnız izin ya da sözleşme varsa gösterilir.',
    en: 'Pictures, film and sound are decided apart from the text; our own are shown, others only by licence or contract.',
  },
  why: {
    tr: 'Bir görüntüyü ya da sesi kaydeden, eser sayılmasa bile, başkasının çoğaltmasını ve yaymasını önleyebilir.',
    en: 'Whoever fixes a picture or sound can stop others from copying and distributing it, even where it is no work.',
  },
  remedy: {
    tr: 'Görselin `_rights.holder` ve `_rights.reservation` alanlarını yazın; ortağın görselleri için sözleşme, ajansınkiler için abonelik gerekir.',
    en: "Write the medium's `_rights.holder` and `_rights.reservation`; a partner's media need a contract, an agency's a subscription.",
  },
  examples: {
    judged: [
      {
        when: { tr: 'Kendi fotoğrafımız', en: 'A photo of our own' },
        article: { media: [{ reservation: 'all', holder: { name: 'Serhat Postası' } }] },
        gives: { media: ['full'] },
      },
      {
        when: {
          tr: 'Başkasının haberindeki, sahibi söylenmemiş fotoğraf',
          en: "A photo of unknown holder in another's story",
        },
        article: {
          rights: { sourceChain: [{ name: 'Kars Manşet', kind: 'newspaper', date: 0 }] },
          media: [{ reservation: 'unknown' }],
        },
        gives: { media: ['none'] },
      },
      {
        when: { tr: 'Aboneliği olmayan ajansın fotoğrafı', en: 'A photo of an agency without subscription' },
        article: { media: [{ reservation: 'all', holder: { name: 'Demirören Haber Ajansı' } }] },
        gives: { media: ['none'] },
      },
      {
        when: { tr: 'Sözleşmesi olmayan ortağın fotoğrafı', en: 'A photo of a partner without contract' },
        article: { owner: 'kars-manset', media: [{ reservation: 'none', holder: { name: 'Kars Manşet' } }] },
        gives: { media: ['none'] },
      },
      {
        when: { tr: 'Sözleşmeli ortağın kendi fotoğrafı', en: 'A photo of a partner with contract' },
        article: { owner: 'kars-manset', media: [{ reservation: 'all', holder: { name: 'Kars Manşet' } }] },
        partner: { contract: { extent: 'full', mayPassOn: [] } },
        gives: { media: ['full'] },
      },
      { when: { tr: 'Eki olmayan haber', en: 'A story without attachments' }, gives: { media: [] } },
    ],
  },
  // Without attachments as well: a picture may stand in the body alone.
  judge: of => ({ kind: 'permit', media: rights => mediumOf(rights, of) }),
}

function mediumOf(rights: MediaRights, of: Case): MediaExtent {
  if (!RESERVATIONS.includes(rights.reservation)) return 'none'
  const agencies = agenciesBehind(rights, of)
  if (agencies.length > 0 && !agencies.every(agency => coversAgency(of, agency))) return 'none'
  return of.article.owner === SELF ? ownMedium(rights, of, agencies) : partnerMedium(rights, of, agencies)
}

/** The agency that holds it; where no holder is stated, those the story came from. */
function agenciesBehind(
  { holder }: MediaRights,
  { article, standing: { publication, partner } }: Case,
): readonly string[] {
  if (!holder) return isAgencyStory(article, publication) ? agenciesOf(article.rights.sourceChain) : []
  const subscribed = [...publication.agencies, ...(partner?.contract?.mayPassOn ?? [])]
  const agencies = [...subscribed, ...agenciesOf(article.rights.sourceChain)]
  return isKnownAgency(holder.name) || listsAgency(agencies, holder.name) ? [holder.name] : []
}

function ownMedium(rights: MediaRights, of: Case, agencies: readonly string[]): MediaExtent {
  const { article, use, standing } = of
  const thirdParty = isThirdParty(article, standing.publication)
  const ours = rights.holder ? isOurName(rights.holder.name, standing.publication) : !thirdParty
  if (ours || agencies.length > 0 || !isClosed(rights.reservation)) return 'full'
  if (thirdParty) return hasContract(of) ? 'full' : 'none'
  // Someone else's picture in the newsroom's own story: the licence reaches its own publication, no further.
  return use.to === 'public' ? 'full' : 'none'
}

function partnerMedium(rights: MediaRights, { standing: { partner } }: Case, agencies: readonly string[]): MediaExtent {
  if (!partner?.contract) return 'none'
  const theirs = !rights.holder || agencies.length > 0 || sameName(rights.holder.name, partner.name)
  return theirs || !isClosed(rights.reservation) ? mediaWithin(partner.contract.extent) : 'none'
}
