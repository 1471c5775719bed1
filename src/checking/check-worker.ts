// Alone is the thread in which large documents are checked and fixed (check-thread.ts).
import { parentPort } from 'node:worker_threads'
import { type BoundedReport, bounded } from './bounded-report.js'
import { type CheckOptions, check } from './check.js'
import { type FixOutcome, fixDocument } from './fix-document.js'

export type Asked =
  | { readonly wanted: 'report'; readonly source: Uint8Array | string; readonly options: CheckOptions }
  | { readonly wanted: 'fixed'; readonly source: Uint8Array; readonly options: CheckOptions }

/** What can be handed from thread to thread. */
export type Checked = Omit<BoundedReport, 'position'>

/** A document after its fixes. */
export interface Fixed extends Pick<FixOutcome, 'bytes' | 'made' | 'refused'> {
  readonly format: FixOutcome['after']['format']
}

parentPort?.on('message', (asked: Asked) => {
  parentPort?.postMessage(asked.wanted === 'fixed' ? fixed(asked) : checked(asked))
})

function checked({ source, options }: Asked): Checked {
  // Bounded here: to hand over a million findings would keep the server from answering for seconds.
  const { position: _, ...report } = bounded(check(source, options))
  return report
}

function fixed({ source, options }: Extract<Asked, { wanted: 'fixed' }>): Fixed {
  const { bytes, made, refused, after } = fixDocument(source, options)
  return { bytes, made, format: after.format, ...(refused && { refused }) }
}
