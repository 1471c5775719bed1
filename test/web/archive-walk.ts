// Walks a feed and its archives as a reader does, from the newest document to the oldest (RFC 5005 §4).
import { validateFeed } from '../../src/index.js'
import type { Answered } from './newsroom.js'

export const SUFFIXES = ['rss', 'atom', 'json'] as const
export type Suffix = (typeof SUFFIXES)[number]

export interface Walked {
  readonly path: string
  readonly answer: Answered
  /** What a reader would show, by id; withdrawn ones are not among them. */
  readonly ids: readonly string[]
  readonly withdrawn: readonly string[]
}

export async function walk(ask: (path: string) => Promise<Answered>, from: string): Promise<readonly Walked[]> {
  const walked: Walked[] = []
  const seen = new Set<string>()
  for (let path: string | undefined = from; path !== undefined; path = previousOf(walked.at(-1)?.answer.text ?? '')) {
    if (seen.has(path)) throw new Error(`${path} leads back to itself`)
    seen.add(path)
    const answer: Answered = await ask(path)
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.text}`)
    walked.push({ path, answer, ...contentsOf(answer.text) })
  }
  return walked
}

export function previousOf(text: string): string | undefined {
  const url = text.startsWith('{') ? JSON.parse(text).next_url : linkOf(text, 'prev-archive')
  return url && new URL(url).pathname
}

export function linkOf(text: string, relation: string): string | undefined {
  return new RegExp(`link rel="${relation}" href="([^"]+)"`).exec(text)?.[1]
}

function contentsOf(text: string): Pick<Walked, 'ids' | 'withdrawn'> {
  if (text.startsWith('{')) {
    const items: { id: string; _rights: { state?: string } }[] = JSON.parse(text).items
    const isGone = (item: (typeof items)[number]) => item._rights.state === 'withdrawn'
    return {
      ids: items.filter(item => !isGone(item)).map(({ id }) => id),
      withdrawn: items.filter(isGone).map(({ id }) => id),
    }
  }
  if (text.includes('<feed '))
    return {
      ids: [...text.matchAll(/<entry[^>]*><id>([^<]+)</g)].map(found => found[1] ?? ''),
      withdrawn: [...text.matchAll(/<at:deleted-entry ref="([^"]+)"/g)].map(found => found[1] ?? ''),
    }
  const items = [...text.matchAll(/<item>.*?<\/item>/gs)].map(([item]) => item)
  const idOf = (item: string) => /<guid[^>]*>([^<]+)</.exec(item)?.[1] ?? ''
  const isGone = (item: string) => item.includes('<title>Yayından kaldırıldı')
  return { ids: items.filter(item => !isGone(item)).map(idOf), withdrawn: items.filter(isGone).map(idOf) }
}

/** What the validator says against it, outside of the closed list of DESIGN.md §6.1. */
export function findingsOf({ path, answer }: Walked, now: number): readonly string[] {
  const { diagnostics } = validateFeed(answer.bytes, {
    url: `https://akis.example${path}`,
    contentType: String(answer.headers['content-type']),
    now,
  })
  const holdsTombstone = answer.text.includes('<at:deleted-entry ')
  return diagnostics
    .filter(({ level }) => level !== 'info')
    .filter(({ rule }) => rule !== 'duplicate-updated' && !(rule === 'unknown-namespace' && holdsTombstone))
    .map(({ rule, message, path: at }) => `${path} ${at} ${rule}: ${message}`)
}
