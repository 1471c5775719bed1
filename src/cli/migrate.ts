// Alone knows `mahrec migrate`: bring the tables up to date, or tell how far they are.
import { Command } from 'commander'
import { migrateStore, storeMigrations } from '../store/open.js'
import type { Io } from './io.js'
import { settings } from './settings.js'
import { UsageError } from './usage-error.js'

interface Options {
  readonly status?: true
  readonly json?: true
}

export function migrateDatabase(io: Io): Command {
  return new Command('migrate')
    .description('Bring the database up to date. The server does so itself when it starts.')
    .option('--status', 'only tell which migrations there are, and change nothing')
    .option('--json', 'one JSON answer for programs')
    .action(async ({ status, json }: Options) => {
      const url = settings(io).DATABASE_URL
      try {
        if (status) {
          const states = await storeMigrations(url, io)
          const lines = states.map(
            ({ name, appliedAt }) =>
              `${name}  ${appliedAt === undefined ? 'pending / bekliyor' : new Date(appliedAt).toISOString()}\n`,
          )
          io.out(json ? `${JSON.stringify({ migrations: states }, undefined, 2)}\n` : lines.join(''))
          return
        }
        const applied = await migrateStore(url, io)
        const told = applied.length === 0 ? 'up to date / güncel\n' : applied.map(name => `${name}\n`).join('')
        io.out(json ? `${JSON.stringify({ applied }, undefined, 2)}\n` : told)
      } catch (error) {
        throw new UsageError(`mahrec: DATABASE_URL: ${error instanceof Error ? error.message : String(error)}`)
      }
    })
}
