// Alone knows `mahrec poll`: ask partners now, or those that are due, and tell how each item ended.
import { Command, Option } from 'commander'
import { applyPartnersFile, type Newsroom, openNet, pollOf, type World } from '../compose.js'
import type { Polled } from '../inbound/poll.js'
import { ITEM_OUTCOMES, type ItemOutcome } from '../model/poll.js'
import type { Language } from '../model/text.js'
import type { KeptPartner } from '../store/store.js'
import type { Io } from './io.js'
import { languageOf } from './language.js'
import { openProgress } from './progress.js'
import { told } from './settings.js'
import { UsageError } from './usage-error.js'
import { withNewsroom } from './with-newsroom.js'

interface Options {
  readonly due?: true
  readonly json?: true
  readonly lang?: string
}

export function pollPartners(io: Io): Command {
  return new Command('poll')
    .description('Ask partners for what is new, through the whole way in. Without names: all of them.')
    .argument('[partner...]', 'short names')
    .option('--due', 'only those that are due')
    .option('--json', 'one JSON answer for programs, every item in it')
    .addOption(new Option('--lang <lang>', 'language of messages').choices(['tr', 'en']))
    .addHelpText('after', '\nExit status: 0 all answered, 1 a partner failed, 2 usage or input/output.')
    .action((names: string[], options: Options) =>
      withNewsroom(io, async (newsroom, world) => {
        await told(() => applyPartnersFile(newsroom))
        const chosen = await choose(names, options, newsroom)
        const polled = await pollAll(chosen, newsroom, world, io)
        const language = languageOf(io.env, options.lang)
        io.out(
          options.json
            ? `${JSON.stringify({ partners: polled.map(recordOf) }, undefined, 2)}\n`
            : report(polled, language),
        )
        if (polled.some(({ health }) => health.failures > 0)) io.finish(1)
      }),
    )
}

async function choose(names: readonly string[], { due }: Options, newsroom: Newsroom): Promise<readonly KeptPartner[]> {
  const standing = await newsroom.desk.list()
  const unknown = names.filter(name => !standing.some(({ partner }) => partner.slug === name))
  if (unknown.length > 0) {
    const slugs = standing.map(({ partner }) => partner.slug).join(', ')
    throw new UsageError(`mahrec: there is no partner "${unknown.join('", "')}"; there are ${slugs || 'none'}`)
  }
  const named = names.length > 0 ? standing.filter(({ partner }) => names.includes(partner.slug)) : standing
  const wanted = named.filter(({ partner }) => names.length > 0 || !partner.paused)
  if (!due) return wanted
  const isDue = new Set(await newsroom.work.due('poll', newsroom.now()))
  return wanted.filter(({ partner }) => isDue.has(partner.slug))
}

/** So many origins are asked at once. */
const AT_ONCE = 8

async function pollAll(
  chosen: readonly KeptPartner[],
  newsroom: Newsroom,
  world: World,
  io: Io,
): Promise<readonly Polled[]> {
  const net = openNet(newsroom.config, world)
  const poll = pollOf(newsroom, net)
  const progress = await openProgress(io, 'poll')
  const polled: Polled[] = []
  const waiting = [...chosen]
  const worker = async () => {
    for (let kept = waiting.shift(); kept; kept = waiting.shift()) {
      const done = await poll(kept)
      await newsroom.work.hasten('poll', kept.partner.slug, done.nextAt)
      polled.push(done)
      progress.show(polled.length, chosen.length)
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
  } finally {
    progress.end()
    await net.close()
  }
  return polled.toSorted((a, b) => (a.partner.slug < b.partner.slug ? -1 : 1))
}

function recordOf({ partner, health, receipts, nextAt }: Polled): object {
  return { slug: partner.slug, health, items: receipts, nextAt }
}

const WORDS: Readonly<Record<Language, Readonly<Record<ItemOutcome | 'unchanged', string>>>> = {
  tr: {
    added: 'eklendi',
    changed: 'değişti',
    same: 'aynı',
    quarantined: 'karantinada',
    refused: 'reddedildi',
    unchanged: 'değişiklik yok',
  },
  en: {
    added: 'added',
    changed: 'changed',
    same: 'same',
    quarantined: 'quarantined',
    refused: 'refused',
    unchanged: 'nothing new',
  },
}

function report(polled: readonly Polled[], language: Language): string {
  const words = WORDS[language]
  if (polled.length === 0) return language === 'tr' ? 'Sorulacak ortak yok.\n' : 'There is no partner to ask.\n'
  return polled
    .map(({ partner, health, receipts }) => {
      const { outcome, message, tally } = health
      if (outcome === 'unchanged') return `${partner.slug}: ${words.unchanged}\n`
      if (outcome !== 'merged' || !tally) return `${partner.slug}: ${outcome}: ${message?.[language] ?? ''}\n`
      const counts = ITEM_OUTCOMES.map(each => `${tally[each]} ${words[each]}`).join(', ')
      const kept = receipts.flatMap(({ title, findings, reasons }) => [
        ...findings.map(
          found =>
            `  ${title}: ${found.rule}, ${found.line}:${found.column}${found.value ? ` "${found.value.slice(0, 60)}"` : ''}\n`,
        ),
        ...reasons.map(({ field, message: why }) => `  ${title}: ${field}: ${why[language]}\n`),
      ])
      return `${partner.slug}: ${counts}\n${kept.join('')}`
    })
    .join('')
}
