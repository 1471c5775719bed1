// Alone answers who asks the hub for something: what is accepted is only remembered, until the callback agrees (WebSub §5.1.2).
import type { HubRequest } from '../model/hub.js'
import { keyOf } from '../model/key.js'
import type { Bilingual } from '../model/text.js'
import type { Judge } from '../net/addresses.js'
import { bareHost } from '../net/guard.js'
import { isAskable } from '../net/ports.js'
import type { HubRoom, HubStore } from '../store/hub-store.js'
import { readRequest, type Said } from './read-request.js'
import type { Topics } from './topics.js'

export interface DoorNeeds {
  readonly store: Pick<HubStore, 'ask' | 'request' | 'subscription'>
  readonly topics: Topics
  readonly judge: Judge
  readonly room: HubRoom
  /** Called when work of kind `verify` was planned. */
  readonly planned: () => void
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly randomBytes: (size: number) => Uint8Array
}

export type Answered =
  | { readonly outcome: 'accepted'; readonly says: Bilingual }
  /** `full`: later perhaps. `forbidden`: never. */
  | { readonly outcome: 'malformed' | 'unknown-topic' | 'forbidden' | 'full'; readonly says: Bilingual }

export interface Door {
  ask(form: URLSearchParams): Promise<Answered>
}

type Wanted = Extract<Said, { readonly mode: 'subscribe' | 'unsubscribe' }>

export function createDoor(needs: DoorNeeds): Door {
  const { store, topics, judge, room, planned, now } = needs
  const publishing = (said: readonly string[]): Answered =>
    said.length > 0 && said.every(topic => topics.at(topic))
      ? { outcome: 'accepted', says: OURS_ANYWAY }
      : { outcome: 'forbidden', says: OURS_ALONE }

  /** What is seen at once is said at once; where a name leads is seen when it is asked. */
  function forbidden(callback: string): Bilingual | undefined {
    const { hostname, port } = new URL(callback)
    const ground = judge(bareHost(hostname))
    if (ground !== undefined && ground !== 'not-an-address') return INSIDE
    return port !== '' && !isAskable(Number(port)) ? PORT : undefined
  }

  async function isNothing(id: string): Promise<boolean> {
    return !(await store.subscription(id)) && !(await store.request(id))
  }

  async function take(said: Wanted): Promise<Answered> {
    const { topic, callback, mode } = said
    const id = keyOf(topic, callback)
    // Whose end is asked for that never began: a stranger would be asked about nothing.
    if (mode === 'unsubscribe' && (await isNothing(id))) return { outcome: 'accepted', says: NOTHING_TO_END }
    const nonce = Buffer.from(needs.randomBytes(12)).toString('base64url')
    const request: HubRequest = { ...said, id, nonce, askedAt: now(), failures: 0 }
    if ((await store.ask(request, room)) === 'full') return { outcome: 'full', says: FULL }
    planned()
    const isBare = mode === 'subscribe' && said.secret !== undefined && callback.startsWith('http:')
    return { outcome: 'accepted', says: isBare ? ACCEPTED_BARE : ACCEPTED }
  }

  return {
    async ask(form) {
      const said = readRequest(form)
      if ('problem' in said) return { outcome: 'malformed', says: said.problem }
      if (said.mode === 'publish') return publishing(said.topics)
      if (said.mode === 'subscribe' && !topics.at(said.topic)) return { outcome: 'unknown-topic', says: UNKNOWN }
      const wrong = forbidden(said.callback)
      return wrong ? { outcome: 'forbidden', says: wrong } : take(said)
    },
  }
}

const ACCEPTED: Bilingual = {
  tr: 'Kabul edildi; şimdi callback adresi doğrulanacak.',
  en: 'Accepted; the callback will now be asked to verify it.',
}
const ACCEPTED_BARE: Bilingual = {
  tr: `${ACCEPTED.tr} callback https değil: teslimatlar yolda okunabilir, imza yalnızca değişmediklerini gösterir.`,
  en: `${ACCEPTED.en} The callback is not https: deliveries can be read on their way; the signature only shows that they were not changed.`,
}
const NOTHING_TO_END: Bilingual = {
  tr: 'Böyle bir abonelik yok; yapılacak bir şey de yok.',
  en: 'There is no such subscription, so there is nothing to end.',
}
const UNKNOWN: Bilingual = {
  tr: 'hub.topic bu merkezin beslemelerinden biri değil. Beslemenin self bağlantısını (Link: rel="self") olduğu gibi verin.',
  en: 'hub.topic is no feed of this hub. Give the self link of the feed (Link: rel="self") as it stands.',
}
const OURS_ANYWAY: Bilingual = {
  tr: 'Bu merkez kendi beslemelerini zaten kendisi duyurur; yapılacak bir şey yok.',
  en: 'This hub announces its own feeds by itself; there is nothing to do.',
}
const OURS_ALONE: Bilingual = {
  tr: 'Bu merkez yalnızca kendi beslemelerini duyurur; başkalarınınkini dağıtmaz.',
  en: 'This hub announces its own feeds only, and distributes nobody else’s.',
}
const INSIDE: Bilingual = {
  tr: 'hub.callback buradan gidilmeyen bir adrese götürüyor (iç ağ). Dışarıdan erişilebilen bir adres verin.',
  en: 'hub.callback leads to an address that is not reached from here (a network inside). Give one that is reachable from outside.',
}
const PORT: Bilingual = {
  tr: 'hub.callback web dışında bir hizmetin bağlantı noktasını gösteriyor. 443, 80 ya da 8080, 8443 gibi birini kullanın.',
  en: 'hub.callback names a port where another service than the web answers. Use 443, 80, or one like 8080 or 8443.',
}
const FULL: Bilingual = {
  tr: 'Şu anda yeni abonelik için yer yok. Daha sonra yeniden deneyin ya da beslemeyi yoklayın.',
  en: 'There is no room for another subscription now. Try again later, or poll the feed.',
}
