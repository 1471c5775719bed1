// Alone knows where each unit of a decoded text stands in the document it was decoded from.
import type { Place } from '../model/tree.js'

/** `units` of the text stand at [start, end), one as one where they are the same, else all together. */
export interface Run extends Place {
  readonly units: number
  readonly same: boolean
}

export class Written {
  /** Where each run begins in the text. */
  readonly #from: number[] = []
  readonly #runs: Run[] = []
  #length = 0

  /** Walked no further than the text is the one that was decoded. */
  constructor(text: string, source: string, runs: Iterable<Run>) {
    for (const run of runs) {
      if (run.units === 0) continue
      if (run.same && !text.startsWith(source.slice(run.start, run.end), this.#length)) return
      this.#from.push(this.#length)
      this.#runs.push(run)
      this.#length += run.units
    }
  }

  /** Of the units [from, to); undefined where they are not known to stand. */
  place(from: number, to: number): Place | undefined {
    const start = this.#unit(from)?.start
    const end = this.#unit(to - 1)?.end
    return start === undefined || end === undefined || to <= from ? undefined : { start, end }
  }

  #unit(at: number): Place | undefined {
    if (at < 0 || at >= this.#length) return undefined
    let low = 0
    let high = this.#from.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#from[middle] as number) <= at) low = middle
      else high = middle - 1
    }
    const { start, end, same } = this.#runs[low] as Run
    if (!same) return { start, end }
    const one = start + at - (this.#from[low] as number)
    return { start: one, end: one + 1 }
  }
}

/** Between the pieces the pattern finds, text stands as it is. */
function* runsOf(
  source: string,
  { start, end }: Place,
  pattern: RegExp,
  unitsOf: (piece: string) => number,
): Generator<Run> {
  let at = start
  for (const { 0: piece, index } of source.slice(start, end).matchAll(pattern)) {
    const from = start + index
    yield { start: at, end: from, units: from - at, same: true }
    at = from + piece.length
    yield { start: from, end: at, units: unitsOf(piece), same: false }
  }
  yield { start: at, end, units: end - at, same: true }
}

/** The inside of a JSON string. */
export function* runsOfJson(source: string, place: Place): Generator<Run> {
  yield* runsOf(source, place, /\\(?:u[0-9a-fA-F]{4}|[\s\S])/g, () => 1)
}

/** The inside of a CDATA section; a carriage return is read as a line feed, alone or with one (XML 1.0 §2.11). */
export function* runsOfCdata(source: string, place: Place): Generator<Run> {
  yield* runsOf(source, place, /\r\n?/g, () => 1)
}

/** Text with references. `declared`: entities of the document type, by name. */
export function* runsOfText(source: string, place: Place, declared: ReadonlyMap<string, string>): Generator<Run> {
  yield* runsOf(source, place, /\r\n?|&[^;&]{1,200};/g, piece =>
    piece.startsWith('&') ? unitsOfReference(piece.slice(1, -1), declared) : 1,
  )
}

function unitsOfReference(name: string, declared: ReadonlyMap<string, string>): number {
  const hex = /^#x([0-9a-fA-F]+)$/.exec(name)?.[1]
  const code = hex !== undefined ? Number.parseInt(hex, 16) : /^#\d+$/.test(name) ? Number(name.slice(1)) : undefined
  if (code !== undefined) return code > 0xffff ? 2 : 1
  return declared.get(name)?.length ?? 1
}
