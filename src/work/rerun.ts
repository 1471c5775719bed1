// Alone knows how something is done again whenever it is asked for, never twice at once.

export interface Rerun {
  /**
   * Resolves when a run that began after this call has ended; asked many times during one run, it runs once more for all.
   * Rejects when that run throws.
   */
  ask(): Promise<void>
  /** Resolves when nothing is running any more. Never rejects. */
  idle(): Promise<void>
}

export function rerun(body: () => Promise<void>): Rerun {
  let running: Promise<void> | undefined
  let following: Promise<void> | undefined
  const run = (): Promise<void> => {
    // In a microtask, so that who asks from within the body's first steps already finds it running.
    running = Promise.resolve()
      .then(body)
      .finally(() => {
        running = undefined
      })
    return running
  }
  const ask = (): Promise<void> => {
    if (following) return following
    if (!running) return run()
    following = running.then(ignore, ignore).then(() => {
      following = undefined
      return run()
    })
    return following
  }
  const idle = async (): Promise<void> => {
    while (following ?? running) await (following ?? running)?.then(ignore, ignore)
  }
  return { ask, idle }
}

const ignore = () => {}
