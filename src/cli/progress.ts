// Alone shows how far a long command is: on a terminal, after a second, and nowhere else.
import type { Io } from './io.js'

export interface ProgressLine {
  readonly show: (done: number, total: number) => void
  readonly end: () => void
}

const PATIENCE_MS = 1000

/** `label` stands before the count. */
export async function openProgress(io: Io, label: string): Promise<ProgressLine> {
  if (!io.terminal.err) return { show: () => {}, end: () => {} }
  const { default: ora } = await import('ora')
  const spinner = ora({ text: label, discardStdin: false })
  const begin = io.now()
  return {
    show(done, total) {
      if (io.now() - begin < PATIENCE_MS) return
      spinner.text = `${label}: ${done}/${total}`
      // ora draws at its own pace; drawing for every item would cost more than the work.
      if (!spinner.isSpinning) spinner.start()
    },
    end: () => void spinner.stop(),
  }
}
