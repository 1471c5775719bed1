import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { open } from '../../src/checking/check.js'
import { openDocument } from '../../src/checking/open-document.js'
import { hasShared, shared } from '../root.js'

const real = join(shared, 'corpus', 'real')

/** Fewer items than start tags, and why that is right. */
const FEWER: Readonly<Record<string, string>> = {
  'rome__v6.xml': 'Simple Sharing Extensions keep the losing version of an item inside the item (sx:conflicts)',
  'rome__ep1_v4a.xml': 'the same',
  'rome__ep2_v4a.xml': 'the same',
}

interface Outcome {
  readonly how: string
  readonly items: number
  /** Start tags of items and entries outside comments and CDATA. */
  readonly tags: number
}

function outcomeOf(bytes: Uint8Array, salvage: boolean): Outcome {
  const document = openDocument(bytes, { salvage })
  const { text } = open(bytes, {})
  const plain = text.replace(/<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)/g, '')
  const tags = [...plain.matchAll(/<(?:[\w.-]+:)?(?:item|entry)(?=[\s>/])[^<>]*>/g)].length
  if ('unreadable' in document) return { how: 'refused', items: 0, tags: text.startsWith('{') ? 0 : tags }
  return { how: document.how, items: document.read().articles.length, tags: document.tree.kind === 'json' ? 0 : tags }
}

describe('the documents as they were found', () => {
  before(function () {
    if (!hasShared) this.skip()
  })
  const files = hasShared ? readdirSync(real) : []
  const count = (salvage: boolean) => {
    const counts: Record<string, number> = {}
    for (const file of files) {
      const { how } = outcomeOf(readFileSync(join(real, file)), salvage)
      counts[how] = (counts[how] ?? 0) + 1
    }
    return counts
  }

  it('give every item there is', () => {
    for (const file of files) {
      const { how, items, tags } = outcomeOf(readFileSync(join(real, file)), true)
      expect(how, file).not.to.equal('refused')
      if (file in FEWER) expect(items, `${file} needs no exception`).to.be.lessThan(tags)
      else expect(items, file).to.be.at.least(tags)
    }
  })

  it('are read strictly or mended, but for one; salvage reads that one too', () => {
    expect(count(false)).to.deep.equal({ strict: 168, repaired: 14, refused: 1 })
    expect(count(true)).to.deep.equal({ strict: 168, repaired: 14, salvaged: 1 })
  })

  it('give, cut off at any point, the items before the cut', () => {
    const pick = [0.31, 0.57, 0.83, 0.97]
    for (const file of files.filter(name => !/\.json$/.test(name) && !(name in FEWER))) {
      const bytes = readFileSync(join(real, file))
      if (bytes.length > 150_000) continue
      const whole = outcomeOf(bytes, true)
      for (const part of pick) {
        const cut = bytes.subarray(0, Math.floor(bytes.length * part))
        const { how, items, tags } = outcomeOf(cut, true)
        if (how === 'refused') expect(tags, `${file} at ${part}`).to.equal(0)
        expect(items, `${file} at ${part}`).to.be.within(Math.min(tags, whole.items), whole.items)
      }
    }
  })

  it('lose no other item with a lost end tag or lost quotation marks', () => {
    for (const file of files.filter(name => !/\.json$/.test(name) && !(name in FEWER))) {
      const bytes = readFileSync(join(real, file))
      if (bytes.length > 60_000) continue
      const text = bytes.toString('latin1')
      const middle = Math.floor(text.length / 2)
      const whole = outcomeOf(bytes, true).items
      for (const [what, wound] of Object.entries(WOUNDS)) {
        const { items } = outcomeOf(Buffer.from(wound(text, middle), 'latin1'), true)
        expect(items, `${file}: ${what}`).to.be.within(whole - 1, whole)
      }
    }
  })
})

const WOUNDS: Readonly<Record<string, (text: string, from: number) => string>> = {
  'end tag of an item lost': (text, from) => without(text, /<\/(?:[\w.-]+:)?(?:item|entry)>/g, from),
  'end tag of a title lost': (text, from) => without(text, /<\/title>/g, from),
  'quotation marks lost': (text, from) => without(text, /(?<=<[\w:.-]+ [\w:.-]+=)"|"(?=\s*\/?>)/g, from),
}

/** The first match after that place is taken out, outside CDATA and comments. */
function without(text: string, what: RegExp, from: number): string {
  const shielded = text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, piece => ' '.repeat(piece.length))
  what.lastIndex = from
  const found = what.exec(shielded)
  return found ? text.slice(0, found.index) + text.slice(found.index + found[0].length) : text
}
