// Alone makes the evidence of one article: all that is kept of it, and what proves that the chronicle holds it.
import { createHash } from 'node:crypto'
import type { Case } from '../model/case.js'
import { type Entry, type Link, pathBack } from '../model/chronicle.js'
import type { Key } from '../model/key.js'
import type { Publication } from '../model/publication.js'
import type { Recipient } from '../model/pull.js'
import type { Store } from '../store/store.js'
import { type Hold, holdOf, retainUntil } from './retention.js'

export const EVIDENCE_FORMAT = 'mahrec-evidence-1'

/** So long one document showed one version of it. Times are epoch milliseconds. */
export interface ShownSpan {
  readonly path: string
  readonly version: number
  readonly extent: string
  /** Terms of the law and of contracts on which it was decided. */
  readonly terms: readonly string[]
  readonly from: number
  /** Absent: it still does. */
  readonly until?: number
}

export interface EvidenceVersion {
  readonly version: number
  readonly kind: string
  readonly acceptedAt: number
  /** SHA-256, hex, over record, U+0000 and raw. */
  readonly hash: string
  /** The article as JSON text, as it was hashed. */
  readonly record: string
  /** The item exactly as it came. */
  readonly raw: string
}

export interface Evidence {
  readonly format: typeof EVIDENCE_FORMAT
  readonly publication: Pick<Publication, 'name' | 'site' | 'imprint'>
  readonly key: Key
  readonly retainUntil: number
  readonly hold?: Hold
  readonly versions: readonly EvidenceVersion[]
  readonly shown: readonly ShownSpan[]
  readonly cases: readonly Case[]
  /** Who got which version under a contract, as far as the log of pulls goes back. */
  readonly recipients: readonly Recipient[]
  readonly chronicle: {
    readonly head: Pick<Entry, 'seq' | 'hash'>
    /** Those that concern the article, oldest first. */
    readonly entries: readonly Entry[]
    /** What leads from the head back to each of them. */
    readonly links: readonly Link[]
  }
}

export interface EvidenceNeeds {
  readonly store: Pick<Store, 'articles' | 'cases' | 'chronicle' | 'pulls'>
  readonly publication: Publication
}

/** The pack as text, the same for the same state. Undefined: there is no such article. */
export async function evidenceOf(key: Key, { store, publication }: EvidenceNeeds): Promise<string | undefined> {
  const versions = await store.articles.versions(key)
  const newest = versions.at(-1)
  if (!newest) return undefined
  const { name, site, imprint } = publication
  const head = await store.chronicle.head()
  const all = await store.chronicle.ofArticle(key)
  // What is written while this is read is not in it.
  const entries = all.filter(({ seq }) => seq <= head.seq)
  const cases = await store.cases.ofArticle(key)
  const hold = holdOf(entries, cases)
  return writeEvidence({
    format: EVIDENCE_FORMAT,
    publication: { name, site, imprint },
    key,
    retainUntil: retainUntil(newest.article),
    ...(hold && { hold }),
    versions: versions.map(({ article, kind, hash, raw }) => ({
      version: article.version,
      kind,
      acceptedAt: article.acceptedAt,
      hash,
      record: JSON.stringify(article),
      raw,
    })),
    shown: shownIn(key, entries),
    cases,
    recipients: await store.pulls.recipients(key),
    chronicle: {
      head,
      entries,
      links: await store.chronicle.links(entries.flatMap(({ seq }) => pathBack(head.seq, seq))),
    },
  })
}

/** With the digest of all of it as the last member. */
export function writeEvidence(evidence: Evidence): string {
  const digest = createHash('sha256').update(JSON.stringify(evidence)).digest('hex')
  return `${JSON.stringify({ ...evidence, digest }, null, 1)}\n`
}

interface ServingBody {
  readonly documents: readonly {
    readonly path: string
    /** Since when. */
    readonly at: number
    readonly shows?: readonly (readonly [Key, number, string, readonly string[]])[]
    readonly ends?: readonly Key[]
  }[]
}

/** What documents showed of it, by the entries of the chronicle. */
export function shownIn(key: Key, entries: readonly Entry[]): readonly ShownSpan[] {
  const spans: ShownSpan[] = []
  const open = new Map<string, ShownSpan>()
  const end = (path: string, until: number) => {
    const span = open.get(path)
    if (span) spans[spans.indexOf(span)] = { ...span, until }
    open.delete(path)
  }
  for (const { kind, body } of entries) {
    if (kind !== 'serving') continue
    for (const { path, at, shows = [], ends = [] } of (JSON.parse(body) as ServingBody).documents) {
      const said = shows.find(([shown]) => shown === key)
      if (said || ends.includes(key)) end(path, at)
      if (!said) continue
      const [, version, extent, terms] = said
      const span = { path, version, extent, terms, from: at }
      spans.push(span)
      open.set(path, span)
    }
  }
  return spans
}
