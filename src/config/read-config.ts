// Alone turns the environment into settings: all mistakes at once, unknown MAHREC_* names among them.
import { OPTIONS, type Option, type OptionName } from './options.js'

export type Config = { readonly [N in OptionName]: ReturnType<(typeof OPTIONS)[N]['read']> | Missing<N> }
type Missing<N extends OptionName> = (typeof OPTIONS)[N] extends { readonly fallback: string } ? never : undefined

/** What the operator got wrong, one sentence each. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'ConfigError'
  }
}

/** Pure. Throws ConfigError naming every bad and every unknown setting. An empty value counts as absent. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = []
  const values: Record<string, unknown> = {}
  for (const [name, option] of Object.entries<Option<unknown>>(OPTIONS)) {
    const text = env[name] || option.fallback?.replace('{PORT}', String(values.PORT ?? ''))
    try {
      values[name] = text === undefined ? undefined : option.read(text)
    } catch (error) {
      const shown = option.secret ? '' : ` "${text}"`
      problems.push(`${name}${shown}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  if (values.PORT === 0 && !env.PUBLIC_URL)
    problems.push('PUBLIC_URL: must be set when PORT is 0, because self links are made before a port is known')
  for (const name of Object.keys(env))
    if (name.startsWith('MAHREC_') && !(name in OPTIONS))
      problems.push(`${name}: no such setting; the ones that exist stand in .env.example`)
  if (problems.length > 0) throw new ConfigError(problems)
  return Object.freeze(values) as Config
}
