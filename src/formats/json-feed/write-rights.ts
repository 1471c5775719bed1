// Alone writes `_rights`: the names on the wire, snake_case, times in RFC 3339.
import type { Media } from '../../model/article.js'
import type { Channel, ItemLinks } from '../../model/channel.js'
import type { Decision } from '../../model/decision.js'
import type { AiPermissions, Holder, SourceHop } from '../../model/rights.js'
import type { Bilingual } from '../../model/text.js'
import { rfc3339 } from '../../model/time.js'
import { isSilent } from '../carriers/write-rights.js'
import type { WritableArticle } from '../format.js'
import type { Shown } from '../writing/shown.js'
import { anyOf, isObject, type Members, rightlyNamed } from './members.js'

/** Absent where nothing was said. */
export function channelRights({
  notice,
  holder,
  ai,
  licenseUrl,
  aboutRights,
  extensions,
}: Channel): Members | undefined {
  const said = anyOf({
    ...strangersOf(extensions),
    notice: noticeOf(notice),
    holder: holderOf(holder),
    license_url: licenseUrl,
    ai: ai && aiOf(ai),
  })
  return said && { about: aboutRights, ...said }
}

export function itemRights(
  article: WritableArticle,
  { extent }: Decision,
  { abridged, thumbnails, extensions, raw }: Shown,
  { aboutRights }: ItemLinks,
): Members | undefined {
  const { rights, byline, dateline, updates } = article
  const strangers = extensions ? strangersOf(article.extensions) : undefined
  if (isSilent(article) && !byline && !strangers) return undefined
  // Lists and flags of an article that was accepted are statements even when they are empty.
  const accepted = rights.class !== undefined
  const thumbnail = thumbnails.find(({ kind }) => kind === 'image')
  return {
    ...strangers,
    about: aboutRights,
    class: rights.class,
    state: 'published',
    extent,
    reservation: accepted || rights.reservation !== 'unknown' ? rights.reservation : undefined,
    notice: noticeOf(rights.notice),
    holder: holderOf(rights.holder),
    byline: byline && { mode: byline.mode, text: byline.text || undefined },
    dateline,
    source_chain: listOf(rights.sourceChain.map(hopOf), accepted),
    also_seen:
      article.alsoSeen &&
      listOf(
        article.alsoSeen.map(({ name, url }) => ({ name, url })),
        false,
      ),
    license_url: rights.licenseUrl,
    basis: rights.basis || undefined,
    sublicensable: rights.sublicensable,
    ai: rights.ai && aiOf(rights.ai),
    embargo_until: timeOf(rights.embargoUntil),
    first_published_at: timeOf(article.firstPublishedAt),
    updates: listOf(
      updates.map(({ at, note }) => ({ at: timeOf(at), note })),
      accepted,
    ),
    abridged: accepted || abridged ? abridged : undefined,
    derived_from: rights.derivedFrom,
    concerns: concernsOf(rights),
    answered_by:
      article.answeredBy &&
      listOf(
        article.answeredBy.map(({ title, url }) => ({ title, url })),
        false,
      ),
    legal_block: legalBlockOf(rights),
    raw: listOf(
      raw.map(({ carrier, value, attributes, scope, cut }) => ({ carrier, value, attributes, scope, cut })),
      accepted,
    ),
    image: thumbnail && mediaRights(thumbnail),
  }
}

/** Members of `_rights` that are not ours; ours stand over them. */
function strangersOf(extensions: Members | undefined): Members | undefined {
  const strangers = extensions?._rights
  return isObject(strangers) ? rightlyNamed(strangers) : undefined
}

/** Rights and description of one medium; the text's permission says nothing about it (RIGHTS.md §3.6). */
export function mediaRights({ rights, credit, caption, width, height }: Media): Members {
  return {
    reservation: rights.reservation,
    notice: noticeOf(rights.notice),
    holder: rights.holder && holderOf(rights.holder),
    license_url: rights.licenseUrl,
    credit,
    caption,
    width,
    height,
  }
}

export function tombstoneRights({ withdrawn, rights, firstPublishedAt }: WritableArticle): Members {
  return {
    class: rights.class,
    state: 'withdrawn',
    withdrawn_at: timeOf(withdrawn?.at),
    reference: withdrawn?.reference,
    first_published_at: timeOf(firstPublishedAt),
  }
}

function listOf<T>(list: readonly T[], always: boolean): readonly T[] | undefined {
  return always || list.length > 0 ? list : undefined
}

function noticeOf({ tr, en }: Bilingual): Members | undefined {
  return tr || en ? { tr: tr || undefined, en: en || undefined } : undefined
}

function holderOf({ name, url, contact }: Holder): Members | undefined {
  return name.trim() === '' ? undefined : { name, url, contact }
}

function hopOf({ name, kind, url, date, issue, itemId, author }: SourceHop): Members {
  return { name, kind, url, date: timeOf(date), issue, item_id: itemId, author }
}

function aiOf({ search, aiInput, aiIndex, aiTrain }: AiPermissions): Members {
  return { search, 'ai-input': aiInput, 'ai-index': aiIndex, 'ai-train': aiTrain }
}

function concernsOf({ concerns }: WritableArticle['rights']): Members | undefined {
  return concerns && { title: concerns.title, url: concerns.url, date: timeOf(concerns.date) }
}

function legalBlockOf({ legalBlock }: WritableArticle['rights']): Members | undefined {
  if (!legalBlock) return undefined
  const { authority, number, date, url } = legalBlock
  return { authority, number, date: timeOf(date), url }
}

function timeOf(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : rfc3339(ms)
}
