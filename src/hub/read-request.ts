// Alone reads what is said to the hub: a form, as WebSub §5.1 has it. Pure; nothing is looked up.
import type { Bilingual } from '../model/text.js'
import { parseUrl } from '../model/url.js'

export type Said =
  | {
      readonly mode: 'subscribe'
      readonly topic: string
      readonly callback: string
      /** Seconds, within what the hub gives. */
      readonly lease: number
      readonly secret?: string
    }
  | { readonly mode: 'unsubscribe'; readonly topic: string; readonly callback: string }
  | { readonly mode: 'publish'; readonly topics: readonly string[] }

/** Says what to put right. */
export interface Misunderstood {
  readonly problem: Bilingual
}

const DAY = 86_400
/** Seconds. Never for ever (WebSub §8.2). */
export const LEASE = { least: DAY, usual: 10 * DAY, most: 15 * DAY } as const
/** Bytes; WebSub §5.1: fewer than 200. */
const MOST_SECRET = 199
/** Characters. Whatever is longer is no address that anybody serves. */
const MOST_ADDRESS = 2000

/** Parameters that are unknown are passed over (WebSub §5.1). */
export function readRequest(form: URLSearchParams): Said | Misunderstood {
  for (const name of ['hub.mode', 'hub.topic', 'hub.callback', 'hub.lease_seconds', 'hub.secret'])
    if (form.getAll(name).length > 1 && form.get('hub.mode') !== 'publish') return problem(TWICE(name))
  const mode = form.get('hub.mode')
  if (mode === 'publish') return { mode, topics: topicsOf(form) }
  if (mode !== 'subscribe' && mode !== 'unsubscribe') return problem(MODE)
  const topic = addressOf(form.get('hub.topic'))
  if (topic === undefined) return problem(ADDRESS('hub.topic'))
  const callback = addressOf(form.get('hub.callback'))
  if (callback === undefined) return problem(ADDRESS('hub.callback'))
  // Whatever else is said of the end of a subscription counts for nothing.
  if (mode === 'unsubscribe') return { mode, topic, callback }
  const lease = leaseOf(form.get('hub.lease_seconds') ?? '')
  if (lease === undefined) return problem(LEASE_SECONDS)
  const secret = form.get('hub.secret') ?? ''
  if (Buffer.byteLength(secret) > MOST_SECRET) return problem(SECRET)
  // A database keeps no U+0000, and a secret that was changed would sign nothing right.
  if (secret.includes('\u0000')) return problem(SECRET_TEXT)
  return { mode, topic, callback, lease, ...(secret !== '' && { secret }) }
}

/** As publishers say it, of whichever hub they learned it. */
function topicsOf(form: URLSearchParams): readonly string[] {
  return ['hub.topic', 'hub.url', 'hub.url[]'].flatMap(name => form.getAll(name)).filter(text => text !== '')
}

/** Normalised, without fragment, so that one pair is one subscription. Its query stays as it is (WebSub §5.1.1). */
function addressOf(text: string | null): string | undefined {
  if (text === null || text.length > MOST_ADDRESS) return undefined
  const url = parseUrl(text.trim())
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined
  url.hash = ''
  return url.href.length > MOST_ADDRESS ? undefined : url.href
}

/** Older subscribers send the parameter without a value. */
function leaseOf(text: string): number | undefined {
  if (text === '') return LEASE.usual
  if (!/^\d+$/.test(text)) return undefined
  return Math.min(Math.max(Number(text), LEASE.least), LEASE.most)
}

const problem = (says: Bilingual): Misunderstood => ({ problem: says })

const TWICE = (name: string): Bilingual => ({
  tr: `${name} bir kez verilir.`,
  en: `Give ${name} once.`,
})
const MODE: Bilingual = {
  tr: 'hub.mode, subscribe ya da unsubscribe olmalı; application/x-www-form-urlencoded bir formda.',
  en: 'Expected hub.mode=subscribe or hub.mode=unsubscribe, in a form (application/x-www-form-urlencoded).',
}
const ADDRESS = (name: string): Bilingual => ({
  tr: `${name}, kullanıcı adı ve parola içermeyen, en çok ${MOST_ADDRESS} karakterlik bir http ya da https adresi olmalı.`,
  en: `Expected ${name} to be an http or https URL without user name and password, of at most ${MOST_ADDRESS} characters.`,
})
const LEASE_SECONDS: Bilingual = {
  tr: 'hub.lease_seconds saniye sayısıdır; verilmezse 864000 (on gün) sayılır.',
  en: 'Expected hub.lease_seconds to be a whole number of seconds; without it, 864000 (ten days).',
}
const SECRET: Bilingual = {
  tr: `hub.secret 200 bayttan kısa olmalı (WebSub 5.1); en çok ${MOST_SECRET}.`,
  en: `Expected hub.secret to be shorter than 200 bytes (WebSub 5.1); at most ${MOST_SECRET}.`,
}
const SECRET_TEXT: Bilingual = { tr: 'hub.secret U+0000 içeremez.', en: 'Expected hub.secret without U+0000.' }
