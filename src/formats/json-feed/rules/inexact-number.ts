// Alone judges: inexact number.
import { rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'
import { everyNode } from '../every-node.js'

export const inexactNumber = rule<JsonFeedDocument, { written: string; read: string }>({
  id: 'inexact-number',
  level: 'warning',
  basis: { name: 'RFC 8259', section: '§6', url: 'https://www.rfc-editor.org/rfc/rfc8259#section-6' },
  says: {
    en: ({ read, written }) => `readers take the number ${written} for ${read}`,
    tr: ({ read, written }) => `okuyucular ${written} sayısını ${read} olarak alır`,
  },
  why: {
    en: 'Most parsers keep a number in 64 bits: whole numbers are exact up to 9007199254740991, and none is beyond 1.8e308.',
    tr: 'Çoğu ayrıştırıcı sayıyı 64 bitte tutar: tam sayılar 9007199254740991’e kadar kesindir, 1,8e308’in ötesi yoktur.',
  },
  remedy: { en: 'Write it as a string.', tr: 'Dizge olarak yazın.' },
  examples: {
    bad: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "_a": {"b": 9007199254740993}, "items": []}',
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "_a": {"b": 1e999}, "items": []}',
    ],
    good: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "_a": {"b": 9007199254740992, "c": 0.1, "d": 1e21}, "items": []}',
    ],
    within: 'json-feed',
  },
  check({ tree }, report) {
    for (const node of everyNode(tree.root)) {
      if (node.kind !== 'number') continue
      const written = tree.text.slice(node.start, node.end)
      const read = Number(node.value)
      if (Number.isFinite(read) && !isRounded(written, read)) continue
      report(
        node,
        { written: short(written), read: String(read) },
        { fix: { start: node.start, end: node.end, text: `"${written}"` } },
      )
    }
  },
})

/** Longer ones are no counts of anything; turning them into digits would take its time. */
const LONGEST = 400

function isRounded(written: string, read: number): boolean {
  if (Number.isSafeInteger(read) || !/^-?\d+$/.test(written)) return false
  return written.length > LONGEST || BigInt(written) !== BigInt(read)
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
