// Alone knows `mahrec licensees`: contracts with who pulls from us, their keys, what they pulled, and who got an article.
import { Command, Option } from 'commander'
import { MOST_ROTATION_DAYS, ROTATION_DAYS, type WithSecret } from '../access/licence-desk.js'
import { LICENCE_FIELDS, type LicenceField } from '../access/licence-fields.js'
import { recipientsOf, toldLicence, toldPull, toldRecipient } from '../access/licence-told.js'
import { readUsageQuery, USAGE_STEPS, usage, usageCsv } from '../access/usage.js'
import { pullLogBegins } from '../compose/licensees.js'
import type { Newsroom } from '../compose/newsroom.js'
import { dayOf } from '../model/days.js'
import type { Reason } from '../model/draft.js'
import { KEY_PATTERN } from '../model/key.js'
import type { Language } from '../model/text.js'
import type { KeptLicence } from '../store/licensee-store.js'
import type { Io } from './io.js'
import { languageOf } from './language.js'
import {
  licenceList,
  licenceSheet,
  pullSheet,
  recipientSheet,
  secretSheet,
  usageSheet,
  type Writing,
} from './licensee-sheet.js'
import { UsageError } from './usage-error.js'
import { withNewsroom } from './with-newsroom.js'

interface Options extends Readonly<Partial<Record<LicenceField, string>>> {
  readonly json?: true
  readonly lang?: string
}

interface UsageOptions extends Options {
  readonly from?: string
  readonly until?: string
  readonly by?: string
  readonly csv?: true
}

type Body = (newsroom: Newsroom, how: Writing) => Promise<{ readonly text: () => string; readonly json: () => object }>

