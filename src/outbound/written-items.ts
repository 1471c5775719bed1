// Alone keeps items as they were written: once per format, version and decision (DESIGN.md §4).
import type { Format } from '../formats/format.js'
import type { Article } from '../model/article.js'
import { budget } from '../model/budget.js'
import type { Decision } from '../model/decision.js'
import type { Entry } from './assemble.js'
import { itemLinks, type Site } from './links.js'

/** An item in UTF-8, and the namespace prefixes it uses, sorted, with blanks between: few items differ in them. */
export interface WrittenItem {
  readonly bytes: Uint8Array
  readonly prefixes: string
}

export interface WrittenItems {
  /** Undefined when the decision shows nothing. */
  get(format: Format, entry: Entry): WrittenItem | undefined
  /** For when what stands beside the articles changed: the name of a partner, the address of its feed. */
  clear(): void
}

interface Kept {
  readonly format: Format
  readonly version: number
  readonly decision: Decision
  readonly item: WrittenItem
}

/** Holds at most `most` bytes; articles nobody asked for longest go first, and a new version sends the others away. */
export function writtenItems(site: Site, most = 32 * 2 ** 20): WrittenItems {
  let known = budget<readonly Kept[]>(most, sizeOf)
  return {
    clear() {
      known = budget(most, sizeOf)
    },
    get(format, { article, decision }) {
      const all = known.get(article.key) ?? []
      for (const kept of all)
        if (kept.format === format && kept.version === article.version && alike(article, kept.decision, decision))
          return kept.item
      const written = format.write.item(article, decision, itemLinks(article, site))
      if (!written) return undefined
      const item = { bytes: utf8(written.text), prefixes: written.prefixes.join(' ') }
      const current = all.filter(({ version }) => version === article.version)
      known.set(article.key, [...current, { format, version: article.version, decision, item }])
      return item
    },
  }
}

function sizeOf(all: readonly Kept[]): number {
  return all.reduce((size, { item }) => size + item.bytes.length, 1)
}

/** Whether the article is written alike under both; the terms that led there are not written. */
function alike({ media }: Article, a: Decision, b: Decision): boolean {
  return (
    a.extent === b.extent &&
    a.words === b.words &&
    a.inline === b.inline &&
    a.duties.length === b.duties.length &&
    a.duties.every((duty, at) => duty === b.duties[at]) &&
    media.every(({ id }) => a.media[id] === b.media[id])
  )
}

const encoder = new TextEncoder()
const room = new Uint8Array(192 * 1024)

/** Into room that is there already: measuring first, as Buffer.from does, takes as long as encoding. */
function utf8(text: string): Uint8Array {
  // Three bytes are the most that a UTF-16 unit becomes.
  if (text.length * 3 > room.length) return Buffer.from(text)
  return Buffer.from(room.subarray(0, encoder.encodeInto(text, room).written))
}
