// Alone knows when a partner is asked again and why just then, and how that is told.
import type { Bilingual } from './text.js'

export const POLL_REASONS = [
  /** Nothing is known of it yet. */
  'usual',
  /** How often it brought something new lately. */
  'rhythm',
  /** It can only be asked for the whole document. */
  'whole',
  'max-age',
  'expires',
  'ttl',
  'sy',
  /** `skipHours` or `skipDays`. */
  'skip',
  'retry-after',
  'backoff',
  /** Its hub tells of news. */
  'push',
  /** Its site answered 429 to whichever feed. */
  'site',
  /** Somebody asked for it, or something about the partner changed. */
  'asked',
] as const
export type PollReason = (typeof POLL_REASONS)[number]

export interface NextPoll {
  /** Epoch milliseconds. */
  readonly at: number
  readonly because: PollReason
  /** Seconds the origin asked for, where it asked for more than is believed. */
  readonly asked?: number
}

/** "in 40 min: max-age of the origin". */
export function tellNext({ at, because, asked }: NextPoll, now: number): Bilingual {
  const wait = at - now
  const more = asked === undefined ? undefined : span(asked * 1000)
  return {
    tr: `${wait <= 0 ? 'şimdi' : `${span(wait).tr} sonra`}: ${WHY[because].tr}${more ? ` (istenen ${more.tr}, o kadarına uyulmuyor)` : ''}`,
    en: `${wait <= 0 ? 'now' : `in ${span(wait).en}`}: ${WHY[because].en}${more ? ` (it asked for ${more.en}, more than is believed)` : ''}`,
  }
}

const WHY: Readonly<Record<PollReason, Bilingual>> = {
  usual: { tr: 'ritmi henüz bilinmiyor', en: 'its rhythm is not known yet' },
  rhythm: { tr: 'kendi ritmi', en: 'its own rhythm' },
  whole: {
    tr: 'koşullu sorulamıyor, her yoklama belgenin tümü',
    en: 'it cannot be asked conditionally, each poll costs the whole document',
  },
  'max-age': { tr: 'kaynağın max-age değeri', en: 'max-age of the origin' },
  expires: { tr: 'kaynağın Expires değeri', en: 'Expires of the origin' },
  ttl: { tr: 'belgedeki <ttl>', en: '<ttl> of the document' },
  sy: { tr: 'belgedeki sy:updatePeriod', en: 'sy:updatePeriod of the document' },
  skip: { tr: 'belgedeki skipHours ya da skipDays', en: 'skipHours or skipDays of the document' },
  'retry-after': { tr: 'kaynağın Retry-After değeri', en: 'Retry-After of the origin' },
  backoff: { tr: 'hatadan sonraki bekleme', en: 'pause after an error' },
  push: {
    tr: 'haberi hub veriyor, bu yoklama yalnız güvence',
    en: 'its hub tells of news, this poll only makes sure',
  },
  site: {
    tr: 'sitesi daha az sorulmak istiyor (429)',
    en: 'its site wants to be asked less (429)',
  },
  asked: { tr: 'istendi ya da ortak değişti', en: 'asked for, or the partner changed' },
}

/** Two units at most: 45 s, 40 min, 1 h 5 min, 3 d 2 h. */
function span(ms: number): Bilingual {
  const seconds = Math.ceil(ms / 1000)
  if (seconds < 60) return { tr: `${seconds} sn`, en: `${seconds} s` }
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 60) return { tr: `${minutes} dk`, en: `${minutes} min` }
  if (minutes < 24 * 60) return two(Math.floor(minutes / 60), minutes % 60, HOURS)
  const hours = Math.ceil(minutes / 60)
  return two(Math.floor(hours / 24), hours % 24, DAYS)
}

const HOURS = { tr: ['sa', 'dk'], en: ['h', 'min'] } as const
const DAYS = { tr: ['gün', 'sa'], en: ['d', 'h'] } as const

function two(large: number, small: number, units: typeof HOURS | typeof DAYS): Bilingual {
  const of = ([first, second]: readonly [string, string]) =>
    `${large} ${first}${small > 0 ? ` ${small} ${second}` : ''}`
  return { tr: of(units.tr), en: of(units.en) }
}
