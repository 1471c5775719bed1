// Alone checks a document in a thread of its own: what takes long must not keep a server from answering.
import { Worker } from 'node:worker_threads'
import type { Later } from '../model/timers.js'
import { positions } from '../syntax/place.js'
import { type CheckOptions, type CheckReport, check } from './check.js'
import type { Checked } from './check-worker.js'

/** Bytes or characters up to which a check takes a few milliseconds, and a thread would only be slower. */
const SMALL = 128 * 1024

/** `too-slow`: it was given up after `ms`. One document at a time; the others wait their turn. */
export function createCheckApart(later: Later, ms = 20_000) {
  let turn: Promise<unknown> = Promise.resolve()
  return (source: Uint8Array | string, options: CheckOptions): Promise<CheckReport | 'too-slow'> => {
    if (source.length <= SMALL) return Promise.resolve(check(source, options))
    const done = turn.then(() => inThread(source, options, later, ms))
    turn = done.catch(() => {})
    return done
  }
}

export type CheckApart = ReturnType<typeof createCheckApart>

function inThread(
  source: Uint8Array | string,
  options: CheckOptions,
  later: Later,
  ms: number,
): Promise<CheckReport | 'too-slow'> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./check-worker.js', import.meta.url), {
      workerData: { source, options },
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    })
    const forget = later(ms, () => {
      void worker.terminate()
      resolve('too-slow')
    })
    worker.once('message', (checked: Checked) => resolve({ ...checked, position: positions(checked.text) }))
    worker.once('error', reject)
    worker.once('exit', forget)
  })
}
