// Alone makes something writable of a draft nobody accepted: what a library user read in one format and writes in another.
import type { Media } from '../model/article.js'
import type { ItemLinks } from '../model/channel.js'
import type { Decision } from '../model/decision.js'
import type { Draft, MediaDraft } from '../model/draft.js'
import { keyOf, SELF } from '../model/key.js'
import { generalMediaType, mediaTypeOf } from '../model/media-type.js'
import { RESERVATIONS, type SourceHop } from '../model/rights.js'
import type { Bilingual } from '../model/text.js'
import type { WritableArticle } from './format.js'
import { htmlOf } from './writing/xml-text.js'

/** `updatedAt`: what stands for a time where the draft says none. Nothing is decided, sanitised or invented. */
export function draftedArticle(draft: Draft, updatedAt: number): WritableArticle {
  const { id = draft.url ?? draft.title ?? '', rights } = draft
  const firstPublishedAt = draft.publishedAt ?? draft.modifiedAt ?? Number.NaN
  const modified =
    draft.modifiedAt !== undefined && draft.modifiedAt > firstPublishedAt ? [{ at: draft.modifiedAt }] : []
  return {
    key: keyOf(SELF, id),
    owner: SELF,
    id,
    version: 1,
    language: draft.language ?? '',
    title: draft.title ?? '',
    ...(draft.url && { url: draft.url }),
    ...(draft.externalUrl && { externalUrl: draft.externalUrl }),
    ...textsOf(draft),
    authors: draft.authors,
    ...(draft.byline && { byline: draft.byline }),
    ...(draft.contributors && { contributors: draft.contributors }),
    ...(draft.dateline && { dateline: draft.dateline }),
    categories: [],
    tags: draft.tags,
    media: draft.media.map(mediumOf),
    firstPublishedAt,
    updates: draft.updates.length > 0 ? draft.updates : modified,
    acceptedAt: updatedAt,
    rights: {
      ...(rights as Partial<WritableArticle['rights']>),
      reservation: RESERVATIONS.find(word => word === rights.reservation) ?? 'unknown',
      notice: bothOf(rights.notice),
      holder: rights.holder ?? { name: '' },
      sourceChain: (rights.sourceChain ?? []).map(hopOf),
      raw: rights.raw ?? [],
      ...(rights.ai && { ai: { search: false, aiInput: false, aiIndex: false, aiTrain: false, ...rights.ai } }),
    },
    ...(draft.extensions && { extensions: draft.extensions }),
  }
}

/** Plain text alone stays plain text; beside a summary it has to become HTML, for a feed has one place for each. */
function textsOf({ summary, bodyHtml, bodyText }: Draft): Pick<WritableArticle, 'summary' | 'body'> {
  const plain = bodyHtml === undefined && summary === undefined
  const html = bodyHtml ?? (plain ? '' : htmlOf(bodyText ?? ''))
  const text = plain ? bodyText : summary
  return { ...(text && { summary: text }), body: { html, excerpt: '', policy: 0 } }
}

function mediumOf(draft: MediaDraft, index: number): Media {
  const kind = draft.kind ?? 'document'
  return {
    ...draft,
    id: `m${index + 1}`,
    kind,
    mimeType: draft.mimeType ?? mediaTypeOf(draft.url) ?? generalMediaType(kind),
    rights: {
      ...draft.rights,
      reservation: draft.rights?.reservation ?? 'unknown',
      notice: bothOf(draft.rights?.notice),
    },
  }
}

/** Everything shown: what may be shown is not a question for a converter. */
export function showAll({ media }: WritableArticle): Decision {
  return {
    extent: 'full',
    media: Object.fromEntries(media.map(({ id }) => [id, 'full'])),
    inline: 'full',
    duties: [],
    terms: [],
  }
}

export function linksOf({ id, url = '' }: WritableArticle): ItemLinks {
  return { guid: id, page: url }
}

function bothOf({ tr = '', en = '' }: Partial<Bilingual> = {}): Bilingual {
  return { tr, en }
}

function hopOf(hop: Partial<SourceHop>): SourceHop {
  return { name: '', kind: 'other', date: Number.NaN, ...hop }
}
