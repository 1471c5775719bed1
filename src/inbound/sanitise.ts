// Alone makes bodies safe, once, at acceptance (DESIGN.md §4). The only importer of the sanitising library, which has the
// last word: what stands before it mends, and could be wrong without harm.
import sanitizeHtml from 'sanitize-html'
import { ATTRIBUTES, DROPPED, EVERYWHERE, FEED_TAGS, PAGE_TAGS } from './sanitising/allowed.js'
import { asLinks } from './sanitising/as-links.js'
import { mend } from './sanitising/mend.js'
import { nest } from './sanitising/nest.js'
import { readTree, writeTree } from './sanitising/tree.js'
import { LINKS } from './sanitising/values.js'

export interface SanitisedBody {
  readonly html: string
  /** Absent when equal to `html`. */
  readonly feedHtml?: string
}

/**
 * Keeps structure, drops behaviour and looks; every URL comes out absolute against `base` (an absolute URL) or goes. What
 * comes out comes out the same when it is put in again, and a browser builds from it what is written there. Never throws.
 */
export function sanitise(html: string, base: string): SanitisedBody {
  const tree = nest(mend(readTree(html), base))
  const forFeeds = asLinks(tree)
  const page = filter(writeTree(tree), PAGE_TAGS)
  return forFeeds ? { html: page, feedHtml: filter(writeTree(forFeeds), FEED_TAGS) } : { html: page }
}

function filter(html: string, tags: ReadonlySet<string>): string {
  return sanitizeHtml(html, { ...POLICY, allowedTags: [...tags] }).trim()
}

const POLICY: sanitizeHtml.IOptions = {
  allowedAttributes: Object.fromEntries([
    ['*', [...EVERYWHERE.keys()]],
    ...[...ATTRIBUTES].map(([tag, attributes]) => [tag, [...attributes.keys()]]),
  ]),
  allowedSchemes: LINKS.map(scheme => scheme.slice(0, -1)),
  allowProtocolRelative: false,
  nonTextTags: [...DROPPED],
  disallowedTagsMode: 'discard',
}
