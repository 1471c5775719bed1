// A correction and reply runs whole, unaltered, and names what it answers (Law No. 5187 art. 14).
import type { RightsDraft } from '../../model/draft.js'
import { isMoment } from '../cite-complete.js'
import { pressLaw } from '../laws.js'
import { type Finding, limit, permit, type Term } from '../term.js'
import { isWebAddress } from '../web-address.js'

export const press14Reply: Term = {
  id: 'press-14-reply',
  basis: pressLaw('14'),
  says: {
    tr: 'Düzeltme ve cevap metni tam ve değiştirilmeden, ilgili yayının bağlantısıyla yayımlanır; saklı tutulamaz, kısaltılamaz.',
    en: 'A correction and reply runs whole and unaltered with a link to what it answers; it is neither reserved nor shortened.',
  },
  why: {
    tr: 'Sorumlu müdür metni bir gün içinde, düzeltme ve ekleme yapmadan, ilgili yayına bağlantı vererek yayımlamak zorundadır.',
    en: 'The responsible manager must publish the text within a day, without change or addition, with a link to the item.',
  },
  remedy: {
    tr: '`_rights.concerns` alanına ilgili yayının `title`, `url` ve `date` değerlerini yazın; saklı tutma ve kısaltma kayıtlarını kaldırın.',
    en: 'Write title, url and date of what it answers in `_rights.concerns`; drop reservation and abridgement.',
  },
  examples: {
    judged: [
      {
        when: { tr: 'Neye cevap olduğu yazılı metin', en: 'A reply that names what it answers' },
        article: {
          rights: {
            class: 'reply',
            reservation: 'none',
            concerns: { title: 'Köprü kapandı', url: 'https://serhat.example/1', date: 0 },
          },
        },
        gives: { extent: 'full', duties: ['link-original', 'keep-unaltered'] },
      },
      {
        when: { tr: 'Neye cevap olduğu yazılmamış metin', en: 'A reply to nobody knows what' },
        article: { rights: { class: 'reply', reservation: 'none' } },
        gives: { extent: 'nothing' },
      },
      { when: { tr: 'Olağan haber', en: 'An ordinary story' }, gives: 'silent' },
    ],
    examined: [
      {
        when: { tr: 'Neye cevap olduğu yazılmamış', en: 'It does not say what it answers' },
        draft: { rights: { class: 'reply' } },
        refuses: ['_rights.concerns'],
      },
      {
        when: { tr: 'Kısaltılmış ve saklı tutulmuş cevap', en: 'A reply shortened and reserved' },
        draft: {
          rights: {
            class: 'reply',
            reservation: 'all',
            abridged: true,
            concerns: { title: 'Köprü kapandı', url: 'https://serhat.example/1', date: 0 },
          },
        },
        refuses: ['_rights.reservation', '_rights.abridged'],
      },
      {
        when: { tr: 'Tam cevap metni', en: 'A whole reply' },
        draft: {
          rights: { class: 'reply', concerns: { title: 'Köprü kapandı', url: 'https://serhat.example/1', date: 0 } },
        },
        refuses: [],
      },
    ],
  },
  judge: ({ article: { rights } }) => {
    if (rights.class !== 'reply') return
    if (!isAnswering(rights) || rights.abridged) return limit('nothing')
    return permit('full', { whole: true, duties: () => ['link-original', 'keep-unaltered'] })
  },
  examine: ({ rights }) => {
    if (rights.class !== 'reply') return []
    const reserved = rights.reservation !== undefined && rights.reservation !== 'none'
    const findings: Finding[] = []
    if (!isAnswering(rights)) findings.push({ field: '_rights.concerns', message: ANSWERS_NOTHING })
    if (reserved) findings.push({ field: '_rights.reservation', allowed: ['none'] })
    if (rights.abridged === true) findings.push({ field: '_rights.abridged' })
    return findings
  },
}

function isAnswering({ concerns }: Pick<RightsDraft, 'concerns'>): boolean {
  if (!concerns || concerns.title.trim() === '' || !isMoment(concerns.date)) return false
  return isWebAddress(concerns.url)
}

const ANSWERS_NOTHING = {
  tr: 'Cevabın ilgili olduğu yayının başlığı, adresi ve tarihi söylenmemiş.',
  en: 'It does not say title, address and date of the publication it answers.',
}
