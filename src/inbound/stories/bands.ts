// Alone knows where texts that are alike meet: MinHash of the runs, in bands (Broder 1997; Leskovec et al., Mining of Massive Datasets §3.4).
import type { Bands } from '../../store/story-store.js'
import { runsOf, type StoryText } from './text.js'

/** Of so many words the runs are that are compared here; shorter than elsewhere, so that edited texts meet as well. */
const RUN = 2

/**
 * Two texts that share the part s of their runs meet with probability 1 − (1 − s^rows)^bands. The whole text, and how it
 * begins: an excerpt is a small part of the whole.
 */
const WHOLE = { bands: 12, rows: 3, words: Number.POSITIVE_INFINITY, seed: 1 }
const LEAD = { bands: 4, rows: 2, words: 30, seed: 1001 }

/** A text of fewer runs meets nobody: it is a headline, and says too little to be compared. */
export const LEAST_RUNS = 12

export function bandsOf({ words, runs }: StoryText): Bands {
  if (runs.size < LEAST_RUNS) return []
  return [WHOLE, LEAD].flatMap(part => bandsOfPart(words.slice(0, part.words), part))
}

function bandsOfPart(words: readonly string[], { bands, rows, seed }: typeof WHOLE): Bands {
  const seeds = Int32Array.from({ length: bands * rows }, (_, at) => mixed(at + seed))
  const least = new Int32Array(bands * rows).fill(0x7fffffff)
  for (const run of runsOf(words, RUN))
    for (let at = 0; at < least.length; at++) {
      const hash = mixed(run ^ (seeds[at] ?? 0))
      if (hash < (least[at] ?? 0)) least[at] = hash
    }
  return Array.from({ length: bands }, (_, band) => {
    let hash = band + seed
    for (let row = 0; row < rows; row++) hash = mixed(Math.imul(hash, 31) ^ (least[band * rows + row] ?? 0))
    return hash
  })
}

/** MurmurHash3's finaliser: every bit of 32 depends on every other. */
function mixed(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0
}
