// Alone knows what the outcomes of a poll are called, in both languages. What can be done stands in the message of the poll.
import type { PollOutcome } from '../../../model/poll.js'
import type { Language } from '../../../model/text.js'

const tr: Readonly<Record<PollOutcome, string>> = {
  merged: 'okundu',
  unchanged: 'değişmemiş',
  'bad-address': 'adres geçersiz',
  blocked: 'iç ağ adresi, engellendi',
  unresolvable: 'alan adı bulunamadı',
  down: 'bağlanılamadı',
  tls: 'sertifika hatası',
  slow: 'zaman aşımı',
  'too-large': 'çok büyük',
  bomb: 'açılınca çok büyüyor',
  'bad-coding': 'sıkıştırma bozuk',
  cut: 'yarıda kesildi',
  'redirect-loop': 'yönlendirme döngüsü',
  'bad-redirect': 'yönlendirme bozuk',
  status: 'sunucu hata verdi',
  'not-http': 'HTTP değil',
  'no-file': 'dosya yok',
  empty: 'belge boş',
  'not-a-feed': 'besleme değil',
  malformed: 'belge bozuk',
  'too-deep': 'çok derin',
}

const en: typeof tr = {
  merged: 'read',
  unchanged: 'unchanged',
  'bad-address': 'bad address',
  blocked: 'inside address, blocked',
  unresolvable: 'name not found',
  down: 'no connection',
  tls: 'certificate error',
  slow: 'timed out',
  'too-large': 'too large',
  bomb: 'unpacks to too much',
  'bad-coding': 'broken coding',
  cut: 'cut off',
  'redirect-loop': 'redirect loop',
  'bad-redirect': 'bad redirect',
  status: 'error from the server',
  'not-http': 'not HTTP',
  'no-file': 'no file',
  empty: 'empty document',
  'not-a-feed': 'not a feed',
  malformed: 'broken document',
  'too-deep': 'too deep',
}

const WORDS = { tr, en }

/** Whatever it is: another process may know outcomes that this one does not. */
export function outcomeInWords(outcome: string, language: Language): string {
  return (WORDS[language] as Readonly<Record<string, string>>)[outcome] ?? outcome
}
