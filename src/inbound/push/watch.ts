// Alone looks at polls with push in mind: what a document says of hubs, and whether a poll found what a hub should have brought.
import type { Log } from '../../model/log.js'
import type { Partner } from '../../model/partner.js'
import type { Health } from '../../model/poll.js'
import { nothingPushed, type PushOffer } from '../../model/push.js'
import type { KeptPartner, PushStore } from '../../store/store.js'
import type { Bring } from '../documents.js'
import { isTrusted, offered, polled, SAFETY_MS } from './course.js'
import { type Delivered, discover } from './discover.js'

export interface WatchNeeds {
  readonly push: PushStore
  /** Called when work of kind `push` was planned. */
  readonly planned: () => void
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly log: Log
}

export interface Watch {
  /** Brings documents as `bring` does, and looks what each says of hubs. */
  noticing(bring: Bring): Bring
  /**
   * When the partner is to be polled next: rarely while its hub delivers. To be told of every poll: how the partner stood
   * before, its health after, and when it would be polled next without a hub, epoch milliseconds.
   */
  afterPoll(before: KeptPartner, after: Health, nextAt: number): Promise<number>
}

export function createWatch({ push: store, planned, now, log }: WatchNeeds): Watch {
  async function notice({ slug, feedUrl }: Partner, found: Delivered): Promise<void> {
    const before = (await store.byPartner(slug))?.offer
    // Most feeds never speak of a hub: then nothing is parsed twice.
    if (!before && !speaksOfHubs(found)) return
    const discovered = discover(found)
    if (discovered === 'unknown') return
    const offer = discovered === 'silent' ? undefined : { ...discovered, feedUrl, url: found.url }
    if (isSame(before, offer)) return
    await store.revise(slug, current => ({ push: offered(current ?? nothingPushed(slug), offer), dueAt: now() }))
    log.info({ partner: slug, hubs: offer?.hubs, topic: offer?.topic }, 'what a feed says of hubs has changed')
    planned()
  }

  return {
    noticing: bring => async (partner, validators) => {
      const brought = await bring(partner, validators)
      if (brought.outcome === 'fetched' && partner.file === undefined)
        await notice(partner, brought).catch(error =>
          log.error({ err: error, partner: partner.slug }, 'what a feed says of hubs could not be kept'),
        )
      return brought
    },
    async afterPoll({ partner: { slug }, health }, after, nextAt) {
      const known = await store.byPartner(slug)
      if (!known) return nextAt
      const found = after.outcome === 'merged' ? (after.tally?.added ?? 0) : 0
      const push = polled(known, found, health.polledAt, now())
      const fell = push.silent && !known.silent
      if (push !== known)
        await store.revise(
          slug,
          current => current && { push: polled(current, found, health.polledAt, now()), ...(fell && { dueAt: now() }) },
        )
      if (fell) {
        log.warn(
          { partner: slug, missed: push.missed },
          'a hub does not deliver what its feed has; it is polled as before',
        )
        planned()
      }
      return after.failures === 0 && isTrusted(push, now()) ? Math.max(nextAt, now() + SAFETY_MS) : nextAt
    },
  }
}

function isSame(a: PushOffer | undefined, b: PushOffer | undefined): boolean {
  const said = (offer: PushOffer | undefined) => offer && [offer.feedUrl, offer.url, offer.topic, offer.hubs]
  return JSON.stringify(said(a)) === JSON.stringify(said(b))
}

/** Cheap, and never wrong about a feed that does: `rel="hub"`, `rel=hub`, `"hubs"`. In UTF-8 and its kin, and in UTF-16. */
function speaksOfHubs({ body, links = '' }: Delivered): boolean {
  if (HUB.test(links)) return true
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  if (bytes.includes('h\0u\0b')) return true
  return bytes.includes('hub') && HUB.test(bytes.toString('latin1'))
}

const HUB = /["'\s=]hubs?["'\s;>]/i
