// Alone knows how a case waits for a listener to be called, and how often it was.
import type { Store } from '../../../src/store/store.js'

export interface Ear {
  readonly count: number
  /** Resolves when it was called at least so many times. */
  reach(count: number): Promise<void>
}

/** Listens; resolves when writes of others are heard too. Calls are counted from then. */
export async function listen({ changes, traits }: Store): Promise<Ear> {
  let count = 0
  let called = () => {}
  const ear: Ear = {
    get count() {
      return count
    },
    async reach(enough) {
      while (count < enough)
        await new Promise<void>(resolve => {
          called = resolve
        })
    },
  }
  changes.watch(() => {
    count += 1
    called()
  })
  if (traits.wakesOthers) await ear.reach(1)
  count = 0
  return ear
}
