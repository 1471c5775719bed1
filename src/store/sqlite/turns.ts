// Alone knows how one waits for its turn: first come, first served, one at a time.

export interface Turns {
  /** Resolves when it is one's turn, with what ends it. */
  take(): Promise<() => void>
}

export function turns(): Turns {
  let last: Promise<void> = Promise.resolve()
  return {
    async take() {
      const before = last
      let end = () => {}
      last = new Promise(resolve => {
        end = resolve
      })
      await before
      return end
    },
  }
}

const writing = new Map<string, Turns>()

/**
 * Turns to write to one file, for all who opened it in this process. SQLite's own waiting stops the whole thread, also
 * the transaction waited for, so two of one process would wait for each other until busy_timeout. Kept per path for good:
 * a process opens a handful.
 */
export function writersOf(path: string): Turns {
  const known = writing.get(path) ?? turns()
  writing.set(path, known)
  return known
}
