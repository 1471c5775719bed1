// Alone judges: invalid rights member. The table of shapes is the same that acceptance refuses by.
import { pointerOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'
import { misfitsOf } from '../shape.js'

const FEED =
  '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "_rights": {"notice": {"en": "Law No. 5846"}}, "items": ['

export const invalidRightsMember = rule<JsonFeedDocument, { name: string; expected: { tr: string; en: string } }>({
  id: 'invalid-rights-member',
  level: 'error',
  profile: 'rights',
  basis: { name: 'Mahreç', section: '_rights', url: 'https://www.npmjs.com/package/mahrec' },
  says: {
    en: ({ name, expected }) => `_rights ${name}: ${expected.en}`,
    tr: ({ name, expected }) => `_rights ${name}: ${expected.tr}`,
  },
  why: {
    en: 'A statement of rights that cannot be read is no silence: an embargo with a bad date must not publish a story.',
    tr: 'Okunamayan bir hak beyanı susmak değildir: tarihi bozuk bir ambargo haberi yayımlatmamalıdır.',
  },
  remedy: {
    en: 'Write the member as docs/writing-articles.md shows it, or leave it out.',
    tr: 'Üyeyi docs/writing-articles.md belgesindeki gibi yazın ya da çıkarın.',
  },
  examples: {
    bad: [`${FEED}{"id": "1", "content_text": "a", "_rights": {"embargo_until": "yarın"}}]}`],
    good: [
      `${FEED}{"id": "1", "content_text": "a", "_rights": {"embargo_until": "2026-11-23T09:00:00+03:00"}}]}`,
      `${FEED}{"id": "1", "content_text": "a", "_rights": {"state": "withdrawn"}}]}`,
    ],
    within: 'json-feed',
  },
  check({ items }, report) {
    for (const item of items)
      for (const { at, message } of misfitsOf(item)) {
        const [, name] = pointerOf(at).split('/_rights/')
        // A tombstone is valid in a feed; only who sends it in as a story is refused.
        const isTombstone = name === 'state' && at.kind === 'string' && at.value === 'withdrawn'
        if (name !== undefined && !isTombstone) report(at, { name, expected: message })
      }
  },
})
