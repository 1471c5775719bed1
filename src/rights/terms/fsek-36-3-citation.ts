// The source is named, whatever else is allowed: every outlet on the way, with its date (FSEK 36/3).
import type { Duty } from '../../model/decision.js'
import type { Extent } from '../../model/extent.js'
import { citeComplete, isMoment, isNamed } from '../cite-complete.js'
import { fsek } from '../laws.js'
import { isThirdParty } from '../origin.js'
import { type Finding, limit, type Term } from '../term.js'
import { isWebAddress } from '../web-address.js'

export const fsek363Citation: Term = {
  id: 'fsek-36-3-citation',
  basis: fsek('36/3'),
  says: {
    tr: 'Kaynak zincirinin her halkasında yayının adı ve tarihi bulunur; kaynağı eksik içerik gösterilmez.',
    en: 'Every hop of the source chain has the name of the outlet and a date; without them nothing is shown.',
  },
  why: {
    tr: 'İktibasta gazete, dergi ya da ajansın adı, onun da başka yerden aldığı kaynak, tarih ve sayı ile yazarın adı belirtilir; eksik ya da yanlış kaynak göstermek suçtur (FSEK 71).',
    en: 'A quotation names the paper, magazine or agency, the source it took from, date and issue, and the author; a missing or wrong source is an offence (FSEK 71).',
  },
  remedy: {
    tr: '`_rights.source_chain` içindeki her halkaya `name` ve `date` yazın; bilmiyorsanız tahmin etmeyin, sorun.',
    en: 'Write `name` and `date` in every hop of `_rights.source_chain`; if you do not know them, ask, do not guess.',
  },
  examples: {
    judged: [
      {
        when: { tr: 'Kaynağı söylenen kendi haberimiz', en: 'Our own story, source named' },
        gives: { duties: ['name-source'] },
      },
      {
        when: { tr: 'Başka bir gazetenin haberi', en: "Another paper's story" },
        article: { rights: { sourceChain: [{ name: 'Kars Manşet', kind: 'newspaper', date: 0 }] } },
        gives: { duties: ['name-source', 'link-original'] },
      },
      {
        when: { tr: 'Kaynağı olmayan haber', en: 'A story without source' },
        article: { rights: { sourceChain: [] } },
        gives: { extent: 'nothing' },
      },
    ],
    examined: [
      {
        when: { tr: 'Adı olmayan halka', en: 'A hop without name' },
        draft: { rights: { class: 'news', sourceChain: [{ kind: 'newspaper', date: 0 }] } },
        refuses: ['_rights.source_chain[0].name'],
      },
      {
        when: { tr: 'Tarihi olmayan ikinci halka', en: 'A second hop without date' },
        draft: {
          rights: { class: 'news', sourceChain: [{ name: 'Kars Manşet', date: 0 }, { name: 'Ardahan Postası' }] },
        },
        refuses: ['_rights.source_chain[1].date'],
      },
      {
        when: { tr: 'Adresi adres olmayan halka', en: 'A hop whose address is none' },
        draft: { rights: { class: 'news', sourceChain: [{ name: 'Kars Manşet', date: 0, url: 'sayfa 3' }] } },
        refuses: ['_rights.source_chain[0].url'],
      },
      {
        when: { tr: 'Adı ve tarihi olan halkalar', en: 'Hops with name and date' },
        draft: { rights: { class: 'news', sourceChain: [{ name: 'Kars Manşet', date: 0 }] } },
        refuses: [],
      },
    ],
  },
  judge: ({ article, standing }) => {
    if (!citeComplete(article.rights.sourceChain)) return limit('nothing')
    const foreign = isThirdParty(article, standing.publication)
    const duties = (extent: Extent): readonly Duty[] =>
      foreign || extent !== 'full' ? ['name-source', 'link-original'] : ['name-source']
    return { kind: 'limit', duties }
  },
  examine: ({ rights }) =>
    (rights.sourceChain ?? []).flatMap((hop, index): Finding[] => {
      const field = `_rights.source_chain[${index}]`
      return [
        ...(isNamed(hop) ? [] : [{ field: `${field}.name`, message: NO_NAME }]),
        ...(isMoment(hop.date) ? [] : [{ field: `${field}.date`, message: NO_DATE }]),
        ...(hop.url === undefined || isWebAddress(hop.url) ? [] : [{ field: `${field}.url`, message: NO_ADDRESS }]),
      ]
    }),
}

const NO_NAME = { tr: 'Kaynak zincirinin bu halkasında ad yok.', en: 'This hop of the source chain has no name.' }
const NO_DATE = { tr: 'Kaynak zincirinin bu halkasında tarih yok.', en: 'This hop of the source chain has no date.' }
const NO_ADDRESS = {
  tr: 'Haberin o kaynaktaki adresi http:// ya da https:// ile başlamalıdır.',
  en: 'The address of the story at that source must start with http:// or https://.',
}
