// Alone keeps the thread in which large documents are checked and fixed, and ends it when one costs too much.
import { Worker } from 'node:worker_threads'
import type { Later } from '../model/timers.js'
import type { Asked, Checked, Fixed } from './check-worker.js'

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
  return <Answer extends Checked | Fixed>(asked: Asked): Promise<Answer | 'too-costly'> => {
    const worker = idle ?? start()
    idle = undefined
    worker.ref()
    return new Promise<Answer | 'too-costly'>((resolve, reject) => {
      const forget = later(ms, () => {
        void worker.terminate()
        resolve('too-costly')
      })
      const done = (answer: Answer) => {
        worker.off('error', failed).off('exit', ended)
        forget()
        // An idle thread must not keep the process alive.
        worker.unref()
        idle = worker
        resolve(answer)
      }
      const failed = (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve('too-costly') : reject(error)
      const ended = () => {
        forget()
        reject(new Error('the checking thread ended before its document was checked'))
      }
      worker.once('message', done).once('error', failed).once('exit', ended)
      worker.postMessage(asked)
    })
  }
}
