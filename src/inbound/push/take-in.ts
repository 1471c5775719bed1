// Alone takes in a document that a hub brought: judged, gated and merged as a polled one is, and trusted no more.
import { judgeItems } from '../../checking/judge-items.js'
import type { Partner } from '../../model/partner.js'
import type { Tally } from '../../model/poll.js'
import type { PushOffer } from '../../model/push.js'
import { parseUrl } from '../../model/url.js'
import { type MergeNeeds, mergeDocument, tallyOf } from '../merge.js'
import { selfInHeader } from './discover.js'

export interface Document {
  readonly body: Uint8Array
  readonly contentType?: string
  /** The field Link. It is not signed. */
  readonly links?: string
}

export type TakenIn =
  | { readonly outcome: 'merged'; readonly tally: Tally }
  | { readonly outcome: 'unreadable' | 'other-topic' }

/**
 * `other-topic`: header or document calls itself something else than what was subscribed to; nothing of it is taken in.
 * The way is known by the callback alone (WebSub §7), so this only ever refuses.
 */
export async function takeIn(
  { body, contentType, links }: Document,
  partner: Partner,
  { url, topic }: PushOffer,
  needs: MergeNeeds,
): Promise<TakenIn> {
  const isOther = (self: string | undefined) => self !== undefined && (parseUrl(self, url)?.href ?? self) !== topic
  if (selfInHeader(links, url).some(isOther)) return { outcome: 'other-topic' }
  const document = judgeItems(body, {
    url,
    ...(contentType !== undefined && { contentType }),
    salvage: partner.onMalformed === 'salvage',
    profile: 'spec',
    now: needs.now(),
  })
  if ('unreadable' in document) return { outcome: 'unreadable' }
  if (partner.onMalformed === 'refuse' && document.how !== 'strict') return { outcome: 'unreadable' }
  if (isOther(selfOf(document.format, document.channel.selfUrl))) return { outcome: 'other-topic' }
  return { outcome: 'merged', tally: tallyOf(await mergeDocument(document, partner, needs)) }
}

function selfOf(format: string, self: Readonly<Record<string, string | undefined>> = {}): string | undefined {
  const name = ['atom', 'json-feed'].find(known => format.startsWith(known)) ?? 'rss'
  return self[name]
}
