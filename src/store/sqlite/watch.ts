// Alone knows how one hears, on SQLite, that another process wrote: by asking for PRAGMA data_version.
import type Database from 'libsql'
import type { Log } from '../../model/log.js'
import type { Every } from '../../model/timers.js'
import { type Listeners, listeners } from '../listeners.js'

const LOOK_EVERY_MS = 250

export interface Watch {
  readonly watch: (listener: () => void) => () => void
  readonly wake: () => void
  readonly stop: () => void
}

/** Looks only while somebody listens. Own writes do not move data_version: `wake` says those. */
export function dataVersionWatch(database: Database.Database, every: Every, log?: Log): Watch {
  const waiting: Listeners = listeners(log)
  let seen: unknown
  let failing = false
  let stopLooking: (() => void) | undefined
  const look = () => {
    try {
      const version = dataVersion(database)
      if (version !== seen) waiting.wake()
      seen = version
      failing = false
    } catch (error) {
      // Said once, not four times a second; whoever writes or reads meets the same error and says more.
      if (!failing) log?.error({ err: error }, 'cannot look for what other processes changed')
      failing = true
    }
  }
  const restWhenAlone = () => {
    if (waiting.size > 0) return
    stopLooking?.()
    stopLooking = undefined
  }
  return {
    watch(listener) {
      const remove = waiting.add(listener)
      if (!stopLooking) {
        seen = dataVersion(database)
        stopLooking = every(LOOK_EVERY_MS, look)
      }
      return () => {
        remove()
        restWhenAlone()
      }
    },
    wake: waiting.wake,
    stop() {
      waiting.clear()
      restWhenAlone()
    },
  }
}

/** For databases nobody else can open. */
export function ownWatch(log?: Log): Watch {
  const waiting = listeners(log)
  return { watch: waiting.add, wake: waiting.wake, stop: waiting.clear }
}

function dataVersion(database: Database.Database): unknown {
  return (database.prepare('pragma data_version').all() as { data_version: unknown }[])[0]?.data_version
}
