// Alone chooses the notice that stands under a list of stories (RIGHTS.md §3.2).
import { SELF } from '../model/key.js'
import type { Publication } from '../model/publication.js'
import type { Bilingual } from '../model/text.js'
import type { Entry } from '../outbound/assemble.js'
import { noticeFor } from '../rights/notices.js'

/** `at`: epoch milliseconds, for the year. Stories of others make it a compilation: never "© us" alone. */
export function noticeForEntries(entries: readonly Entry[], publication: Publication, at: number): Bilingual {
  return entries.some(({ article }) => article.owner !== SELF)
    ? noticeFor({ kind: 'feed.merged', publication })
    : noticeFor({ kind: 'feed', publication, at })
}
