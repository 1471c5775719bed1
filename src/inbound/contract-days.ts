// Alone sees to it that feeds are made anew when a day begins on which a contract begins or ends, or lets go of articles.
import { dayOf, nextDayAt } from '../model/days.js'
import type { Log } from '../model/log.js'
import { isInForce, type Partner } from '../model/partner.js'
import type { Later } from '../model/timers.js'
import type { PartnerStore } from '../store/store.js'

export interface ContractDaysNeeds {
  readonly partners: Pick<PartnerStore, 'list' | 'revise'>
  /** IANA zone of the publication. */
  readonly zone: string
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly later: Later
  readonly log?: Log
}

export interface ContractDays {
  start(): void
  /** May be called twice; waits for work in hand. */
  stop(): Promise<void>
}

const AFTER_ERROR_MS = 60_000

/** What was made before the server stopped is made anew when it starts, so nothing of this needs to be kept. */
export function contractDays({ partners, zone, now, later, log }: ContractDaysNeeds): ContractDays {
  let live = false
  let forget = () => {}
  let inHand: Promise<void> = Promise.resolve()
  const sleep = (day: string) => {
    if (live) forget = later(Math.max(nextDayAt(now(), zone) - now(), 1), () => wake(day))
  }
  function wake(day: string): void {
    const today = dayOf(now(), zone)
    if (today === day) {
      sleep(day)
      return
    }
    inHand = turn(day, today).then(
      () => sleep(today),
      error => {
        log?.error({ err: error }, 'contracts could not be seen to at the turn of the day; trying again')
        if (live) forget = later(AFTER_ERROR_MS, () => wake(day))
      },
    )
  }
  /** A change row for each partner of whom something else may be shown now: everybody who follows changes hears of it. */
  async function turn(before: string, today: string): Promise<void> {
    for (const { partner, removedAt } of await partners.list())
      if (removedAt === undefined && turns(partner, before, today))
        await partners.revise(
          partner.slug,
          current =>
            current && {
              partner: current.partner,
              ...(current.line !== undefined && { line: current.line }),
              ...(current.removedAt !== undefined && { removedAt: current.removedAt }),
            },
        )
  }
  return {
    start() {
      if (live) return
      live = true
      sleep(dayOf(now(), zone))
    },
    async stop() {
      live = false
      forget()
      await inHand
    },
  }
}

function turns({ contract, keepDays }: Partner, before: string, today: string): boolean {
  return (
    keepDays !== undefined || (contract !== undefined && isInForce(contract, before) !== isInForce(contract, today))
  )
}
