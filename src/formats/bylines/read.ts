// Alone gathers what a story's own text says of its origin: place, agency, reporter, photographer, tags (RIGHTS.md §7).
import { fold } from '../../model/text.js'
import type { Agencies } from './agencies.js'
import { type Credits, creditsIn, ownReporterIn } from './credits.js'
import { crumbsIn, tagsIn } from './crumbs.js'
import { datelineOf } from './dateline.js'
import { endsOf } from './lines.js'
import { isKnownPlace } from './places.js'

export interface Origin {
  /** As written: "KARS". */
  readonly place?: string
  /** As written: "AA". */
  readonly agency?: string
  /** As written, with the case of their letters. */
  readonly reporters: readonly string[]
  readonly photographers: readonly string[]
  readonly camera: readonly string[]
  readonly tags: readonly string[]
  /** The lines that say it, word for word, in the order of the text (FSEK 16, Ek 4). */
  readonly lines: readonly string[]
}

export interface Told {
  readonly bodyHtml?: string
  readonly bodyText?: string
  readonly title?: string
}

/** `papers`: how the outlet names itself. The text is not changed, and nothing is guessed: a line says it, or nobody does. */
export function originOf(story: Told, agencies: Agencies, papers: readonly string[] = []): Origin {
  const { opening, closing } = endsOf(story)
  const read = new Reader(story, agencies, papers)
  read.opening(opening)
  // A body of few lines has its ends in common: no line is read twice.
  read.closing(closing, opening === closing ? read.opened : 0)
  return read.origin()
}

/** Lines at either end among which bylines stand. */
const FIRST = 4
const LAST = 10

class Reader {
  /** Lines of the opening that were bylines. */
  opened = 0
  #place: string | undefined
  #agency: string | undefined
  readonly #reporters = new Set<string>()
  readonly #photographers = new Set<string>()
  readonly #camera = new Set<string>()
  readonly #tags = new Set<string>()
  readonly #before: string[] = []
  readonly #after: string[] = []

  constructor(
    readonly story: Told,
    readonly agencies: Agencies,
    readonly papers: readonly string[],
  ) {}

  opening(lines: readonly string[]): void {
    for (const [index, line] of lines.slice(0, FIRST).entries()) {
      const dateline = datelineOf(line, this.agencies)
      if (dateline) {
        const { written, place, agency, reporters } = dateline
        this.#place ??= place
        this.#agency ??= agency
        for (const name of reporters) this.#reporters.add(name)
        this.#before.push(written)
        // What follows on the line is the story.
        return
      }
      if (!this.#isByline(line, this.#before)) return
      this.opened = index + 1
    }
  }

  closing(all: readonly string[], from: number): void {
    const shots = all.findLastIndex(line => /^g.r.nt/iu.test(line) && fold(line).startsWith('goruntu dokumu'))
    // Behind a list of shots stand the names; what closes the story stands before it.
    this.#close(all, shots === -1 ? from : Math.max(from, shots + 1))
    if (shots !== -1) this.#close(all.slice(0, shots), from)
  }

  #close(lines: readonly string[], from: number): void {
    const found: string[] = []
    let tags: { readonly line: string; readonly tags: readonly string[] } | undefined
    for (let at = lines.length - 1; at >= Math.max(from, lines.length - LAST); at--) {
      const line = lines[at] ?? ''
      if (this.#isByline(line, found)) {
        // A list of names is a list of tags only where it follows a byline.
        if (tags) for (const tag of tags.tags) this.#tags.add(tag)
        if (tags) found.splice(found.length - 1, 0, tags.line)
        tags = undefined
        continue
      }
      const list = tags ? undefined : tagsIn(line)
      if (!list) {
        this.#end(line, found)
        break
      }
      tags = { line, tags: list }
    }
    this.#after.unshift(...found.toReversed())
  }

  /** The story's own last line: `… dedi. (DHA)`, `… ulaştı. - İSTANBUL`. */
  #end(line: string, found: string[]): void {
    const [, sign] = /[.!?…”"’']\s*\(([^()]{2,30})\)\.?$/u.exec(line.slice(-60)) ?? []
    if (sign && this.agencies.isSign(sign.trim())) {
      this.#agency ??= sign.trim()
      found.push(`(${sign})`)
      return
    }
    const [, place] = /[.!?…”"’']\s*[-–—]\s+(\p{Lu}[\p{Lu} ]{2,30})\.?$/u.exec(line.slice(-60)) ?? []
    if (!place || !isKnownPlace(place)) return
    this.#place ??= place
    found.push(`- ${place}`)
  }

  #isByline(line: string, kept: string[]): boolean {
    const said = this.#credits(line) || this.#sign(line) || this.#crumbs(line) || this.#own(line)
    if (said) kept.push(line)
    return said
  }

  #credits(line: string): boolean {
    const credits = creditsIn(line, this.agencies)
    for (const { agency, place, people, roles } of credits ?? []) {
      this.#agency ??= agency
      this.#place ??= place
      for (const name of people) for (const role of roles) this.#named(role)?.add(name)
    }
    return credits !== undefined
  }

  #named(role: Credits['roles'][number]): Set<string> | undefined {
    if (role === 'reporter') return this.#reporters
    return role === 'photographer' ? this.#photographers : role === 'camera' ? this.#camera : undefined
  }

  /** `AA`, `(DHA)` on a line of its own. */
  #sign(line: string): boolean {
    const sign = line.replace(/^\((.*)\)$/u, '$1').trim()
    if (!this.agencies.isSign(sign)) return false
    this.#agency ??= sign
    return true
  }

  #crumbs(line: string): boolean {
    const crumbs = crumbsIn(line, this.story.title)
    for (const crumb of crumbs ?? []) this.#tags.add(crumb)
    return crumbs !== undefined
  }

  #own(line: string): boolean {
    const name = ownReporterIn(line, this.papers)
    if (name) this.#reporters.add(name)
    return name !== undefined
  }

  origin(): Origin {
    return {
      ...(this.#place && { place: this.#place }),
      ...(this.#agency && { agency: this.#agency }),
      reporters: [...this.#reporters],
      photographers: [...this.#photographers],
      camera: [...this.#camera],
      tags: [...this.#tags],
      lines: [...this.#before, ...this.#after],
    }
  }
}
