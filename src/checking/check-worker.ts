// Alone is the thread in which large documents are checked (check-thread.ts).
import { parentPort } from 'node:worker_threads'
import { type BoundedReport, bounded } from './bounded-report.js'
import { type CheckOptions, check } from './check.js'

export interface Asked {
  readonly source: Uint8Array | string
  readonly options: CheckOptions
}

/** What can be handed from thread to thread. */
export type Checked = Omit<BoundedReport, 'position'>

parentPort?.on('message', ({ source, options }: Asked) => {
  // Bounded here: to hand over a million findings would keep the server from answering for seconds.
  const { position: _, ...checked } = bounded(check(source, options))
  parentPort?.postMessage(checked satisfies Checked)
})
