// Alone knows `mahrec partners`: list, add, show, set, pause, remove; beside a running server, which hears of it.
import { Command, Option } from 'commander'
import { applyPartnersFile, type Newsroom } from '../compose/newsroom.js'
import { plannedPoll } from '../inbound/next-poll.js'
import { type FieldName, PARTNER_FIELDS } from '../inbound/partner-fields.js'
import { pushTold } from '../inbound/push/push-told.js'
import type { Reason } from '../model/draft.js'
import type { Language } from '../model/text.js'
import type { KeptPartner } from '../store/store.js'
import type { Io } from './io.js'
import { languageOf } from './language.js'
import { written } from './partner-sheet.js'
import { told } from './settings.js'
import { UsageError } from './usage-error.js'
import { withNewsroom } from './with-newsroom.js'

interface Options extends Readonly<Partial<Record<FieldName, string>>> {
  readonly json?: true
  readonly lang?: string
}

/** Named by position, by a command of its own, or only in partners.opml. */
const NOT_AS_OPTION = new Set<string>(['feedUrl', 'paused', 'file'])

export function partners(io: Io): Command {
  const command = new Command('partners').description(
    'Manage partners: sources of inbound feeds and the contracts with them.',
  )
  const during = (
    body: (newsroom: Newsroom) => Promise<KeptPartner | readonly KeptPartner[] | string>,
    options: Options,
  ) =>
    withNewsroom(io, async newsroom => {
      await told(() => applyPartnersFile(newsroom))
      const answer = await body(newsroom)
      if (typeof answer === 'string') return io.out(answer)
      const planned = await newsroom.work.planned('poll')
      const now = newsroom.now()
      const nextOf = ({ partner, health }: KeptPartner) => plannedPoll(health, planned.get(partner.slug), now)
      const push = 'partner' in answer ? await newsroom.store.push.byPartner(answer.partner.slug) : undefined
      const language = languageOf(io.env, options.lang)
      io.out(written(answer, { ...options, language, nextOf, now, ...(push && { push: pushTold(push, now) }) }))
    })
  const sub = (name: string, about: string) =>
    command
      .command(name)
      .description(about)
      .option('--json', 'one JSON answer for programs')
      .addOption(new Option('--lang <lang>', 'language of messages').choices(['tr', 'en']))
  sub('list', 'all partners and how they are').action((options: Options) => during(({ desk }) => desk.list(), options))
  sub('show', 'one partner: its contract and how its last poll went')
    .argument('<partner>')
    .action((slug: string, options: Options) =>
      during(async ({ desk }) => present(await desk.find(slug), slug), options),
    )
  withFields(sub('add', 'add a partner; it is polled at once').argument('<url>', 'address of its feed')).action(
    (url: string, options: Options) =>
      during(async ({ desk }) => {
        const added = await desk.add({ ...saidIn(options), feedUrl: url })
        if (added === 'taken')
          throw new UsageError('mahrec: there is a partner of that name; give another one with --slug')
        return accepted(added, languageOf(io.env, options.lang))
      }, options),
  )
  withFields(
    sub('set', 'change what is said of a partner; an empty value goes back to the default').argument('<partner>'),
  )
    .option('--feed-url <url>', 'address of the feed')
    .action((slug: string, options: Options) =>
      during(
        async ({ desk }) =>
          accepted(present(await desk.change(slug, saidIn(options)), slug), languageOf(io.env, options.lang)),
        options,
      ),
    )
  sub('pause', 'stop polling it; its articles stay')
    .argument('<partner>')
    .option('--off', 'poll it again')
    .action((slug: string, options: Options & { readonly off?: true }) =>
      during(
        async ({ desk }) => accepted(present(await desk.change(slug, { paused: options.off !== true }), slug), 'en'),
        options,
      ),
    )
  sub('acknowledge', 'say that you have seen what you were told of it')
    .argument('<partner>')
    .action((slug: string, options: Options) =>
      during(async ({ store, now }) => present(await store.partners.acknowledge(slug, now()), slug), options),
    )
  sub('remove', 'stop polling it and show nothing of it any more')
    .argument('<partner>')
    .action((slug: string, options: Options) =>
      during(async ({ desk }) => {
        if (!(await desk.remove(slug))) throw missing(slug)
        return options.json ? `${JSON.stringify({ slug, removed: true })}\n` : `${slug}: removed / kaldırıldı\n`
      }, options),
    )
  return command
}

function withFields(command: Command): Command {
  for (const [name, { about }] of Object.entries(PARTNER_FIELDS))
    if (!NOT_AS_OPTION.has(name))
      command.option(`--${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)} <value>`, about.en)
  return command
}

function saidIn(options: Options): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(PARTNER_FIELDS)
      .filter(name => options[name as FieldName] !== undefined)
      .map(name => [name, options[name as FieldName] || null]),
  )
}

function missing(slug: string): UsageError {
  return new UsageError(`mahrec: there is no partner "${slug}"; mahrec partners list tells which there are`)
}

function present<T>(found: T | undefined, slug: string): T {
  if (found === undefined) throw missing(slug)
  return found
}

function accepted(answer: KeptPartner | { readonly reasons: readonly Reason[] }, language: Language): KeptPartner {
  if (!('reasons' in answer)) return answer
  const lines = answer.reasons.map(
    ({ field, message, allowed }) =>
      `mahrec: ${field}: ${message[language]}${allowed ? ` (${allowed.join(', ')})` : ''}`,
  )
  throw new UsageError(lines.join('\n'))
}
