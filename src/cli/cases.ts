// Alone knows `mahrec takedown`, `reply`, `order` and `report`: cases taken in, listed by what is due, shown, decided.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import type { Newsroom } from '../compose/newsroom.js'
import { toldCase, toldWhole } from '../desk/case-told.js'
import { findKey } from '../desk/find-key.js'
import { toTell } from '../desk/notify.js'
import { CASE_STATES, type Case, type CaseKind, type CaseState } from '../model/case.js'
import type { Reason } from '../model/draft.js'
import type { Language } from '../model/text.js'
import { parseDate } from '../model/time.js'
import { caseList, caseSheet } from './case-sheet.js'
import type { Io } from './io.js'
import { languageOf } from './language.js'
import { UsageError } from './usage-error.js'
import { withNewsroom } from './with-newsroom.js'

interface Options {
  readonly json?: true
  readonly lang?: string
}

interface OpenOptions extends Options {
  readonly name?: string
  readonly contact?: string
  readonly capacity?: string
  readonly work?: string
  readonly text?: string
  readonly textFile?: string
  readonly received?: string
  readonly authority?: string
  readonly orderNumber?: string
  readonly orderDate?: string
  readonly orderUrl?: string
}

/** Whoever works at the machine. */
const BY = 'mahrec'
const MOST = '50'

export function cases(io: Io, name: string, kind: CaseKind): Command {
  const command = new Command(name).description(ABOUT[kind])
  const during = (
    options: Options,
    body: (newsroom: Newsroom, language: Language) => Promise<{ readonly text: string; readonly json: object }>,
  ) =>
    withNewsroom(io, async newsroom => {
      const { text, json } = await body(newsroom, languageOf(io.env, options.lang))
      io.out(options.json ? `${JSON.stringify(json, undefined, 2)}\n` : text)
    })
  const sub = (verb: string, about: string) =>
    command
      .command(verb)
      .description(about)
      .option('--json', 'one JSON answer for programs')
      .addOption(new Option('--lang <lang>', 'language of messages').choices(['tr', 'en']))
  const one = async (each: Case, newsroom: Newsroom, language: Language) => {
    const told = await toTell(each, newsroom.store)
    const reached = await newsroom.reach(each.keys)
    const now = io.now()
    return { text: caseSheet(each, told, reached, { language, now }), json: toldWhole(each, told, reached, now) }
  }

  opening(sub('open', 'take one in; its clocks start when it was received'), kind).action(
    (articles: string[], options: OpenOptions) =>
      during(options, async (newsroom, language) => {
        const keys = await Promise.all(articles.map(async said => (await findKey(said, newsroom.store)) ?? said))
        const text = options.textFile === undefined ? (options.text ?? '') : await textIn(options.textFile, io)
        const opened = await newsroom.cases.open({ kind, keys, text, ...fieldsIn(options, kind) }, BY)
        if ('reasons' in opened) throw refused(opened.reasons, language)
        return one(opened, newsroom, language)
      }),
  )
  sub('list', 'open ones, what is due first first')
    .option('--all', 'settled ones too, the newest first')
    .option('--limit <count>', 'at most so many', MOST)
    .action((options: Options & { readonly all?: true; readonly limit: string }) =>
      during(options, async ({ cases: desk }, language) => {
        if (!/^[1-9]\d{0,3}$/.test(options.limit)) throw new UsageError('mahrec: --limit is a number from 1 to 9999')
        const all = await desk.list({ kind, open: !options.all, limit: Number(options.limit) })
        const now = io.now()
        return { text: caseList(all, { language, now }), json: { cases: all.map(each => toldCase(each, now)) } }
      }),
    )
  sub('show', 'one of them: clocks, history, whom to tell')
    .argument('<number>', 'as list shows it: 2026-000123')
    .action((number: string, options: Options) =>
      during(options, async (newsroom, language) => one(await present(number, kind, newsroom), newsroom, language)),
    )
  sub('decide', 'lead it to its next state, and do what that state says')
    .argument('<number>')
    .addArgument(command.createArgument('<state>', 'where it goes').choices([...CASE_STATES]))
    .option('--note <reason>', 'why; needed where something is refused')
    .action((number: string, to: CaseState, options: Options & { readonly note?: string }) =>
      during(options, async (newsroom, language) => {
        await present(number, kind, newsroom)
        const { note } = options
        const answer = await newsroom.cases.decide(number, { to, by: BY, ...(note !== undefined && { note }) })
        if (!answer) throw missing(number)
        if ('reasons' in answer) throw refused(answer.reasons, language)
        return one(answer.decided, newsroom, language)
      }),
    )
  return command
}

