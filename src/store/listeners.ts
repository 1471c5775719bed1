// Alone knows how those who wait for changes are woken: soon, and once for many.
import type { Log } from '../model/log.js'

export interface Listeners {
  readonly size: number
  /** Returns what takes it off again; doing that twice is harmless. */
  add(listener: () => void): () => void
  /** Calls each listener once in the next microtask, however often it is said until then. */
  wake(): void
  clear(): void
}

export function listeners(log?: Log): Listeners {
  const waiting = new Set<{ readonly listener: () => void }>()
  let woken = false
  const callAll = () => {
    woken = false
    for (const entry of [...waiting]) {
      if (!waiting.has(entry)) continue
      try {
        entry.listener()
      } catch (error) {
        log?.error({ err: error }, 'a listener to changes failed')
      }
    }
  }
  return {
    get size() {
      return waiting.size
    },
    add(listener) {
      const entry = { listener }
      waiting.add(entry)
      return () => void waiting.delete(entry)
    },
    wake() {
      if (woken || waiting.size === 0) return
      woken = true
      queueMicrotask(callAll)
    },
    clear: () => waiting.clear(),
  }
}
