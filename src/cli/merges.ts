// Alone knows `mahrec merges`: which articles are taken for one story and why, and how an operator says otherwise.
import { Command, Option } from 'commander'
import type { Newsroom } from '../compose/newsroom.js'
import type { MergeAnswer, MergeDesk, ToldDecision } from '../inbound/stories/merge-desk.js'
import { groundsInWords, preferenceInWords } from '../inbound/stories/words.js'
import { KEY_PATTERN, type Key } from '../model/key.js'
import { MERGE_STATES, type MergeState } from '../model/merging.js'
import type { Language } from '../model/text.js'
import { rfc3339 } from '../model/time.js'
import type { Io } from './io.js'
import { languageOf } from './language.js'
import { UsageError } from './usage-error.js'
import { withNewsroom } from './with-newsroom.js'

interface Options {
  readonly json?: true
  readonly lang?: string
}

interface ListOptions extends Options {
  readonly article?: string
  readonly state?: MergeState
  readonly limit: string
}

export function merges(io: Io): Command {
  const command = new Command('merges').description(
    'Which articles of several sources are taken for one story, why, and how to say otherwise.',
  )
  const during = (options: Options, body: (desk: MergeDesk, language: Language) => Promise<string>) =>
    withNewsroom(io, async (newsroom: Newsroom) => {
      await newsroom.book.read()
      io.out(await body(newsroom.merges, languageOf(io.env, options.lang)))
    })
  const sub = (name: string, about: string) =>
    command
      .command(name)
      .description(about)
      .option('--json', 'one JSON answer for programs')
      .addOption(new Option('--lang <lang>', 'language of messages').choices(['tr', 'en']))
  sub('list', 'the decisions, newest first, each with its reason')
    .option('--article <key>', 'only those about this article')
    .addOption(new Option('--state <state>', 'only those that stand, or were undone').choices(MERGE_STATES))
    .option('--limit <count>', 'at most so many', '50')
    .action((options: ListOptions) =>
      during(options, async (desk, language) => {
        const { article, state, limit } = options
        if (!/^[1-9]\d{0,3}$/.test(limit)) throw new UsageError('mahrec: --limit is a number from 1 to 9999')
        const about = article === undefined ? {} : { article: keyIn(article) }
        const found = await desk.list({ ...about, ...(state && { state }), limit: Number(limit) })
        if (options.json) return `${JSON.stringify({ merges: found }, undefined, 2)}\n`
        if (found.length === 0) return language === 'tr' ? 'Birleştirme yok.\n' : 'Nothing was merged.\n'
        return found.map(told => line(told, language)).join('')
      }),
    )
  sub('story', 'all articles that tell the story of one, and why which is shown')
    .argument('<article>', 'key of the article')
    .action((key: string, options: Options) =>
      during(options, async (desk, language) => {
        const story = await desk.story(keyIn(key))
        if (!story) throw missing()
        if (options.json) return `${JSON.stringify(story, undefined, 2)}\n`
        const { shown, because, members } = story
        const reason = preferenceInWords(because)?.[language]
        return members
          .map(({ article }) => {
            const mark = article.key === shown ? '*' : ' '
            const why = article.key === shown && reason ? `\n    ${reason}` : ''
            return `${mark} ${article.key}  ${article.owner}  ${article.title}${why}\n`
          })
          .join('')
      }),
    )
  sub('join', 'these two articles tell one story')
    .argument('<article>')
    .argument('<other>')
    .action((key: string, other: string, options: Options) =>
      during(options, async (desk, language) =>
        written(await desk.join(keyIn(key), keyIn(other)), missing, options, language),
      ),
    )
  sub('split', 'these are two stories, and never one again; the first leaves, the others stay')
    .argument('<article>')
    .argument('<other>')
    .action((key: string, other: string, options: Options) =>
      during(options, async (desk, language) =>
        written(await desk.part(keyIn(key), keyIn(other)), missing, options, language),
      ),
    )
  sub('undo', 'what this decision joined is two stories')
    .argument('<number>', 'of the decision, as list tells it')
    .action((seq: string, options: Options) =>
      during(options, async (desk, language) => {
        if (!/^\d{1,9}$/.test(seq)) throw noDecision()
        return written(await desk.undo(Number(seq)), noDecision, options, language)
      }),
    )
  return command
}

function keyIn(said: string): Key {
  if (!KEY_PATTERN.test(said))
    throw new UsageError(`mahrec: "${said}" is no key of an article; it is what stands in its path, /articles/KEY`)
  return said
}

function missing(): UsageError {
  return new UsageError('mahrec: there is no article of that key')
}

function noDecision(): UsageError {
  return new UsageError('mahrec: there is no decision of that number; mahrec merges list tells which there are')
}

const DONE = {
  joined: { tr: 'bundan böyle tek haber', en: 'one story from now on' },
  parted: { tr: 'bundan böyle iki ayrı haber', en: 'two stories from now on' },
  same: { tr: 'zaten öyleydi', en: 'it was so already' },
} as const

function written(
  answer: MergeAnswer | undefined,
  otherwise: () => UsageError,
  { json }: Options,
  language: Language,
): string {
  if (!answer) throw otherwise()
  if ('refused' in answer) throw new UsageError(`mahrec: ${answer.refused[language]}`)
  return json ? `${JSON.stringify(answer)}\n` : `${DONE[answer.outcome][language]}: ${answer.stories.join(', ')}\n`
}

function line({ decision, article, other }: ToldDecision, language: Language): string {
  const { seq, at, undoneAt } = decision
  const undone = undoneAt === undefined ? '' : language === 'tr' ? '  (geri alındı)' : '  (undone)'
  const heads = [article, other].map(
    ({ key, owner, title, movedTo }) => `  ${movedTo ? ' ' : '*'} ${key}  ${owner}  ${title}\n`,
  )
  return `${seq}  ${rfc3339(at)}  ${groundsInWords(decision)[language]}${undone}\n${heads.join('')}`
}
