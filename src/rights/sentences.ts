// Alone knows the sentences: every notice of RIGHTS.md §2, in both languages, checked when this file is loaded. No name
// ever takes a Turkish suffix: the one that suits "AA" does not suit "Kars Manşet", so sentences need none.
import type { Media } from '../model/article.js'
import type { Reservation } from '../model/rights.js'
import { type Template, template } from './templates.js'

const LAW_TR = '5846 sayılı Fikir ve Sanat Eserleri Kanunu'
const LAW_EN = 'Law No. 5846 on Intellectual and Artistic Works'

export const FEED = template('feed', {
  tr: `© {yil} {hak_sahibi}. Bu akıştaki içerik ${LAW_TR} uyarınca korunur; öğelerin hakları her öğede belirtilir. İzin: {eposta}`,
  en: `© {yil} {hak_sahibi}. The contents of this feed are protected under ${LAW_EN}; each item states its own rights. Permissions: {eposta}`,
})
export const MERGED = template('feed.merged', {
  tr: `Bu akış birden çok kaynaktan derlenmiştir; içerik ${LAW_TR} uyarınca korunur. Her öğenin hakları o öğede belirtilen sahibine aittir; {yayin} yalnızca derleme düzenini sağlar.`,
  en: `This feed is compiled from several sources; its contents are protected under ${LAW_EN}. Rights in each item belong to the holder named in it; {yayin} provides the compilation only.`,
})
export const AGENCY = template('agency', {
  tr: 'Kaynak: {ajans}, {tarih}. {yayin} tarafından {ajans} aboneliği kapsamında yayımlanmıştır; yeniden dağıtımı ve alt lisansı yoktur (5846 sayılı Kanun).',
  en: 'Source: {ajans}, {tarih}. Published by {yayin} under its {ajans} subscription; no redistribution or sublicence (Law No. 5846).',
})
export const AGENCY_VIA_PARTNER = template('agency.partner', {
  tr: 'Kaynak: {ajans}, {tarih}. {ortak} aracılığıyla alınmıştır; yeniden dağıtımı ve alt lisansı yoktur (5846 sayılı Kanun).',
  en: 'Source: {ajans}, {tarih}. Received through {ortak}; no redistribution or sublicence (Law No. 5846).',
})
export const PARTNER = template('partner', {
  tr: "Bu içeriği sağlayan ve 5846 sayılı Kanun'dan doğan haklarını saklı tutan: {ortak}. İlk yayın: {tarih}[, {url}].[ Üst kaynak: {ust_kaynak}.]",
  en: 'Provided by {ortak}, which keeps all rights under Law No. 5846. First published {tarih}[, {url}].[ Upstream source: {ust_kaynak}.]',
})
export const UNKNOWN = template('unknown', {
  tr: 'Kaynak: {yayin}, {tarih}[, {url}]. Kullanım koşulları bildirilmemiştir; 5846 sayılı Kanun uyarınca bütün hakları saklı sayılır.',
  en: 'Source: {yayin}, {tarih}[, {url}]. No terms of use were stated; under Law No. 5846 all rights are treated as reserved.',
})
export const DIGEST = template('digest', {
  tr: 'Basın özeti (5846 sayılı Kanun m. 36/2): {yayin}, {tarih}[, {sayi}][; {yazar}]. Kısaltılmıştır[, tam metin: {url}]',
  en: 'Press digest (Law No. 5846 art. 36/2): {yayin}, {tarih}[, {sayi}][; {yazar}]. Abridged[; full text: {url}]',
})
export const OFFICIAL = template('official', {
  tr: 'Resmî metindir; 5846 sayılı Kanun m. 31 uyarınca kaynağı belirtilerek serbestçe kullanılabilir. Kaynak: {yayin}, {tarih}[, {sayi}].',
  en: 'Official text; under Law No. 5846 art. 31 it may be used freely, naming the source. Source: {yayin}, {tarih}[, {sayi}].',
})
export const REPLY = template('reply', {
  tr: 'Düzeltme ve cevap metnidir; {tarih} tarihli "{baslik}" başlıklı yayına ilişkindir: {url}. Metne müdahale edilmemiştir.',
  en: 'Correction and reply concerning "{baslik}" of {tarih}: {url}. Published without changes.',
})
export const WITHDRAWN = template('withdrawn', {
  tr: 'Bu içerik {tarih} tarihinde yayından kaldırılmıştır. Kayıt no: {n}',
  en: 'This item was withdrawn on {tarih}. Reference: {n}',
})
export const TDM = template('tdm.reserved', {
  tr: 'Metin ve veri madenciliği ile yapay zekâ eğitimi için çoğaltma hakları saklıdır.',
  en: 'Reproduction for text and data mining and AI training is reserved.',
})

/** How a text of that class is called. Turkish needs two cases of our own noun, never one of a name. */
export const TEXT = {
  news: textNotices('news', { tr: 'Bu haber', of: 'Bu haberin', en: 'this news item', start: 'This news item' }),
  column: textNotices('column', { tr: 'Bu yazı', of: 'Bu yazının', en: 'this article', start: 'This article' }),
  item: textNotices('item', { tr: 'Bu içerik', of: 'Bu içeriğin', en: 'this item', start: 'This item' }),
}

