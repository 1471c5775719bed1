// Alone wires the hub: what runs so that who is subscribed hears of a change.
import { createHub, type Hub } from '../hub/hub.js'
import type { Topics } from '../hub/topics.js'
import { FORMAT_NAMES } from '../model/channel.js'
import { createJudge } from '../net/addresses.js'
import type { Fetch } from '../net/answer.js'
import { feedPath } from '../outbound/links.js'
import type { Shelf } from '../outbound/shelf.js'
import type { HubRoom } from '../store/hub-store.js'
import { type Loop, loop } from '../work/loop.js'
import { othersOf, ownHub } from './announced-hubs.js'
import type { Newsroom } from './newsroom.js'
import { chanceOf, claimName, together } from './polls.js'
import type { World } from './world.js'

export interface OpenHub {
  readonly hub: Hub
  /** Verifies, delivers and tells other hubs, as it is due. */
  readonly hubWork: Loop
}

/** Callbacks asked at once, one of each site. */
const VERIFIED_AT_ONCE = 8
/** Hubs told at once. */
const PINGED_AT_ONCE = 2
/** Milliseconds between two pings of one hub. */
const PING_GAP_MS = 1000

/** Nothing is verified or delivered before `hubWork` is started. */
export function openHub(
  newsroom: Newsroom,
  world: World,
  { net, shelf }: { readonly net: Fetch; readonly shelf: Shelf },
): OpenHub {
  const { config, store, site } = newsroom
  const announced = site.hubs
  const needs = { ...world, fetch: net, chance: chanceOf(world), claim: () => claimName(world) }
  const hub = createHub({
    ...needs,
    store: store.hub,
    topics: topicsOf(newsroom, shelf),
    judge: createJudge(config.MAHREC_ALLOW_NETWORKS),
    room: roomOf(config.MAHREC_HUB_SUBSCRIPTIONS),
    hubs: announced.length > 0 ? announced : [ownHub(site.publicUrl)],
    // Those that could not fetch what they are told of are not told.
    otherHubs: announced.length > 0 ? othersOf(newsroom.publication.hubs ?? []) : [],
    signature: config.MAHREC_HUB_SIGNATURE,
    planned: () => void hubWork.plan(),
  })
  const { verify, ping, fanOut } = hub
  const worker = (
    kind: 'verify' | 'ping',
    atOnce: number,
    laneGap: number,
    act: (subject: string) => Promise<number | undefined>,
  ) => loop({ ...needs, kind, work: store.work, atOnce, laneGap, act })
  const verifying = worker('verify', VERIFIED_AT_ONCE, 0, verify.act)
  const pinging = worker('ping', PINGED_AT_ONCE, PING_GAP_MS, ping.act)
  const hubWork = together(verifying, fanOut, pinging)
  return { hub, hubWork }
}

function roomOf(subscriptions: number): HubRoom {
  return {
    subscriptions,
    // One site may be an aggregator with a callback for each of its readers, but not all there is room for.
    ofLane: Math.ceil(subscriptions / 2),
    requests: Math.ceil(subscriptions / 4),
    requestsOfLane: Math.min(200, subscriptions),
  }
}

/** By self link: what WebSub calls the topic. */
function topicsOf({ categories, site }: Newsroom, shelf: Shelf): Topics {
  const paths = new Map(
    categories.all.flatMap(({ slug }) =>
      FORMAT_NAMES.map(
        format => [new URL(site.publicUrl + feedPath(slug, format)).href, feedPath(slug, format)] as const,
      ),
    ),
  )
  return {
    all: [...paths.keys()],
    at(topic) {
      const path = paths.get(topic)
      return path === undefined ? undefined : shelf.at(path)
    },
  }
}
