// Alone knows how a category is written as a document from the command line.
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import type { Newsroom } from '../compose/newsroom.js'
import { formats } from '../formats/index.js'
import { assemble } from '../outbound/assemble.js'
import { channelOf } from '../outbound/channel.js'
import { EXTENSIONS } from '../outbound/links.js'
import { render } from '../outbound/render.js'
import { writtenItems } from '../outbound/written-items.js'
import type { Io } from './io.js'
import { UsageError } from './usage-error.js'
import { withNewsroom } from './with-newsroom.js'

export function renderCategory(io: Io): Command {
  return new Command('render')
    .description('Write one category as a feed, exactly as the server would.')
    .argument('<category>', 'slug of the category')
    .addOption(new Option('--format <format>', 'what to write').choices(Object.values(EXTENSIONS)).default('rss'))
    .option('--out <file>', 'write to this file instead of standard output')
    .action(async (slug: string, options: { format: string; out?: string }) => {
      await withNewsroom(io, async newsroom => {
        const text = await documentOf(newsroom, slug, options.format)
        if (options.out === undefined) io.out(text)
        else await write(resolve(io.cwd, options.out), text)
      })
    })
}

async function documentOf(newsroom: Newsroom, slug: string, extension: string): Promise<string> {
  const category = newsroom.categories.get(slug)
  if (!category) {
    const slugs = newsroom.categories.all.map(category => category.slug).join(', ')
    throw new UsageError(`mahrec: there is no category "${slug}"; there are ${slugs}`)
  }
  const format = formats.find(format => format.extension === extension)
  if (!format) throw new UsageError(`mahrec: there is no format "${extension}"`)
  const entries = await assemble(category, format.name, newsroom)
  const { site } = newsroom
  return render(format, channelOf(category, entries, site), entries, writtenItems(site)).toString()
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text)
  } catch (error) {
    throw new UsageError(`mahrec: ${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`)
  }
}