const ABOUT: Readonly<Record<CaseKind, string>> = {
  takedown: 'Complaints of holders: three days (Law No. 5846 additional art. 4).',
  reply: 'Corrections and replies: one day (Law No. 5187 art. 14).',
  order: 'Orders of courts and authorities: four hours (Law No. 5651 arts. 8, 8/A).',
  error: 'Reports of errors.',
}

function opening(command: Command, kind: CaseKind): Command {
  command
    .argument('<article...>', 'key, page here or address at its publisher; of an order exactly its list')
    .option('--name <name>', 'who asks')
    .option('--contact <contact>', 'where they are reached')
    .option('--text <text>', 'what was written')
    .option('--text-file <file>', 'the same from a file; - is standard input')
    .option('--received <time>', 'when it came, where that was earlier: 2026-03-01T09:00:00+03:00')
  if (kind === 'takedown' || kind === 'reply')
    command.addOption(
      new Option('--capacity <capacity>', 'as what they ask').choices(['holder', 'agent', 'person', 'heir']),
    )
  if (kind === 'takedown') command.option('--work <work>', 'which work it is, and what shows whose')
  if (kind === 'order')
    command
      .requiredOption('--authority <name>', 'who gave it')
      .requiredOption('--order-number <number>', 'its number')
      .requiredOption('--order-date <time>', 'when it was given')
      .option('--order-url <address>', 'where it, or the authority, can be read of')
  return command
}

function fieldsIn(options: OpenOptions, kind: CaseKind) {
  const { name, contact, capacity, work, authority = '', orderNumber = '', orderUrl } = options
  const receivedAt = options.received === undefined ? undefined : timeIn(options.received, '--received')
  return {
    claimant: { ...(name && { name }), ...(contact && { contact }), ...(capacity && { capacity }) },
    ...(work && { work }),
    ...(receivedAt !== undefined && { receivedAt }),
    ...(kind === 'order' && {
      order: {
        authority,
        number: orderNumber,
        date: timeIn(options.orderDate ?? '', '--order-date'),
        ...(orderUrl && { url: orderUrl }),
      },
    }),
  }
}

function timeIn(said: string, option: string): number {
  const at = parseDate(said)
  if (at === undefined) throw new UsageError(`mahrec: ${option} is a time such as 2026-03-01T09:00:00+03:00`)
  return at
}

/** Bytes; longer texts are refused by the desk anyway. */
const MOST_BYTES = 1024 * 1024

async function textIn(file: string, io: Io): Promise<string> {
  if (file !== '-') {
    const path = resolve(io.cwd, file)
    return (
      await readFile(path).catch(error => {
        throw new UsageError(
          `mahrec: ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
        )
      })
    ).toString('utf8')
  }
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of io.stdin) {
    size += part.length
    if (size > MOST_BYTES) throw new UsageError('mahrec: the text is longer than any reply may be')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

async function present(number: string, kind: CaseKind, { cases: desk }: Newsroom): Promise<Case> {
  const found = await desk.find(number)
  if (found?.kind !== kind) throw missing(number)
  return found
}

function missing(number: string): UsageError {
  return new UsageError(`mahrec: there is no such case "${number}"; list --all tells which there are`)
}

function refused(reasons: readonly Reason[], language: Language): UsageError {
  const lines = reasons.map(
    ({ field, message, allowed, term }) =>
      `mahrec: ${field}: ${message[language]}${allowed ? ` (${allowed.join(', ')})` : ''}${term ? ` [mahrec explain ${term}]` : ''}`,
  )
  return new UsageError(lines.join('\n'))
}
