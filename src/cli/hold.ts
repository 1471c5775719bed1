// Alone knows `mahrec hold`: what keeps an article, and until when.
import { Command, Option } from 'commander'
import { holdArticle, type Kept, keptOf } from '../desk/hold.js'
import type { Language } from '../model/text.js'
import type { Io } from './io.js'
import { languageOf } from './language.js'
import { UsageError } from './usage-error.js'
import { withNewsroom } from './with-newsroom.js'

interface Options {
  readonly reason?: string
  readonly lift?: true
  readonly json?: true
  readonly lang?: string
}

export const hold = (io: Io): Command =>
  new Command('hold')
    .description('show until when an article is kept, keep it longer (--reason), or end that (--lift)')
    .argument('<key>', 'key of the article')
    .option('--reason <text>', 'keep it until this is lifted: an investigation, a suit')
    .option('--lift', 'end the hold that was set by hand')
    .option('--json', 'for programs')
    .addOption(new Option('--lang <language>', 'language of the answer').choices(['tr', 'en']))
    .action(async (key: string, { reason, lift, json, lang }: Options) => {
      if (reason !== undefined && lift) throw new UsageError('mahrec: --reason and --lift exclude one another')
      if (reason?.trim() === '') throw new UsageError('mahrec: say why with --reason')
      const kept = await withNewsroom(io, ({ store, now }) =>
        reason === undefined && !lift
          ? keptOf(key, { store, now })
          : holdArticle(key, reason ?? null, 'command', { store, now }),
      )
      if (!kept) throw new UsageError(`mahrec: there is no article ${key}`)
      io.out(json ? `${JSON.stringify(kept)}\n` : told(kept, languageOf(io.env, lang)))
    })

function told({ retainUntil, hold: held }: Kept, language: Language): string {
  const until = new Date(retainUntil).toISOString().slice(0, 10)
  const since = held && new Date(held.since).toISOString().slice(0, 10)
  if (language === 'tr')
    return `${until} gününe kadar saklanır (5187 sayılı Kanun m. 10).\n${held ? `Bekletiliyor, ${since} gününden beri: ${held.reason}\n` : ''}`
  return `Kept until ${until} (Law No. 5187 art. 10).\n${held ? `On hold since ${since}: ${held.reason}\n` : ''}`
}
