// Alone polls one partner: bring, read, merge, and remember how it went.
import { createHash } from 'node:crypto'
import { type JudgedDocument, judgeItems, type Refused } from '../checking/judge-items.js'
import type { Partner } from '../model/partner.js'
import type { FindingCount, Health, PollOutcome, Tally } from '../model/poll.js'
import type { Bilingual } from '../model/text.js'
import type { Validators } from '../net/answer.js'
import type { KeptPartner, PartnerStore } from '../store/store.js'
import type { Bring, Brought } from './documents.js'
import { type ItemReceipt, type MergeNeeds, mergeDocument, tallyOf } from './merge.js'
import { nextPoll } from './schedule.js'
import { createTurns, type InTurn } from './turns.js'

export interface PollNeeds extends MergeNeeds {
  readonly partners: Pick<PartnerStore, 'report'>
  readonly bring: Bring
  /** Whatever else merges documents shares it. Default: its own. */
  readonly inTurn?: InTurn
}

export interface Polled {
  readonly partner: Partner
  readonly health: Health
  /** One an item; empty where no document was merged. */
  readonly receipts: readonly ItemReceipt[]
  /** Epoch milliseconds at which it is to be asked again. */
  readonly nextAt: number
}

export type Poll = (kept: KeptPartner) => Promise<Polled>

/** Merging is one document at a time: two that tell the same story at once would not see each other. */
export function createPoll(needs: PollNeeds): Poll {
  const { inTurn = createTurns() } = needs
  return async ({ partner, health }) => {
    const contract = hashOf(JSON.stringify(partner))
    // Under another contract the same document may mean something else: then it is read anew.
    const known = health.bodyHash?.startsWith(contract) ?? false
    const brought = await needs.bring(partner, known ? validatorsOf(health) : {})
    const after = await inTurn(() =>
      take(brought, { partner, health: known ? health : forgotten(health), contract }, needs),
    )
    const next = { ...after.health, polledAt: needs.now() }
    await needs.partners.report(partner.slug, next)
    const wishes = brought.outcome === 'failed' ? { retryAfter: brought.retryAfter } : { freshFor: brought.freshFor }
    const nextAt = nextPoll(needs.now(), { failures: next.failures, ...wishes })
    return { partner, health: next, receipts: after.receipts, nextAt }
  }
}

interface Before {
  readonly partner: Partner
  readonly health: Health
  readonly contract: string
}

type After = Pick<Polled, 'health' | 'receipts'>

async function take(brought: Brought, before: Before, needs: PollNeeds): Promise<After> {
  const { partner, health, contract } = before
  if (brought.outcome === 'failed') return failed(health, brought.because, brought.message)
  if (brought.outcome === 'not-modified') return unchanged(health, brought.validators, needs)
  const bodyHash = `${contract}:${hashOf(brought.body)}`
  if (bodyHash === health.bodyHash) return unchanged(health, brought.validators, needs)
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
  const receipts = await mergeDocument(document, partner, needs)
  return {
    health: merged(document, receipts, { ...before, bodyHash, validators: brought.validators }, needs),
    receipts,
  }
}

function merged(
  document: JudgedDocument,
  receipts: readonly ItemReceipt[],
  { health, bodyHash, validators }: Before & { readonly bodyHash: string; readonly validators: Validators },
  { now }: PollNeeds,
): Health {
  const tally = tallyOf(receipts)
  return {
    outcome: 'merged',
    goodAt: now(),
    failures: 0,
    restless: isRestless(tally, health) ? health.restless + 1 : 0,
    ...validators,
    bodyHash,
    format: document.format,
    how: document.how,
    tally,
    findings: counted(document),
  }
}

/** Something was known of this feed, and every item of the document is new or says something else. */
function isRestless({ items, added, changed }: Tally, { goodAt }: Health): boolean {
  return goodAt !== undefined && items > 0 && added + changed === items
}

function unchanged({ message: _, ...health }: Health, validators: Validators, { now }: PollNeeds): After {
  return { health: { ...health, ...validators, outcome: 'unchanged', goodAt: now(), failures: 0 }, receipts: [] }
}

/** What is known of the last good document stays: the next one is compared with that. */
function failed(health: Health, outcome: PollOutcome, message: Bilingual): After {
  return { health: { ...health, outcome, message, failures: health.failures + 1 }, receipts: [] }
}

function forgotten({ etag: _, lastModified: __, from: ____, bodyHash: ___, ...health }: Health): Health {
  return health
}

function validatorsOf({ etag, lastModified, from }: Health): Validators {
  return {
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
    ...(from !== undefined && { from }),
  }
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

function hashOf(of: string | Uint8Array): string {
  return createHash('sha256').update(of).digest('hex')
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
