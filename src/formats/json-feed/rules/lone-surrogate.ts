// Alone judges: lone surrogate.
import type { JsonNode, Place } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'
import { everyNode } from '../every-node.js'

export const loneSurrogate = rule<JsonFeedDocument, { code: string }>({
  id: 'lone-surrogate',
  level: 'error',
  basis: { name: 'RFC 8259', section: '§8.2', url: 'https://www.rfc-editor.org/rfc/rfc8259#section-8.2' },
  says: {
    en: ({ code }) => `${code} is half a character`,
    tr: ({ code }) => `${code} yarım bir karakter`,
  },
  why: {
    en: 'Characters beyond U+FFFF are written as two halves; one alone cannot be written as UTF-8, and parsers replace or refuse it.',
    tr: 'U+FFFF’ten sonraki karakterler iki yarım olarak yazılır; tek başına biri UTF-8’e çevrilemez, ayrıştırıcılar onu değiştirir ya da reddeder.',
  },
  remedy: {
    en: 'Cut texts between characters, never inside one; write U+FFFD where a half was lost.',
    tr: 'Metinleri karakterin içinden değil karakterler arasından kesin; yarısı yitenin yerine U+FFFD yazın.',
  },
  examples: {
    bad: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a\\ud83d", "items": []}'],
    good: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a\\ud83d\\ude00", "items": []}'],
    within: 'json-feed',
  },
  check({ tree }, report) {
    // Most documents have none, whichever way they are written.
    if (!/\\u[dD][89a-fA-F]/.test(tree.text) && tree.text.isWellFormed()) return
    for (const node of everyNode(tree.root)) {
      for (const at of textsIn(node)) {
        for (const place of halves(tree.text, at)) {
          const written = tree.text.slice(place.start, place.end)
          const code = `U+${(written.length > 1 ? written.slice(2) : written.charCodeAt(0).toString(16)).toUpperCase()}`
          report(node, { code }, { place, fix: { ...place, text: '\\ufffd' } })
        }
      }
    }
  },
})

function textsIn(node: JsonNode): readonly Place[] {
  if (node.kind === 'string') return [node]
  return node.kind === 'object' ? node.members.map(({ key }) => key) : []
}

const UNIT = /\\u([0-9a-fA-F]{4})|\\.|([\ud800-\udfff])/g

/** Surrogates without their other half, written as escapes or as they are. */
function* halves(text: string, { start, end }: Place): Generator<Place> {
  let high: Place | undefined
  for (const { 0: written, 1: hex, 2: raw, index } of text.slice(start, end).matchAll(UNIT)) {
    const code = hex ? Number.parseInt(hex, 16) : (raw?.charCodeAt(0) ?? 0)
    const place = { start: start + index, end: start + index + written.length }
    const isLow = code >= 0xdc00 && code <= 0xdfff
    if (isLow && high?.end === place.start) {
      high = undefined
      continue
    }
    if (high) yield high
    high = code >= 0xd800 && code <= 0xdbff ? place : undefined
    if (isLow) yield place
  }
  if (high) yield high
}
