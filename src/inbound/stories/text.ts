// Alone knows what of a text counts when two are compared: its words, folded, and which of them follow one another.
import type { Article } from '../../model/article.js'
import { plainText } from '../plain-text.js'

export interface StoryText {
  /** Folded words of the headline. */
  readonly title: readonly string[]
  /** Folded words of the body; of the excerpt where there is no body. */
  readonly words: readonly string[]
  /** Hashes of all runs of `RUN` words of the body. */
  readonly runs: ReadonlySet<number>
  /** What a story is about, and an editor leaves alone: figures, and names of persons, places and bodies, folded. */
  readonly figures: ReadonlySet<string>
  readonly names: ReadonlySet<string>
}

/** Words in a run. */
export const RUN = 3

/** Words compared; what stands behind them is a live ticker, a list, an archive. */
const MOST_WORDS = 2_000

export function textOf({ title, body }: Pick<Article, 'title' | 'body'>): StoryText {
  const html = plainText(body.html, MOST_CHARACTERS)
  const text = unescaped((html === '' ? body.excerpt : html).slice(0, MOST_CHARACTERS))
  const words = wordsOf(text).slice(0, MOST_WORDS)
  return { title: wordsOf(unescaped(title)), words, runs: runsOf(words), ...factsOf(text) }
}

/** Feeds that escape twice leave `&quot;` and `&uuml;` in the text. */
function unescaped(text: string): string {
  return /&#?\w{1,31};/.test(text) ? plainText(text.replaceAll('<', '&lt;')) : text
}

const MOST_CHARACTERS = 20_000

/**
 * Words as they are compared: İ, I, ı and i are one letter (a text set in capitals by a program that knows no Turkish has
 * the wrong one), accents do not count, and a word keeps what follows its apostrophe: Kars’ta, KARS'TA, Karsta.
 */
export function wordsOf(text: string): readonly string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ´`]/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
  return folded.match(/\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{N}]+/gu) ?? []
}

export function runsOf(words: readonly string[], length = RUN): ReadonlySet<number> {
  const hashes = words.map(hashOf)
  const runs = new Set<number>()
  for (let at = 0; at + length <= hashes.length; at++) {
    let hash = 0
    for (let next = at; next < at + length; next++) hash = (Math.imul(hash, 31) + (hashes[next] ?? 0)) | 0
    runs.add(hash)
  }
  return runs
}

const FACTS = /(\p{N}+(?:[.,:]\p{N}+)*)|(\p{L}[\p{L}\p{M}\p{N}]*)(['’‘ʼ´`]\p{L}+)?|[.!?…:"“”«»]/gu

/** Names are words in capitals that begin no sentence, or have a case ending set off by an apostrophe, which is left out. */
function factsOf(text: string): Pick<StoryText, 'figures' | 'names'> {
  const figures = new Set<string>()
  const names = new Set<string>()
  let begins = true
  for (const [, figure, word, ending] of text.matchAll(FACTS)) {
    if (figure) figures.add(figure.replace(/[,:]/g, '.'))
    else if (word && /^\p{Lu}/u.test(word) && (!begins || ending)) for (const name of wordsOf(word)) names.add(name)
    begins = figure === undefined && word === undefined
  }
  return { figures, names }
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}
