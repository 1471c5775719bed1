// Alone knows `mahrec backup`: one file that holds the whole newsroom as it was at one moment.
import { isAbsolute, join } from 'node:path'
import { Command } from 'commander'
import { backupDatabase } from '../store/open.js'
import type { Io } from './io.js'
import { languageOf } from './language.js'
import { openProgress } from './progress.js'
import { settings } from './settings.js'
import { UsageError } from './usage-error.js'

export function backup(io: Io): Command {
  return new Command('backup')
    .description(
      'Copy the SQLite database into a new file, beside a running server. docs/operating.md tells of restoring.',
    )
    .argument('<file>', 'the copy; nothing may be there yet')
    .option('--json', 'one JSON answer for programs')
    .action(async (name: string, { json }: { readonly json?: true }) => {
      const file = isAbsolute(name) ? name : join(io.cwd, name)
      const language = languageOf(io.env)
      const progress = await openProgress(io, name)
      try {
        const made = await backupDatabase(settings(io).DATABASE_URL, file)
        io.out(json ? `${JSON.stringify(made, undefined, 2)}\n` : TOLD[language](name, made.articles, made.bytes))
      } catch (error) {
        throw new UsageError(`mahrec: ${error instanceof Error ? error.message : String(error)}`)
      } finally {
        progress.end()
      }
    })
}

const TOLD = {
  tr: (file: string, articles: number, bytes: number) => `${file}: ${articles} haber, ${bytes} bayt, denetlendi\n`,
  en: (file: string, articles: number, bytes: number) =>
    `${file}: ${articles} articles, ${bytes} bytes, looked through\n`,
}
