// Alone knows what a command may touch of the world. main.ts makes the real one; tests make their own.

import type { Every, Later } from '../model/timers.js'

export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly stdin: AsyncIterable<Uint8Array>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** True where a person looks at a terminal. */
  readonly terminal: { readonly out: boolean; readonly err: boolean }
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly randomBytes: (size: number) => Uint8Array
  readonly later: Later
  readonly every: Every
  /** Resolves after so many milliseconds; unlike `later` it keeps the process alive meanwhile. */
  readonly wait: (ms: number) => Promise<void>
  /** Exit status of the command: 0 unless said otherwise; the highest said wins. */
  readonly finish: (status: number) => void
  /** Resolves with the signal when the process is asked to stop; whoever asks must see to the end. */
  readonly stopped: () => Promise<string>
}
