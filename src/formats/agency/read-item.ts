// Alone turns an item of the agency dialect into a draft: what RSS says of it, and what the dialect says beside.
import type { Draft, Reading, Reason } from '../../model/draft.js'
import { parseDate } from '../../model/time.js'
import type { Element } from '../../model/tree.js'
import { agencyAtHost } from '../bylines/agencies.js'
import { child } from '../reading/children.js'
import { htmlIn, trimmedText } from '../reading/element-text.js'
import { looksLikeHtml, textOfHtml } from '../reading/html-text.js'
import { unreadDates } from '../reading/unread-dates.js'
import { withoutGaps } from '../reading/without-gaps.js'
import { readItem, type Surroundings } from '../rss/read-item.js'
import { CUSTOMARY, codeOf, unlessEmpty } from './names.js'
import { type Pictures, readAgencyMedia } from './read-media.js'

/** The caller has asked codeOf. */
export function readAgencyItem(item: Element, around: Surroundings): Reading {
  const { draft, unread = [] } = readItem(item, around)
  const pictures = readAgencyMedia(item)
  const dates = [...unread.filter(({ field }) => field !== 'pubDate'), ...unreadIn(item)]
  return {
    at: item,
    draft: told(draft, item, around, pictures),
    ...(dates.length > 0 && { unread: dates }),
    ...(pictures.leftOut.length > 0 && { leftOut: pictures.leftOut }),
    customary: CUSTOMARY,
  }
}

function told(draft: Draft, item: Element, { head, url }: Surroundings, { media }: Pictures): Draft {
  const text = (local: string) => unlessEmpty(trimmedText(child(item, local, item.uri)))
  const code = codeOf(item)
  const publishedAt = dateIn(text('pubDate')) ?? draft.publishedAt
  const modifiedAt = dateIn(text('SonHaberGuncellenmeTarihi'))
  const date = publishedAt ?? modifiedAt
  const agency = [url, head.homeUrl, ...media.map(({ url }) => url)].map(agencyAtHost).find(name => name !== undefined)
  const hop = agency && { name: agency, kind: 'agency' as const, ...(date !== undefined && { date }), itemId: code }
  const { sourceChain = [] } = draft.rights
  return withoutGaps({
    ...draft,
    title: unlessEmpty(draft.title),
    ...bodyOf(item, draft),
    // Links change with the headline, the code does not; guid is no element of the dialect.
    id: code,
    agencyCode: code,
    dateline: draft.dateline ?? text('Sehir') ?? text('Ulke'),
    tags: tagsOf(draft.tags, text),
    media: [...media, ...draft.media.filter(({ url }) => media.every(own => own.url !== url))],
    publishedAt,
    modifiedAt: modifiedAt ?? draft.modifiedAt,
    rights: hop && sourceChain.length === 0 ? { ...draft.rights, sourceChain: [hop] } : draft.rights,
  })
}

/** `body` is the story and description its summary; a description alone is all there is of the story. */
function bodyOf(item: Element, draft: Draft): Partial<Pick<Draft, 'bodyHtml' | 'bodyText' | 'summary'>> {
  const full = unlessEmpty(htmlIn(child(item, 'body', item.uri)))
  if (!full) return shaped(unlessEmpty(draft.bodyHtml))
  const description = unlessEmpty(htmlIn(child(item, 'description', item.uri)))
  return { ...shaped(full), summary: description && textOfHtml(description) }
}

/** Lines of plain text are paragraphs that HTML would run together. */
function shaped(text: string | undefined): Pick<Draft, 'bodyHtml' | 'bodyText'> {
  const plain = text !== undefined && !looksLikeHtml(text) && /\n/.test(text.trim())
  return plain ? { bodyText: text.trim(), bodyHtml: undefined } : { bodyHtml: text }
}

/** Categories and the town are places in categories.yaml, or tags; so is "breaking". */
function tagsOf(tags: readonly string[], text: (local: string) => string | undefined): string[] {
  const breaking = /^(?:evet|true|1)$/i.test(text('SonDakika') ?? '') ? BREAKING : undefined
  const said = [text('UstKategori'), text('Kategori'), text('Sehir'), breaking]
  return [...new Set([...said.filter(tag => tag !== undefined), ...tags])]
}

/** As every category list of Turkish news spells it. */
export const BREAKING = 'Son Dakika'

const DATES = new Set(['pubDate', 'SonHaberGuncellenmeTarihi'])

function dateIn(text: string | undefined): number | undefined {
  return text === undefined ? undefined : parseDate(text)
}

/** Dates of the story that stand there and cannot be read; when a picture was added is not the story's. */
function unreadIn(item: Element): readonly Reason[] {
  return unreadDates(item, [item.uri], DATES).filter(
    ({ field }) => unlessEmpty(trimmedText(child(item, field, item.uri))) !== undefined,
  )
}
