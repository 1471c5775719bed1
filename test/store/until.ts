// Alone knows how a test waits for what no event tells: by looking, until it gives up.

/** Throws when it does not hold within five seconds, so that a test that fails also ends. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const latest = Date.now() + 5000
  while (!(await holds())) {
    if (Date.now() > latest) throw new Error('it did not come about within five seconds')
    await new Promise(resolve => setImmediate(resolve))
  }
}
