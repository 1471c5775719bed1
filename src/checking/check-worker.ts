// Alone is the thread in which a large document is checked (check-apart.ts).
import { parentPort, workerData } from 'node:worker_threads'
import { type CheckOptions, type CheckReport, check } from './check.js'

/** What can be handed from thread to thread. */
export type Checked = Omit<CheckReport, 'position'>

const { source, options } = workerData as { readonly source: Uint8Array | string; readonly options: CheckOptions }
const { position: _, ...checked } = check(source, options)
parentPort?.postMessage(checked satisfies Checked)