function textNotices(
  name: string,
  noun: { tr: string; of: string; en: string; start: string },
): Readonly<Record<Reservation, Template>> {
  const digest = name === 'column' && {
    tr: ' Kaynak ve yazar adıyla basın özeti yapılabilir.',
    en: ' Abridged press digests naming source and author are permitted.',
  }
  const who = name === 'column' ? '[{yazar} / ]{yayin}' : '{hak_sahibi}'
  const leave = { tr: '[ İzin: {eposta}]', en: '[ Permissions: {eposta}]' }
  const naming = { tr: '"{yayin}" adı[, {yazar} imzası]', en: '"{yayin}"[, the author {yazar}]' }
  const all = template(`${name}.all`, {
    tr: `© {yil} ${who}. ${noun.of} her hakkı saklıdır (5846 sayılı Kanun m. 22, 25, 36; 5187 sayılı Kanun m. 24).${leave.tr}`,
    en: `© {yil} ${who}. All rights in ${noun.en} are reserved (Law No. 5846 arts. 22, 25, 36; Law No. 5187 art. 24).${leave.en}`,
  })
  return {
    none: template(`${name}.none`, {
      tr: `${noun.tr}, 5846 sayılı Kanun m. 36 uyarınca ${naming.tr}, {tarih} tarihi[ ve {url} bağlantısı] belirtilerek serbestçe kullanılabilir.`,
      en: `Under Law No. 5846 art. 36 ${noun.en} may be used freely if ${naming.en}, the date {tarih}[ and the link {url}] are given.`,
    }),
    attribution: template(`${name}.attribution`, {
      tr: `${noun.tr}, 5846 sayılı Kanun m. 36 uyarınca ${naming.tr}, {tarih} tarihi[ ve {url} bağlantısı] belirtilerek kullanılabilir; metin değiştirilmez, kısaltma belirtilir.`,
      en: `Under Law No. 5846 art. 36 ${noun.en} may be used if ${naming.en}, the date {tarih}[ and the link {url}] are given; do not alter it and mark any shortening.`,
    }),
    republication: template(`${name}.republication`, {
      tr: `© {yil} ${who}. ${noun.of} yeniden yayım hakkı saklıdır (5846 sayılı Kanun m. 36, 5187 sayılı Kanun m. 24).${leave.tr}`,
      en: `© {yil} ${who}. Republication of ${noun.en} is reserved (Law No. 5846 art. 36, Law No. 5187 art. 24).${leave.en}`,
    }),
    quotation: template(`${name}.quotation`, {
      tr: `© {yil} ${who}. ${noun.of} iktibas hakkı açıkça saklıdır (5846 sayılı Kanun m. 36/2).${digest ? digest.tr : leave.tr}`,
      en: `© {yil} ${who}. Quotation of ${noun.en} is expressly reserved (Law No. 5846 art. 36/2).${digest ? digest.en : leave.en}`,
    }),
    all,
    // What is not known is treated as `all` (RIGHTS.md §3.5).
    unknown: all,
  }
}

export const MEDIA: Readonly<Record<Media['kind'], Readonly<Record<'reserved' | 'open' | 'unknown', Template>>>> = {
  image: mediaNotices('image', { tr: 'Fotoğraf', dative: 'görsele', en: 'Photo', the: 'the image' }),
  video: mediaNotices('video', { tr: 'Görüntü', dative: 'görüntüye', en: 'Video', the: 'the video' }),
  audio: mediaNotices('audio', { tr: 'Ses kaydı', dative: 'ses kaydına', en: 'Audio', the: 'the recording' }),
  document: mediaNotices('document', { tr: 'Belge', dative: 'belgeye', en: 'Document', the: 'the document' }),
}

function mediaNotices(name: string, noun: { tr: string; dative: string; en: string; the: string }) {
  return {
    reserved: template(`media.reserved ${name}`, {
      tr: `${noun.tr}: [{yazar} / ]{hak_sahibi}. Her türlü kullanım yazılı izne bağlıdır (5846 sayılı Kanun m. 22, 25, 84). Metnin kullanım izni ${noun.dative} uygulanmaz.`,
      en: `${noun.en}: [{yazar} / ]{hak_sahibi}. Any use needs written permission (Law No. 5846 arts. 22, 25, 84). Permission for the text does not extend to ${noun.the}.`,
    }),
    open: template(`media.open ${name}`, {
      tr: `${noun.tr}: [{yazar} / ]{hak_sahibi}. Adlar belirtilerek kullanılabilir (5846 sayılı Kanun).`,
      en: `${noun.en}: [{yazar} / ]{hak_sahibi}. May be used if the names are given (Law No. 5846).`,
    }),
    unknown: template(`media.unknown ${name}`, {
      tr: `${noun.tr}[: {yazar}]. Sağlayan: {ortak}. Hak sahibi bildirilmemiştir; her türlü kullanım yazılı izne bağlıdır (5846 sayılı Kanun m. 22, 25, 84).`,
      en: `${noun.en}[: {yazar}]. Provided by {ortak}. The holder was not stated; any use needs written permission (Law No. 5846 arts. 22, 25, 84).`,
    }),
  }
}
