// What one partner has to say, and everything it ever said: the truth that the database is held against.
import { createHash } from 'node:crypto'
import { addressName } from '../../../src/model/story-names.js'
import { news } from '../newspaper.js'
import type { Chance } from './chance.js'

/** A story as the partner knows it; its address never changes, all else may. */
export interface Story {
  readonly link: string
  title: string
  text: string
  /** Epoch milliseconds, before the partner's clock is added. */
  at: number
  /** All that was ever sent of it. */
  readonly titles: Set<string>
  readonly guids: Set<string>
}

export interface Paper {
  readonly slug: string
  readonly host: string
  /** In the order in which they were written. */
  readonly stories: Story[]
  /** Every whole document that was sent, by SHA-256 of its bytes: what a poll that took it in has to have. */
  readonly sent: ReadonlyMap<string, readonly Story[]>
  /** Every story that was ever in a document that is not too large to be read, whole or not. */
  readonly said: ReadonlySet<Story>
  /** The id it gives the story now. */
  guidOf(story: Story): string
  /** Writes on: new stories, or a correction that is told nowhere. */
  write(): void
  /** What it says now. */
  say(manner?: Partial<Manner>): Said
}

export interface Said {
  readonly body: string
  readonly sha256: string
}

export interface Manner {
  /** `none`: as they are. `all`: every item gets another one, for good. `same`: all items share one, this time. */
  readonly guids: 'none' | 'all' | 'same'
  /** Milliseconds by which its clock is wrong. */
  readonly skew: number
  /** Stories that are sent besides, for once. */
  readonly flood: number
}

/** Of a larger flood nothing may stand: its stories are looked for by the number of all articles only. */
const MOST_TOLD = 10_000
/** Items of a usual document. */
const WINDOW = 12

const DAY = 24 * 60 * 60_000

/** `number`: of the paper; no two write the same stories. `start`: epoch milliseconds. */
export function paper(number: number, host: string, path: string, start: number, chance: Chance): Paper {
  const slug = `ortak-${String(number).padStart(2, '0')}`
  const stories: Story[] = []
  const sent = new Map<string, readonly Story[]>()
  const told = new Set<Story>()
  let written = 0
  let guidsFrom = 0
  const add = (short = false): Story => {
    written += 1
    const { title, text } = short
      ? { title: `Kısa haber ${number}`, text: `Ayrıntı ${number}/${written}.` }
      : news(number * 1_000_000 + written)
    const link = `http://${host}/${path}/${written}`
    const at = start - DAY + written * 60_000
    return { link, title: `${title} ${written}`, text: text.slice(0, 500), at, titles: new Set(), guids: new Set() }
  }
  const guidOf = ({ link }: Story) => `${slug}-${guidsFrom}-${link.split('/').at(-1)}`
  for (let count = 0; count < 5; count++) stories.push(add())
  return {
    slug,
    host,
    stories,
    sent,
    guidOf,
    said: told,
    write() {
      if (chance.draw() < 0.5) for (let more = 1 + chance.whole(3); more > 0; more--) stories.push(add())
      else {
        const story = chance.one(stories.slice(-WINDOW))
        story.title = `${story.title.replace(/ \(düzeltme .*/, '')} (düzeltme ${story.titles.size})`
        story.text = `${story.text.replace(/ Düzeltme .*/, '')} Düzeltme ${story.titles.size}: ad yanlış yazılmıştı.`
      }
    },
    say({ guids = 'none', skew = 0, flood = 0 } = {}) {
      if (guids === 'all') guidsFrom += 1
      const shown = [...Array.from({ length: flood }, () => add(true)), ...stories.slice(-WINDOW)]
      const items = shown.reverse().map(story => {
        const guid = guids === 'same' ? `${slug}-hepsi` : guidOf(story)
        if (flood <= MOST_TOLD) told.add(story)
        story.guids.add(guid)
        story.titles.add(story.title)
        return item(story, guid, skew)
      })
      const body = `${HEAD}<title>${slug}</title><link>http://${host}/</link>${REST}${items.join('\n')}</channel></rss>`
      const sha256 = createHash('sha256').update(body).digest('hex')
      sent.set(sha256, shown)
      return { body, sha256 }
    },
  }
}

/** Ids under which an article of the story may stand: the first it was taken in with, or its address where ids mislead. */
export function idsOf({ link, guids }: Story): readonly string[] {
  return [...guids, link, ...[...guids].map(guid => `${guid}#${addressName(link)}`)]
}

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel>'
const REST = '<description>Haber</description><language>tr</language>'

function item({ link, title, text, at }: Story, guid: string, skew: number): string {
  const date = new Date(at + skew).toUTCString()
  return `<item><title>${title}</title><link>${link}</link><guid isPermaLink="false">${guid}</guid><pubDate>${date}</pubDate><description>${text}</description></item>`
}
