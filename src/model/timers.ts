// Alone knows what a part may ask of timers. main.ts gives the real ones; tests turn the hands themselves.

/** Calls `fn` once after `ms` milliseconds. Returns what forgets it. Must not keep the process alive. */
export type Later = (ms: number, fn: () => void) => () => void

/** Calls `fn` every `ms` milliseconds. Returns what ends it. Must not keep the process alive. */
export type Every = (ms: number, fn: () => void) => () => void
