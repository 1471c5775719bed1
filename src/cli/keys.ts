// Alone knows `mahrec keys`: list, add, revoke. A key is shown once, when it is made.
import { Command } from 'commander'
import { accessKey, KEY_BYTES, makeSecret } from '../access/keys.js'
import type { AccessKey } from '../store/store.js'
import type { Io } from './io.js'
import { UsageError } from './usage-error.js'
import { withNewsroom } from './with-newsroom.js'

interface Options {
  readonly json?: true
}

export function keys(io: Io): Command {
  const command = new Command('keys').description('Manage keys to the API; only their hashes are kept.')
  const json = (sub: Command) => sub.option('--json', 'one JSON answer for programs')
  json(command.command('list').description('all keys, revoked ones too')).action((options: Options) =>
    withNewsroom(io, async ({ store }) => {
      const all = await store.keys.list()
      io.out(options.json ? `${JSON.stringify({ keys: all.map(recordOf) }, undefined, 2)}\n` : all.map(line).join(''))
    }),
  )
  json(
    command
      .command('add')
      .description('make a key; it is shown now and never again')
      .argument('<name>', 'who will hold it'),
  ).action((name: string, options: Options) =>
    withNewsroom(io, async ({ store }) => {
      if (name.trim() === '') throw new UsageError('mahrec: a key needs a name')
      const secret = makeSecret(io.randomBytes(KEY_BYTES))
      const key = accessKey(secret, name.trim(), io.now())
      await store.keys.add(key)
      io.out(
        options.json ? `${JSON.stringify({ ...recordOf(key), secret }, undefined, 2)}\n` : `${line(key)}${secret}\n`,
      )
    }),
  )
  json(
    command.command('revoke').description('a revoked key opens nothing, at once').argument('<id>', 'as list shows it'),
  ).action((id: string, options: Options) =>
    withNewsroom(io, async ({ store }) => {
      if (!(await store.keys.revoke(id, io.now())))
        throw new UsageError(`mahrec: there is no key "${id}" that could be revoked; mahrec keys list shows them`)
      io.out(options.json ? `${JSON.stringify({ id, revoked: true })}\n` : `${id}: revoked / iptal edildi\n`)
    }),
  )
  return command
}

function recordOf({ hash: _, ...key }: AccessKey): object {
  return key
}

function line({ id, name, createdAt, revokedAt }: AccessKey): string {
  const day = (time: number) => new Date(time).toISOString().slice(0, 10)
  return `${id}  ${name}  ${day(createdAt)}${revokedAt === undefined ? '' : `  revoked / iptal: ${day(revokedAt)}`}\n`
}
