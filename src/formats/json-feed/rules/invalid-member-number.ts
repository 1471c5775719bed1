// Alone judges: invalid member number.
import { rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'
import { placedObjects } from '../vocabulary.js'

const WHOLE = 'size_in_bytes'
const NUMBERS = new Set([WHOLE, 'duration_in_seconds'])

export const invalidMemberNumber = rule<JsonFeedDocument, { member: string; value: number }>({
  id: 'invalid-member-number',
  level: 'error',
  basis: { name: 'JSON Feed 1.1', section: 'Attachments', url: 'https://www.jsonfeed.org/version/1.1/#attachments' },
  says: {
    en: ({ member, value }) => `${member} is ${value}, which no file has`,
    tr: ({ member, value }) => `${member} ${value}; hiçbir dosyanın böyle bir değeri olmaz`,
  },
  why: {
    en: 'A size counts bytes and a duration seconds: neither is less than nothing, and there is no part of a byte.',
    tr: 'Boyut bayt, süre saniye sayar: ikisi de sıfırdan küçük olamaz, baytın da parçası yoktur.',
  },
  remedy: {
    en: 'Write what was measured; leave the member out when it is not known.',
    tr: 'Ölçüleni yazın; bilinmiyorsa üyeyi çıkarın.',
  },
  examples: {
    bad: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_text": "a", "attachments": [{"url": "https://example.com/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": -1}]}]}',
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_text": "a", "attachments": [{"url": "https://example.com/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 1.5}]}]}',
    ],
    good: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_text": "a", "attachments": [{"url": "https://example.com/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 1, "duration_in_seconds": 0.5}]}]}',
    ],
    within: 'json-feed',
  },
  check({ tree }, report) {
    for (const { node, place } of placedObjects(tree)) {
      if (place !== 'attachment') continue
      for (const { name, value: at } of node.members) {
        if (at.kind !== 'number' || !NUMBERS.has(name)) continue
        const value = Number(at.value)
        if (value < 0 || (name === WHOLE && !Number.isInteger(value))) report(at, { member: name, value })
      }
    }
  },
})
