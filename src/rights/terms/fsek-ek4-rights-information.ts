// What a work says of its own rights stays with it, and says one thing (FSEK Ek Madde 4/1).
import type { Draft } from '../../model/draft.js'
import { isInherited } from '../given-words.js'
import { fsek } from '../laws.js'
import { reservationOf } from '../reservation.js'
import { PLACEHOLDERS } from '../templates.js'
import { type Entry, type Finding, limit, oblige, type Term } from '../term.js'
import { isWebAddress } from '../web-address.js'
import { readMediaWording, readWording } from '../wording.js'

export const fsekEk4RightsInformation: Term = {
  id: 'fsek-ek4-rights-information',
  basis: fsek('Ek Madde 4/1-2'),
  says: {
    tr: 'Hak bilgisi içerikle birlikte gösterilir, çelişmez ve doldurulmamış yer taşımaz.',
    en: 'Rights information is shown with the work, does not contradict itself and has no blanks left in it.',
  },
  why: {
    tr: 'Hak yönetim bilgisini kaldırmak, değiştirmek ve böyle nüshaları yaymak yasaktır (FSEK 71).',
    en: 'Removing or changing rights-management information, and distributing such copies, is forbidden (FSEK 71).',
  },
  remedy: {
    tr: 'Saklı tutuyorsanız `_rights.reservation` değerini bildirime uydurun; tutmuyorsanız bildirimi düzeltin. Lisans adresini http(s) ile başlayan tam adres olarak yazın.',
    en: 'If you reserve, let `_rights.reservation` say what the notice says; if not, correct the notice. Write the licence as an absolute http(s) address.',
  },
  examples: {
    judged: [
      { when: { tr: 'Bildirimi olan haber', en: 'A story with a notice' }, gives: { duties: ['show-notice'] } },
      {
        when: { tr: 'Bildirimi silinmiş haber', en: 'A story whose notice was stripped' },
        article: { rights: { notice: { tr: '', en: '' } } },
        gives: { extent: 'nothing' },
      },
    ],
    examined: [
      {
        when: { tr: 'Saklı değil diyen kayıt, saklıdır diyen bildirim', en: 'Reservation none, notice reserved' },
        draft: { rights: { class: 'news', reservation: 'none', notice: { tr: 'Her hakkı saklıdır.' } } },
        refuses: ['_rights.notice'],
      },
      {
        when: { tr: 'Göreli lisans adresi', en: 'A relative licence address' },
        draft: { rights: { class: 'news', licenseUrl: '/lisans' } },
        refuses: ['_rights.license_url'],
      },
      {
        when: { tr: 'Doldurulmamış bildirim', en: 'A notice with a blank' },
        draft: { rights: { class: 'news', notice: { tr: '© {yil} {hak_sahibi}' } } },
        refuses: ['_rights.notice'],
      },
      {
        when: { tr: 'Kaynak göstererek kullanılabilir diyen bildirim', en: 'A notice that permits with attribution' },
        draft: {
          rights: {
            class: 'news',
            reservation: 'attribution',
            notice: { tr: 'Kaynak gösterilerek kullanılabilir; metin değiştirilmez.' },
            licenseUrl: 'https://serhat.example/lisans',
          },
        },
        refuses: [],
      },
    ],
  },
  judge: ({ article: { rights } }) =>
    rights.notice.tr.trim() === '' || rights.notice.en.trim() === '' ? limit('nothing') : oblige('show-notice'),
  examine: (draft, entry) => [...textFindings(draft, entry), ...mediaFindings(draft), ...addressFindings(draft)],
}

function textFindings(draft: Draft, entry: Entry): Finding[] {
  const { notice, reservation } = draft.rights
  // What the feed around the item says only makes it stricter; an item that contradicts itself is sent back.
  const open = !isInherited(draft.rights) && OPEN.has(reservation ?? reservationOf(draft, entry))
  return noticeFindings('_rights', [notice?.tr, notice?.en], open, readWording)
}

function mediaFindings({ media }: Draft): Finding[] {
  return media.flatMap((medium, index) => {
    const { notice, reservation, licenseUrl, holder } = medium.rights ?? {}
    const field = `attachments[${index}]._rights`
    return [
      ...noticeFindings(field, [notice?.tr, notice?.en], OPEN.has(reservation ?? 'all'), readMediaWording),
      ...(licenseUrl === undefined || isWebAddress(licenseUrl)
        ? []
        : [{ field: `${field}.license_url`, message: NO_ADDRESS }]),
      ...(holder && holder.name.trim() === '' ? [{ field: `${field}.holder.name`, message: NO_HOLDER }] : []),
    ]
  })
}

function noticeFindings(
  field: string,
  notices: readonly (string | undefined)[],
  open: boolean,
  read: (text: string) => string | undefined,
): Finding[] {
  const texts = notices.filter(text => text !== undefined)
  return [
    ...(open && texts.some(text => read(text) !== undefined)
      ? [{ field: `${field}.notice`, message: CONTRADICTS }]
      : []),
    ...(texts.some(hasBlank) ? [{ field: `${field}.notice`, message: BLANK }] : []),
  ]
}

function addressFindings({ rights: { licenseUrl, holder } }: Draft): Finding[] {
  return [
    ...(licenseUrl === undefined || isWebAddress(licenseUrl)
      ? []
      : [{ field: '_rights.license_url', message: NO_ADDRESS }]),
    ...(holder && holder.name.trim() === '' ? [{ field: '_rights.holder.name', message: NO_HOLDER }] : []),
    ...(holder?.url === undefined || isWebAddress(holder.url)
      ? []
      : [{ field: '_rights.holder.url', message: NO_ADDRESS }]),
  ]
}

function hasBlank(notice: string): boolean {
  return PLACEHOLDERS.some(name => notice.includes(`{${name}}`))
}

const OPEN: ReadonlySet<string> = new Set(['none', 'attribution'])

const CONTRADICTS = {
  tr: 'Kayıt kullanıma açık diyor, bildirim ise hakları saklı tutuyor.',
  en: 'The reservation says it may be used, the notice reserves the rights.',
}
const BLANK = {
  tr: 'Bildirimde doldurulmamış bir yer var ({…}).',
  en: 'The notice has a placeholder that was not filled ({…}).',
}
const NO_ADDRESS = {
  tr: 'http:// ya da https:// ile başlayan tam bir adres olmalıdır.',
  en: 'It must be an absolute address that starts with http:// or https://.',
}
const NO_HOLDER = { tr: 'Hak sahibinin adı boş.', en: 'The name of the holder is empty.' }
