// Alone knows `mahrec poll`: ask partners now, or those that are due, and tell how each item ended.
import { Command, Option } from 'commander'
import { openNet } from '../compose/net.js'
import { applyPartnersFile, type Newsroom } from '../compose/newsroom.js'
import { claimName, pollOf } from '../compose/polls.js'
import type { World } from '../compose/world.js'
import type { Polled } from '../inbound/poll.js'
import { pollNow, type Waits } from '../inbound/poll-now.js'
import { type NextPoll, tellNext } from '../model/next-poll.js'
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
    .addHelpText(
      'after',
      '\nA site that asked for a rest (429) gets it: its partners are not asked, and that is told.\nExit status: 0 none failed, 1 a partner failed, 2 usage or input/output.',
    )
    .action((names: string[], options: Options) =>
      withNewsroom(io, async (newsroom, world) => {
        await told(() => applyPartnersFile(newsroom))
        const chosen = await choose(names, options, newsroom)
        const polled = await pollAll(chosen, newsroom, world, io)
        const language = languageOf(io.env, options.lang)
        io.out(
          options.json
            ? `${JSON.stringify({ partners: polled.map(each => recordOf(each, newsroom.now())) }, undefined, 2)}\n`
            : report(polled, language, newsroom.now()),
        )
        if (polled.some(each => 'health' in each && each.health.failures > 0)) io.finish(1)
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
): Promise<readonly (Polled | Waits)[]> {
  const net = openNet(newsroom.config, world)
  const progress = await openProgress(io, 'poll')
  try {
    const polled = await pollNow(chosen, {
      work: newsroom.work,
      poll: pollOf(newsroom, net, world),
      claim: () => claimName(world),
      now: newsroom.now,
      wait: io.wait,
      atOnce: AT_ONCE,
      progress: done => progress.show(done, chosen.length),
    })
    return polled.toSorted((a, b) => (a.partner.slug < b.partner.slug ? -1 : 1))
  } finally {
    progress.end()
    await net.close()
  }
}

function recordOf(each: Polled | Waits, now: number): object {
  const { slug } = each.partner
  if ('waits' in each) return { slug, waits: nextRecord(each.waits, now) }
  const { health, receipts } = each
  const { next } = health
  return { slug, health, items: receipts, ...(next && { nextAt: next.at, next: nextRecord(next, now) }) }
}

function nextRecord(next: NextPoll, now: number): object {
  return { ...next, message: tellNext(next, now) }
}

const WORDS: Readonly<Record<Language, Readonly<Record<ItemOutcome | 'unchanged' | 'waits' | 'next', string>>>> = {
  tr: {
    added: 'eklendi',
    changed: 'değişti',
    same: 'aynı',
    quarantined: 'karantinada',
    refused: 'reddedildi',
    unchanged: 'değişiklik yok',
    waits: 'sorulmadı',
    next: 'sonraki yoklama',
  },
  en: {
    added: 'added',
    changed: 'changed',
    same: 'same',
    quarantined: 'quarantined',
    refused: 'refused',
    unchanged: 'nothing new',
    waits: 'not asked',
    next: 'next poll',
  },
}

function report(polled: readonly (Polled | Waits)[], language: Language, now: number): string {
  if (polled.length === 0) return language === 'tr' ? 'Sorulacak ortak yok.\n' : 'There is no partner to ask.\n'
  const words = WORDS[language]
  return polled
    .map(each => {
      if ('waits' in each) return `${each.partner.slug}: ${words.waits}; ${tellNext(each.waits, now)[language]}\n`
      const { next } = each.health
      const told = [
        ...each.begun.map(({ message }) => `  ${message[language]}\n`),
        ...(next ? [`  ${words.next}: ${tellNext(next, now)[language]}\n`] : []),
      ]
      return outcomeOf(each, language) + told.join('')
    })
    .join('')
}

function outcomeOf({ partner, health, receipts }: Polled, language: Language): string {
  const words = WORDS[language]
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
}
