// Alone knows the list of commands. Each is loaded when it is called: `validate` must start fast (DESIGN.md §5.5).
import { Command, CommanderError } from 'commander'
import type { Io } from './io.js'
import { UsageError } from './usage-error.js'

type Load = (io: Io) => Promise<Command>

const COMMANDS: Readonly<Record<string, { readonly about: string; readonly load: Load }>> = {
  serve: {
    about: 'start the server / sunucuyu başlat',
    load: async io => (await import('./serve.js')).serve(io),
  },
  validate: {
    about: 'check feeds: files, folders, addresses, standard input / akışları denetle',
    load: async io => (await import('./validate.js')).validate(io),
  },
  explain: {
    about: 'tell what a rule or a term of the law is about / bir kuralı ya da kanun maddesini açıkla',
    load: async io => (await import('./explain.js')).explain(io),
  },
  import: {
    about: 'take articles in from JSON Feed, RSS or Atom files / dosyalardan haber al',
    load: async io => (await import('./import.js')).importFiles(io),
  },
  poll: {
    about: 'ask partners for what is new / ortaklara yenilikleri sor',
    load: async io => (await import('./poll.js')).pollPartners(io),
  },
  merges: {
    about: 'articles taken for one story: list, join, split / birleştirilen haberler',
    load: async io => (await import('./merges.js')).merges(io),
  },
  partners: {
    about: 'list, add, show, change, pause, remove partners / ortakları yönet',
    load: async io => (await import('./partners.js')).partners(io),
  },
  licensees: {
    about: 'who pulls from you under a contract, with keys, log and usage / lisans sahiplerini yönet',
    load: async io => (await import('./licensees.js')).licensees(io),
  },
  takedown: {
    about: 'complaints of holders, with their clocks / hak şikâyetleri',
    load: async io => (await import('./cases.js')).cases(io, 'takedown', 'takedown'),
  },
  reply: {
    about: 'corrections and replies / düzeltme ve cevap',
    load: async io => (await import('./cases.js')).cases(io, 'reply', 'reply'),
  },
  order: {
    about: 'orders of courts and authorities / kararlar',
    load: async io => (await import('./cases.js')).cases(io, 'order', 'order'),
  },
  report: {
    about: 'errors that readers reported / hata bildirimleri',
    load: async io => (await import('./cases.js')).cases(io, 'report', 'error'),
  },
  keys: {
    about: 'list, add, revoke keys to the API / API anahtarlarını yönet',
    load: async io => (await import('./keys.js')).keys(io),
  },
  migrate: {
    about: 'bring the database up to date / veritabanını güncelle',
    load: async io => (await import('./migrate.js')).migrateDatabase(io),
  },
  export: {
    about: 'write out the list of feeds (OPML), or the evidence of an article / dışa aktar',
    load: async io => (await import('./export.js')).exportDocuments(io),
  },
  verify: {
    about: 'check an evidence pack / bir delil dosyasını doğrula',
    load: async io => (await import('./verify.js')).verify(io),
  },
  hold: {
    about: 'until when an article is kept, and what keeps it longer / saklama süresi ve bekletme',
    load: async io => (await import('./hold.js')).hold(io),
  },
  backup: {
    about: 'copy the database beside a running server / veritabanını yedekle',
    load: async io => (await import('./backup.js')).backup(io),
  },
  render: {
    about: 'write one category as a feed / bir kategoriyi akış olarak yaz',
    load: async io => (await import('./render.js')).renderCategory(io),
  },
}

/** Runs one command line; never throws for the user's own mistakes: they are told and end with status 2. */
export async function run(argv: readonly string[], io: Io): Promise<void> {
  const name = argv[0] ?? ''
  const known = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  const program = known ? await known.load(io) : overview()
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({ writeOut: io.out, writeErr: io.err })
  if (known) program.name(`mahrec ${name}`)
  try {
    await program.parseAsync(known ? argv.slice(1) : argv.length === 0 ? ['--help'] : [...argv], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) io.finish(error.exitCode === 0 ? 0 : 2)
    else if (error instanceof UsageError) {
      io.err(`${error.message}\n`)
      io.finish(error.status)
    } else throw error
  }
}

function overview(): Command {
  const program = new Command('mahrec')
    .description('Newsroom syndication with the rights of every item / Haber akışları, her öğenin haklarıyla')
    .addHelpText('after', '\nmahrec COMMAND --help tells more of each / her komut için daha fazlası')
    .action((_, command: Command) => {
      const unknown = command.args[0]
      throw new UsageError(
        `mahrec: there is no command "${unknown}" / "${unknown}" diye bir komut yok: ${Object.keys(COMMANDS).join(', ')}`,
      )
    })
    .allowExcessArguments()
  for (const [name, { about }] of Object.entries(COMMANDS)) program.addCommand(new Command(name).description(about))
  return program
}