export function licensees(io: Io): Command {
  const command = new Command('licensees').description(
    'Manage licensees: who pulls from you under a contract of its own, with which keys, and what was pulled.',
  )
  const during = (options: Options, body: Body) =>
    withNewsroom(io, async newsroom => {
      const language = languageOf(io.env, options.lang)
      const how = { language, now: newsroom.now(), zone: newsroom.publication.zone }
      const answer = await body(newsroom, how)
      io.out(options.json ? `${JSON.stringify(answer.json(), undefined, 2)}\n` : answer.text())
    })
  const sub = (name: string, about: string) =>
    command
      .command(name)
      .description(about)
      .option('--json', 'one JSON answer for programs')
      .addOption(new Option('--lang <lang>', 'language of messages').choices(['tr', 'en']))
  const one = (kept: KeptLicence, how: Writing) => ({
    text: () => licenceSheet(kept, how),
    json: () => toldLicence(kept, how),
  })
  const shownOnce = (made: WithSecret, { site }: Newsroom, how: Writing) => ({
    text: () => secretSheet(made, site.publicUrl, how),
    json: () => ({ ...toldLicence(made.kept, how), keyId: made.key.id, secret: made.secret }),
  })

  sub('list', 'all licensees and where their contracts stand').action((options: Options) =>
    during(options, async ({ licences }, how) => {
      const all = await licences.list()
      return {
        text: () => licenceList(all, how),
        json: () => ({ licensees: all.map(kept => toldLicence(kept, how)) }),
      }
    }),
  )
  sub('show', 'one licensee: its contract and its keys by id')
    .argument('<licensee>')
    .action((slug: string, options: Options) =>
      during(options, async ({ licences }, how) => one(present(await licences.find(slug), slug), how)),
    )
  withFields(
    sub('add', 'add a licensee; its key is shown now and never again').argument('<name>', 'its name'),
    'name',
  ).action((name: string, options: Options) =>
    during(options, async (newsroom, how) => {
      const added = await newsroom.licences.add({ ...saidIn(options), name })
      if (added === 'taken')
        throw new UsageError(
          'mahrec: there is a licensee of that short name, or the log still knows one; give another one with --slug',
        )
      return shownOnce(accepted(added, how.language), newsroom, how)
    }),
  )
  withFields(
    sub('set', 'change its contract, at once; an empty value goes back to the default').argument('<licensee>'),
    'slug',
  ).action((slug: string, options: Options) =>
    during(options, async ({ licences }, how) =>
      one(accepted(present(await licences.change(slug, saidIn(options)), slug), how.language), how),
    ),
  )
  sub('rotate', 'make a new key, shown once; the others open nothing any more after some days')
    .argument('<licensee>')
    .option('--days <count>', `days in which they still do, 0 to ${MOST_ROTATION_DAYS}`, String(ROTATION_DAYS))
    .action((slug: string, options: Options & { readonly days: string }) =>
      during(options, async (newsroom, how) => {
        if (!/^\d{1,2}$/.test(options.days) || Number(options.days) > MOST_ROTATION_DAYS)
          throw new UsageError(`mahrec: --days is a number from 0 to ${MOST_ROTATION_DAYS}`)
        return shownOnce(present(await newsroom.licences.rotate(slug, Number(options.days)), slug), newsroom, how)
      }),
    )
  sub('revoke', 'its keys open nothing any more, at once; the contract stays')
    .argument('<licensee>')
    .option('--key <id>', 'only this one, as show tells it')
    .action((slug: string, options: Options & { readonly key?: string }) =>
      during(options, async ({ licences }, how) => {
        const revoked = present(await licences.revoke(slug, options.key), slug)
        if (revoked === 0)
          throw new UsageError('mahrec: there is no such key that opens anything; mahrec licensees show tells them')
        return one(present(await licences.find(slug), slug), how)
      }),
    )
  sub('remove', 'end the contract and its keys; the log of its pulls ages as any')
    .argument('<licensee>')
    .action((slug: string, options: Options) =>
      during(options, async ({ licences }) => {
        if (!(await licences.remove(slug))) throw missing(slug)
        return { text: () => `${slug}: removed / kaldırıldı\n`, json: () => ({ slug, removed: true }) }
      }),
    )
  sub('usage', 'what one or all of them pulled: pulls, articles, bytes; the month so far unless said')
    .argument('[licensee]')
    .option('--from <day>', 'first day: 2026-03-01')
    .option('--until <day>', 'last day')
    .addOption(new Option('--by <step>', 'one line for each').choices(USAGE_STEPS))
    .option('--csv', 'as CSV')
    .action((slug: string | undefined, options: UsageOptions) =>
      during(options, async (newsroom, how) => {
        if (slug !== undefined) present(await newsroom.licences.find(slug), slug)
        const query = readUsageQuery(options, dayOf(how.now, how.zone))
        if ('wrong' in query) throw new UsageError(`mahrec: ${query.wrong[how.language]}`)
        const logFrom = pullLogBegins(newsroom)
        const rows = await usage(
          { ...query, ...(slug !== undefined && { licensee: slug }) },
          { pulls: newsroom.store.pulls, logFrom },
        )
        return {
          text: () => (options.csv ? usageCsv(rows) : usageSheet(rows, how)),
          json: () => ({ from: query.from, until: query.until, logFrom, usage: rows }),
        }
      }),
    )
  sub('pulls', 'the log, newest first: which documents went to it, and when')
    .argument('<licensee>')
    .option('--limit <count>', 'at most so many', '50')
    .action((slug: string, options: Options & { readonly limit: string }) =>
      during(options, async ({ licences, store: { pulls } }, how) => {
        if (!/^[1-9]\d{0,3}$/.test(options.limit)) throw new UsageError('mahrec: --limit is a number from 1 to 9999')
        present(await licences.find(slug), slug)
        const rows = await pulls.rows({ ...EVER, licensee: slug, limit: Number(options.limit) })
        const items = options.json ? await Promise.all(rows.map(row => pulls.itemsOf(row))) : []
        return {
          text: () => pullSheet(rows, how),
          json: () => ({ pulls: rows.map((row, index) => ({ ...toldPull(row), items: items[index] })) }),
        }
      }),
    )
  sub('recipients', 'which versions of an article went to whom: whom to tell when it is withdrawn')
    .argument('<article>', 'its key, or its address here')
    .action((said: string, options: Options) =>
      during(options, async (newsroom, how) => {
        const key = /(?:^|\/articles\/)([a-z2-7]{16})(?:\.json)?$/.exec(said)?.[1] ?? said
        if (!KEY_PATTERN.test(key))
          throw new UsageError(
            `mahrec: "${said}" is no key of an article; it is what stands in its path, /articles/KEY`,
          )
        const all = await recipientsOf(key, newsroom.store)
        return {
          text: () => recipientSheet(all, how),
          json: () => ({ key, logFrom: pullLogBegins(newsroom), recipients: all.map(toldRecipient) }),
        }
      }),
    )
  return command
}

/** Every day that can be written. */
const EVER = { from: '0000-01-01', until: '9999-12-31' } as const

/** `but`: said by position. */
function withFields(command: Command, but: LicenceField): Command {
  for (const [name, { about }] of Object.entries(LICENCE_FIELDS))
    if (name !== but)
      command.option(`--${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)} <value>`, about.en)
  return command
}

function saidIn(options: Options): Record<string, unknown> {
  const names = (Object.keys(LICENCE_FIELDS) as LicenceField[]).filter(name => options[name] !== undefined)
  return Object.fromEntries(names.map(name => [name, options[name] || null]))
}

function missing(slug: string): UsageError {
  return new UsageError(`mahrec: there is no licensee "${slug}"; mahrec licensees list tells which there are`)
}

function present<T>(found: T | undefined, slug: string): T {
  if (found === undefined) throw missing(slug)
  return found
}

function accepted<T extends object>(answer: T | { readonly reasons: readonly Reason[] }, language: Language): T {
  if (!('reasons' in answer)) return answer
  const lines = answer.reasons.map(
    ({ field, message, allowed }) =>
      `mahrec: ${field}: ${message[language]}${allowed ? ` (${allowed.join(', ')})` : ''}`,
  )
  throw new UsageError(lines.join('\n'))
}
