// Alone counts how many new items of a partner were taken in today, for contracts that bound it.
import { dayBeganAt, dayOf } from '../model/days.js'
import type { Reason } from '../model/draft.js'
import type { Partner } from '../model/partner.js'
import type { ArticleStore } from '../store/store.js'

export interface DailyQuota {
  /** Why one more new item must wait; undefined: there is room. */
  full(): Promise<Reason | undefined>
}

export interface DailyQuotaNeeds {
  readonly articles: Pick<ArticleStore, 'acceptedSince'>
  readonly partner: Pick<Partner, 'slug' | 'maxDaily'>
  readonly zone: string
  /** Epoch milliseconds. */
  readonly now: () => number
}

const FIELD: keyof Partner = 'maxDaily'

/** Whether an item was refused only because its day was full: it comes in on another. */
export function isOverQuota({
  outcome,
  reasons,
}: {
  readonly outcome: string
  readonly reasons: readonly Reason[]
}): boolean {
  return outcome === 'refused' && reasons.some(({ field }) => field === FIELD)
}

export function createDailyQuota({ articles, partner, zone, now }: DailyQuotaNeeds): DailyQuota {
  const { slug, maxDaily } = partner
  return {
    async full() {
      // Asked of the store each time: what stands there is what was taken in, by whichever process.
      if (maxDaily === undefined || (await articles.acceptedSince(slug, dayBeganAt(now(), zone))) < maxDaily)
        return undefined
      const day = dayOf(now(), zone)
      return {
        field: FIELD,
        limit: maxDaily,
        message: {
          tr: `ortağın sözleşmesi günde ${maxDaily} yeni öğe verir; ${day} için doldu. Karantinadan alabilir ya da beklersiniz`,
          en: `the contract gives ${maxDaily} new items a day, and ${day} is full. Release it from quarantine, or wait`,
        },
      }
    },
  }
}
