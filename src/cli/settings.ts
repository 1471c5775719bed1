// Alone turns the environment into settings for a command, or into an error the operator can act on.
import { isAbsolute, join } from 'node:path'
import { type Config, ConfigError, readConfig } from '../config/read-config.js'
import type { Io } from './io.js'
import { UsageError } from './usage-error.js'

/** Relative paths are taken from the folder the command was called in. */
export function settings(io: Io): Config {
  return told(() => {
    const config = readConfig(io.env)
    const file = /^sqlite:(?!:memory:)(.+)$/.exec(config.DATABASE_URL)?.[1]
    return {
      ...config,
      FEEDS_DIR: absolute(io, config.FEEDS_DIR),
      DATABASE_URL: file ? `sqlite:${absolute(io, file)}` : config.DATABASE_URL,
    }
  })
}

/** Runs `act`; what is wrong with settings or the feeds folder ends the command with status 2 and a list. */
export function told<T>(act: () => T): T {
  try {
    const result = act()
    return result instanceof Promise ? (result.catch(tell) as T) : result
  } catch (error) {
    return tell(error)
  }
}

function tell(error: unknown): never {
  if (error instanceof ConfigError) throw new UsageError(error.problems.map(problem => `mahrec: ${problem}`).join('\n'))
  throw error
}

function absolute(io: Io, path: string): string {
  return isAbsolute(path) ? path : join(io.cwd, path)
}
