// Alone makes the log: JSON lines (pino), readable lines where a person looks at a terminal.
import { Writable } from 'node:stream'
import { type Logger, pino } from 'pino'
import type { LogLevel } from '../config/options.js'
import type { Io } from './io.js'

export async function makeLogger(level: LogLevel, io: Io): Promise<Logger> {
  const options = { level, timestamp: () => `,"time":${io.now()}`, base: undefined }
  if (!io.terminal.out) return pino(options, { write: io.out })
  const { default: pretty } = await import('pino-pretty')
  const destination = new Writable({
    write(chunk, _, done) {
      io.out(String(chunk))
      done()
    },
  })
  return pino(options, pretty({ colorize: true, translateTime: 'SYS:HH:MM:ss', destination }))
}
