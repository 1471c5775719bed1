// Alone adds to a partner's draft what the contract, the feed around it and its own text say, and nothing else.
import type { JudgedDocument } from '../checking/judge-items.js'
import { bodyUnescaped } from '../formats/reading/double-encoding.js'
import type { Author } from '../model/article.js'
import type { Draft } from '../model/draft.js'
import { SELF } from '../model/key.js'
import type { Partner } from '../model/partner.js'
import { parseUrl } from '../model/url.js'
import { credited } from './credited.js'

/** `agencies`: those the publication subscribes to. */
export function prepare(
  said: Draft,
  id: string,
  partner: Partner,
  document: JudgedDocument,
  agencies: readonly string[] = [],
): Draft {
  const draft = credited(unescaped(said), partner, agencies)
  const { tags, rights, externalUrl, language } = draft
  return {
    ...draft,
    id,
    tags: [...new Set([...tags, ...partner.categories])],
    authors: authorsOf(draft, document),
    language: languageTag(language),
    // What it points at is no part of the story: a broken pointer is left out.
    externalUrl: /^https?:$/.test(parseUrl(externalUrl ?? '')?.protocol ?? '') ? externalUrl : undefined,
    rights: partner.owner === SELF ? { ...rights, class: rights.class ?? partner.class ?? 'news' } : rights,
  }
}

function unescaped(draft: Draft): Draft {
  return draft.bodyHtml === undefined ? draft : { ...draft, bodyHtml: bodyUnescaped(draft.bodyHtml) }
}

/** The feed's author is the author of entries that name none (RFC 4287 §4.2.1; JSON Feed 1.1, "authors"). */
function authorsOf({ authors }: Draft, { channel, format }: JudgedDocument): readonly Author[] {
  if (authors.length > 0 || !channel.author || !/^(?:atom|json-feed)/.test(format)) return authors
  return [channel.author]
}

/** `en_US` is meant as `en-US`; what is no language at all says nothing. */
function languageTag(said: string | undefined): string | undefined {
  const tag = said?.trim().replaceAll('_', '-')
  return tag && /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(tag) ? tag : undefined
}
