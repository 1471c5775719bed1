// Alone names kinds, states, clocks and steps of cases for people, in both languages.
import type { CaseKind, CaseState, Clock } from '../model/case.js'
import type { Language } from '../model/text.js'
import type { ToTell } from './notify.js'

export interface CaseWords {
  readonly kinds: Readonly<Record<CaseKind, string>>
  readonly states: Readonly<Record<CaseState, string>>
  /** What is done by leading a case to that state. */
  readonly acts: Readonly<Record<CaseState, string>>
  readonly clocks: Readonly<Record<Clock['what'], string>>
  readonly by: Readonly<Record<Clock['by'], string>>
  readonly who: Readonly<Record<ToTell['who'], string>>
  readonly overdue: string
  readonly nothingDue: string
  readonly reached: (subscribers: number) => string
}

const tr: CaseWords = {
  kinds: { takedown: 'Hak şikâyeti', reply: 'Düzeltme ve cevap', order: 'Karar', error: 'Hata bildirimi' },
  states: {
    received: 'alındı',
    triage: 'inceleniyor',
    withdrawn: 'yayından kaldırıldı',
    corrected: 'düzeltildi',
    published: 'yayımlandı',
    escalated: 'makama taşındı',
    restored: 'geri alındı',
    refused: 'geri çevrildi',
    closed: 'kapandı',
  },
  acts: {
    received: 'Al',
    triage: 'İncelemeye al',
    withdrawn: 'Yayından kaldır',
    corrected: 'Düzeltildi',
    published: 'Yayımla',
    escalated: 'Makama taşındı',
    restored: 'Yeniden yayımla',
    refused: 'Geri çevir',
    closed: 'Kapat',
  },
  clocks: {
    acknowledge: 'görülmesi',
    decide: 'karar verilmesi',
    settle: 'ihlalin durdurulması',
    publish: 'yayımlanması',
    execute: 'yerine getirilmesi',
  },
  by: { law: 'yasal süre', house: 'kendi süremiz' },
  who: { claimant: 'başvuran', licensee: 'lisans sahibi', partner: 'ortak' },
  overdue: 'süresi geçti',
  nothingDue: 'bekleyen süre yok',
  reached: subscribers =>
    `Kendiliğinden haber alanlar: akışları okuyan herkes, WebSub ile ${subscribers} abonelik, öteki merkezler:`,
}

const en: CaseWords = {
  kinds: {
    takedown: 'Complaint of a holder',
    reply: 'Correction and reply',
    order: 'Order',
    error: 'Report of an error',
  },
  states: {
    received: 'received',
    triage: 'being examined',
    withdrawn: 'withdrawn',
    corrected: 'corrected',
    published: 'published',
    escalated: 'before an authority',
    restored: 'restored',
    refused: 'refused',
    closed: 'closed',
  },
  acts: {
    received: 'Take in',
    triage: 'Examine',
    withdrawn: 'Withdraw',
    corrected: 'Corrected',
    published: 'Publish',
    escalated: 'Taken to an authority',
    restored: 'Publish again',
    refused: 'Refuse',
    closed: 'Close',
  },
  clocks: {
    acknowledge: 'to be seen',
    decide: 'to be decided',
    settle: 'infringement to be stopped',
    publish: 'to be published',
    execute: 'to be carried out',
  },
  by: { law: 'set by law', house: 'set by ourselves' },
  who: { claimant: 'who asked', licensee: 'licensee', partner: 'partner' },
  overdue: 'overdue',
  nothingDue: 'nothing is due',
  reached: subscribers =>
    `Told by themselves: whoever reads the feeds, ${subscribers} subscriptions by WebSub, other hubs:`,
}

export const CASE_WORDS: Readonly<Record<Language, CaseWords>> = { tr, en }
