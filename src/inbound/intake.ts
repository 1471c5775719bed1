// Alone takes in what a poll brought: same bytes are read no further; others are read, judged and merged, or told why not.
import { hash } from 'node:crypto'
import { type JudgedDocument, judgeItems, type Refused } from '../checking/judge-items.js'
import { nextDayAt } from '../model/days.js'
import type { Partner } from '../model/partner.js'
import type { FindingCount, Health, PollOutcome, Tally } from '../model/poll.js'
import type { Bilingual } from '../model/text.js'
import { isOverQuota } from './daily-quota.js'
import type { Brought } from './documents.js'
import { type ItemReceipt, type MergeNeeds, mergeDocument, tallyOf } from './merge.js'
import { withArrivals } from './rhythm.js'

export interface Before {
  readonly partner: Partner
  /** Digest of what is agreed with it. Under another contract the same document may mean something else. */
  readonly contract: string
  /** What is known of it under this contract. */
  readonly health: Health
}

export interface Taken {
  readonly health: Health
  /** One an item; empty where no document was merged. */
  readonly receipts: readonly ItemReceipt[]
}

export async function takeIn(brought: Brought, before: Before, needs: MergeNeeds): Promise<Taken> {
  const { partner, contract, health } = before
  if (brought.outcome === 'failed') return failed(health, brought.because, brought.message)
  if (brought.outcome === 'not-modified') return unchanged(health, brought, needs)
  const bodyHash = `${contract}:${hash('sha256', brought.body, 'hex')}`
  // Nothing else is ever taken for "the same": a silent correction changes neither dates nor, often, entity tags.
  if (bodyHash === health.bodyHash) return unchanged(health, brought, needs)
  if (isBlank(brought.body)) return failed(health, 'empty', EMPTY)
  const { url, contentType } = brought
  const document = judgeItems(brought.body, {
    url,
    ...(contentType && { contentType }),
    salvage: partner.onMalformed === 'salvage',
    profile: 'spec',
    now: needs.now(),
  })
  if ('unreadable' in document) return failed(health, document.because, unreadable(document))
  if (partner.onMalformed === 'refuse' && document.how !== 'strict') return failed(health, 'malformed', NOT_STRICT)
  const began = needs.now()
  const receipts = await mergeDocument(document, partner, needs, brought.rights)
  const fullUntil = receipts.some(isOverQuota) ? nextDayAt(began, needs.standing.publication.zone) : undefined
  const told = {
    ...merged(document, receipts, { health, bodyHash, ...brought }, needs),
    ...(fullUntil && { fullUntil }),
  }
  return { health: told, receipts }
}

type Of = Pick<Extract<Brought, { outcome: 'fetched' }>, 'validators'>

function merged(
  document: JudgedDocument,
  receipts: readonly ItemReceipt[],
  { health, bodyHash, validators }: Of & { readonly health: Health; readonly bodyHash: string },
  { now }: MergeNeeds,
): Health {
  const tally = tallyOf(receipts)
  const came = receipts.flatMap(({ outcome }, index) =>
    outcome === 'added' ? [document.items[index]?.reading.draft.publishedAt ?? now()] : [],
  )
  return {
    outcome: 'merged',
    goodAt: now(),
    failures: 0,
    restless: saysSomethingElse(tally, health) ? health.restless + 1 : 0,
    ...validators,
    bodyHash,
    format: document.format,
    how: document.how,
    tally,
    findings: counted(document),
    pace: document.pace,
    arrivals: withArrivals(health.arrivals ?? [], came, now()),
  }
}

/** Something was known of this feed, and every item of the document is new or says something else. */
function saysSomethingElse({ items, added, changed }: Tally, { goodAt }: Health): boolean {
  return goodAt !== undefined && items > 0 && added + changed === items
}

function unchanged({ message: _, ...health }: Health, { validators }: Of, { now }: MergeNeeds): Taken {
  return { health: { ...health, ...validators, outcome: 'unchanged', goodAt: now(), failures: 0 }, receipts: [] }
}

/** What is known of the last good document stays: the next one is compared with that. */
function failed(health: Health, outcome: PollOutcome, message: Bilingual): Taken {
  return { health: { ...health, outcome, message, failures: health.failures + 1 }, receipts: [] }
}

/** By rule, the place of the first; enough to know what is the matter without keeping the document. */
function counted({ findings, position }: JudgedDocument): readonly FindingCount[] {
  const counts = new Map<string, FindingCount>()
  for (const { rule, level, place } of findings) {
    const known = counts.get(rule)
    counts.set(rule, known ? { ...known, count: known.count + 1 } : { rule, level, count: 1, ...position(place.start) })
  }
  return [...counts.values()].slice(0, 50)
}

function isBlank(body: Uint8Array): boolean {
  return body.length < 4096 && /^[\s\ufeff\0]*$/.test(new TextDecoder().decode(body))
}

const EMPTY: Bilingual = {
  tr: 'belge boş; besleme adresini ortağa sorun',
  en: 'the document is empty; ask the partner for the address of its feed',
}
const NOT_STRICT: Bilingual = {
  tr: 'belge iyi biçimli değil ve sözleşme düzeltmeye izin vermiyor (onMalformed: refuse)',
  en: 'the document is not well-formed and the contract lets nothing be mended (onMalformed: refuse)',
}

function unreadable({ because, unreadable: why }: Refused): Bilingual {
  if (because !== 'not-a-feed') return why
  return {
    tr: `burada bir besleme yok: ${why.tr}`,
    en: `there is no feed here: ${why.en}`,
  }
}
