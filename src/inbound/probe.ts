// Alone looks at an address before it becomes a partner: fetched as a poll would, judged, and a contract proposed.
import type { BoundedReport } from '../checking/bounded-report.js'
import { bounded } from '../checking/bounded-report.js'
import type { CheckApart, Unchecked } from '../checking/check-apart.js'
import { checkUrl } from '../checking/check-url.js'
import { judgeItems } from '../checking/judge-items.js'
import type { Categories } from '../model/categories.js'
import type { Bilingual } from '../model/text.js'
import type { Fetch, Fetched } from '../net/answer.js'
import { feedsOfPage, type PageFeed } from './feeds-of-page.js'
import { type Proposal, propose } from './propose.js'

export interface Probed {
  readonly report: BoundedReport
  /** Absent: there is nothing at this address that can be taken in. */
  readonly proposal?: Proposal
  /** Feeds that the page found there points to. */
  readonly feeds: readonly PageFeed[]
}

export interface ProbeNeeds {
  readonly fetch: Fetch
  readonly checkApart: CheckApart
  readonly categories: Categories
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** `failed`: no origin was asked. Never rejects for what the other side does, and changes nothing. */
export type Probe = (url: string) => Promise<Probed | { readonly failed: Bilingual } | Unchecked>

export function createProbe({ fetch, checkApart, categories, now }: ProbeNeeds): Probe {
  return async url => {
    const checked = await checkUrl(url, fetch, { profile: 'all', now: now() }, checkApart)
    if (!checked.report) return { failed: checked.answer.message }
    if (typeof checked.report === 'string') return checked.report
    if (!('settings' in checked)) return { report: bounded(checked.report), feeds: [] }
    const { answer, report } = checked
    const proposal = proposed(answer, { url, categories, now: now() })
    return {
      report,
      ...(proposal && { proposal }),
      feeds: proposal ? [] : feedsOfPage(report.text, answer.url),
    }
  }
}

interface Asked {
  readonly url: string
  readonly categories: Categories
  readonly now: number
}

/** What cannot be mended may still be saved: then the contract has to say so. */
function proposed({ body, url, hops, headers }: Fetched, asked: Asked): Proposal | undefined {
  const contentType = headers['content-type']
  for (const salvage of [false, true]) {
    const settings = { url, ...(contentType && { contentType }), profile: 'spec' as const, now: asked.now, salvage }
    const document = judgeItems(body, settings)
    if (!('unreadable' in document)) return propose(document, lasting(asked.url, hops), asked.categories)
  }
  return undefined
}

/** Where the feed lives: permanent redirects are followed, as far as they lead without another between (RFC 9110 §15.4). */
function lasting(asked: string, hops: Fetched['hops']): string {
  let address = asked
  for (const { status, to } of hops) {
    if (status !== 301 && status !== 308) break
    address = to
  }
  return address
}
