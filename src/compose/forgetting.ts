// Alone sees to it that who asked is forgotten when the time of it has come (Law No. 6698 art. 7; desk/case-desk.ts).
import type { Newsroom } from './newsroom.js'
import type { World } from './world.js'

/** What is due is done within so long. */
const AGAIN_MS = 6 * 3_600_000

/** Begins at once. Returns what ends it; it waits for work in hand. */
export function forgetClaimants({ cases }: Pick<Newsroom, 'cases'>, { every, log }: World): () => Promise<void> {
  let inHand: Promise<void> | undefined
  async function forget(): Promise<void> {
    try {
      // A few at a time, so that others have the database meanwhile.
      while ((await cases.forget()) > 0);
    } catch (error) {
      log.error({ err: error }, 'claimants could not be forgotten; trying again in six hours')
    }
  }
  const begin = () => {
    inHand ??= forget().finally(() => {
      inHand = undefined
    })
  }
  begin()
  const end = every(AGAIN_MS, begin)
  return async () => {
    end()
    await inHand
  }
}
