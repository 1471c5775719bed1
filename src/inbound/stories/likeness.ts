// Alone knows when two texts tell one story in the same words. How the figures were found: docs/merging.md.
import { LEAST_RUNS } from './bands.js'
import { RUN, runsOf, type StoryText } from './text.js'

export interface Likeness {
  /** Nearly the same text. */
  readonly same: boolean
  /** Both are long, and share nothing: whatever else they have in common, it is not the story. */
  readonly strange: boolean
  /** Share of the shorter text's runs that the longer one has as well, 0 to 1. */
  readonly similarity: number
  /** Share of the words of both headlines that both have, 0 to 1. */
  readonly title: number
}

/** From here on it is the same text, corrected at most; unless most of its figures are others: a form filled in anew. */
const COPIED = { runs: 0.9, figures: 0.5, names: 0.8 }

/** From here on an editor may have gone over it: then every figure and nearly every name has to be there, and the beginning. */
const EDITED = { runs: 0.55, figures: 1, names: 0.9, lead: 0.5 }

/** Figures and names that an edited text has to have, to be known by them. */
const LEAST_FACTS = 2

export function likenessOf(a: StoryText, b: StoryText): Likeness {
  const shorter = Math.min(a.runs.size, b.runs.size)
  const similarity = share(a.runs, b.runs)
  const title = jaccard(new Set(a.title), new Set(b.title))
  return {
    same: shorter >= LEAST_RUNS && similarity >= EDITED.runs && tellsTheSame(a, b, similarity),
    strange: shorter >= LEAST_RUNS && similarity < 0.02 && title < 0.2,
    similarity,
    title,
  }
}

function tellsTheSame(a: StoryText, b: StoryText, similarity: number): boolean {
  const figures = share(a.figures, b.figures)
  const names = Math.max(namedIn(a, b), namedIn(b, a))
  if (similarity >= COPIED.runs) return figures >= COPIED.figures && names >= COPIED.names
  const facts = Math.min(a.figures.size + a.names.size, b.figures.size + b.names.size)
  return facts >= LEAST_FACTS && figures >= EDITED.figures && names >= EDITED.names && leads(a, b) >= EDITED.lead
}

/** Share of one text's names that the other has, in whatever case they stand there. */
function namedIn({ names }: StoryText, { words }: StoryText): number {
  if (names.size === 0) return 1
  const there = new Set(words)
  const isThere = (name: string) =>
    there.has(name) ||
    (name.length >= 4 && words.some(word => word.startsWith(name) || (word.length >= 4 && name.startsWith(word))))
  return [...names].filter(isThere).length / names.size
}

/** Words with which a text begins. */
const LEAD = 25

/** Share of the beginning of one text that stands anywhere in the other; of the two, the larger. */
function leads(a: StoryText, b: StoryText): number {
  const within = (one: StoryText, other: StoryText) => {
    const lead = runsOf(one.words.slice(0, LEAD), RUN - 1)
    return lead.size === 0 ? 0 : shared(lead, runsOf(other.words, RUN - 1)) / lead.size
  }
  return Math.max(within(a, b), within(b, a))
}

/** Of the smaller set, the share that is in the larger; of nothing, all. */
function share<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const smaller = Math.min(a.size, b.size)
  return smaller === 0 ? 1 : shared(a, b) / smaller
}

function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [less, more] = a.size < b.size ? [a, b] : [b, a]
  let count = 0
  for (const each of less) if (more.has(each)) count += 1
  return count
}

function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const both = shared(a, b)
  return both === 0 ? 0 : both / (a.size + b.size - both)
}
