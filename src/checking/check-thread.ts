// Alone keeps the thread in which large documents are checked, and ends it when one costs too much.
import { Worker } from 'node:worker_threads'
import type { Later } from '../model/timers.js'
import { positions } from '../syntax/place.js'
import type { BoundedReport } from './bounded-report.js'
import type { CheckOptions } from './check.js'
import type { Asked, Checked } from './check-worker.js'

/** MiB. The gravest document of 16 MiB that ends in time takes about half of it. */
const MEMORY = 1024

/** One document at a time. `too-costly`: it was given up after `ms`, or when memory ran out. */
export function createCheckThread(later: Later, ms: number) {
  // Kept for the next document: starting a thread takes longer than checking most feeds.
  let idle: Worker | undefined
  function start(): Worker {
    const worker = new Worker(new URL('./check-worker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    })
    worker.on('error', () => {})
    worker.once('exit', () => {
      if (idle === worker) idle = undefined
    })
    return worker
  }
  return (source: Uint8Array | string, options: CheckOptions): Promise<BoundedReport | 'too-costly'> => {
    const worker = idle ?? start()
    idle = undefined
    worker.ref()
    return new Promise<BoundedReport | 'too-costly'>((resolve, reject) => {
      const forget = later(ms, () => {
        void worker.terminate()
        resolve('too-costly')
      })
      const done = (checked: Checked) => {
        worker.off('error', failed).off('exit', ended)
        forget()
        // An idle thread must not keep the process alive.
        worker.unref()
        idle = worker
        resolve({ ...checked, position: positions(checked.text) })
      }
      const failed = (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve('too-costly') : reject(error)
      const ended = () => {
        forget()
        reject(new Error('the checking thread ended before its document was checked'))
      }
      worker.once('message', done).once('error', failed).once('exit', ended)
      worker.postMessage({ source, options } satisfies Asked)
    })
  }
}
