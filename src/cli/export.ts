// Alone knows `mahrec export`: what of the newsroom is handed to other programs as a file.
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { evidenceOf } from '../desk/evidence.js'
import { opmlOf } from '../outbound/site/opml.js'
import type { Io } from './io.js'
import { UsageError } from './usage-error.js'
import { withNewsroom } from './with-newsroom.js'

export function exportDocuments(io: Io): Command {
  const command = new Command('export').description('Write what other programs read.')
  command
    .command('opml')
    .description('The list of our feeds, which every reader imports (OPML 2.0).')
    .option('--out <file>', 'write to this file instead of standard output')
    .action(async ({ out }: { readonly out?: string }) => {
      const text = await withNewsroom(io, async ({ categories, site }) => opmlOf(categories, site))
      if (out === undefined) io.out(text)
      else await write(resolve(io.cwd, out), text)
    })
  command
    .command('evidence')
    .description('All that is kept of an article and what proves it, to be checked with `mahrec verify`.')
    .argument('<key>', 'key of the article')
    .option('--out <file>', 'write to this file instead of standard output')
    .action(async (key: string, { out }: { readonly out?: string }) => {
      const text = await withNewsroom(io, newsroom => evidenceOf(key, newsroom))
      if (text === undefined) throw new UsageError(`mahrec: there is no article ${key}`)
      if (out === undefined) io.out(text)
      else await write(resolve(io.cwd, out), text)
    })
  return command
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text)
  } catch (error) {
    throw new UsageError(`mahrec: ${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`)
  }
}
