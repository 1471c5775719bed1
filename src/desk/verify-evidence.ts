// Alone finds out whether an evidence pack is as it was made: every hash recomputed, every step back to each entry walked.
import { createHash } from 'node:crypto'
import { contentOf, type Entry, hashOfLink, type Link, pathBack, skipOf } from '../model/chronicle.js'
import type { Bilingual } from '../model/text.js'
import type { ChronicleStore } from '../store/chronicle-store.js'
import { EVIDENCE_FORMAT, type Evidence, shownIn } from './evidence.js'

/** What does not hold. `at`: member of the pack. */
export interface Breach {
  readonly at: string
  readonly message: Bilingual
}

/** Empty: every byte is as it was made. Never throws, whatever the text is. */
export function verifyEvidence(text: string): readonly Breach[] {
  try {
    const { digest, ...evidence } = JSON.parse(text) as Evidence & { readonly digest?: unknown }
    if (evidence.format !== EVIDENCE_FORMAT) return [{ at: 'format', message: NOT_ONE }]
    const breaches = [...versionsOf(evidence), ...chainOf(evidence), ...sameAsTold(evidence)]
    if (digest !== sha256(JSON.stringify(evidence))) breaches.push({ at: 'digest', message: CHANGED })
    else if (`${JSON.stringify({ ...evidence, digest }, null, 1)}\n` !== text)
      breaches.push({ at: '', message: REWRITTEN })
    return breaches
  } catch {
    return [{ at: '', message: UNREADABLE }]
  }
}

/** Whether the chronicle itself has these entries: what a pack made up as a whole cannot hold. */
export async function compareWithChronicle(
  text: string,
  chronicle: Pick<ChronicleStore, 'links'>,
): Promise<readonly Breach[]> {
  const { head, entries } = (JSON.parse(text) as Evidence).chronicle
  const kept = new Map(
    (await chronicle.links([head.seq, ...entries.map(({ seq }) => seq)])).map(link => [link.seq, link]),
  )
  return [head, ...entries].flatMap(({ seq, hash }, index) => {
    if (seq === 0) return []
    const link = kept.get(seq)
    if (link && hashOfLink(link) === hash) return []
    return [{ at: index === 0 ? 'chronicle.head' : `chronicle.entries[${index - 1}]`, message: FORGED }]
  })
}

function versionsOf({ versions, key, chronicle }: Evidence): Breach[] {
  const breaches: Breach[] = []
  const named = namedIn(chronicle.entries)
  versions.forEach(({ version, hash, record, raw }, index) => {
    const at = `versions[${index}]`
    if (version !== index + 1) breaches.push({ at, message: MISSING_VERSION })
    if (sha256(`${record}\u0000${raw}`) !== hash) breaches.push({ at: `${at}.hash`, message: CHANGED_VERSION })
    if ((JSON.parse(record) as { readonly key?: unknown }).key !== key) breaches.push({ at, message: OTHER_ARTICLE })
    // Versions from before the chronicle have no entry.
    const entry = named.get(version)
    if (entry !== undefined && entry !== hash) breaches.push({ at: `${at}.hash`, message: NOT_AS_ENTERED })
    named.delete(version)
  })
  if (named.size > 0) breaches.push({ at: 'versions', message: MISSING_VERSION })
  return breaches
}

/** Content hashes by version, as the entries name them. */
function namedIn(entries: readonly Entry[]): Map<number, string> {
  const bodies = entries.filter(({ kind }) => kind === 'version').map(({ body }) => JSON.parse(body))
  return new Map((bodies as { version: number; hash: string }[]).map(({ version, hash }) => [version, hash]))
}

function chainOf({ chronicle: { head, entries, links } }: Evidence): Breach[] {
  const breaches: Breach[] = []
  const bySeq = new Map(links.map(link => [link.seq, link]))
  const hashAt = (seq: number) => {
    const link = bySeq.get(seq)
    return link && hashOfLink(link)
  }
  if (head.seq > 0 && hashAt(head.seq) !== head.hash) breaches.push({ at: 'chronicle.head', message: BROKEN })
  entries.forEach((entry, index) => {
    const at = `chronicle.entries[${index}]`
    const link = bySeq.get(entry.seq)
    if (link?.content !== contentOf(entry) || hashAt(entry.seq) !== entry.hash)
      breaches.push({ at, message: CHANGED_ENTRY })
    if (!leadsTo(head.seq, entry.seq, bySeq, hashAt)) breaches.push({ at, message: BROKEN })
  })
  return breaches
}

type HashAt = (seq: number) => string | undefined

function leadsTo(from: number, to: number, bySeq: ReadonlyMap<number, Link>, hashAt: HashAt): boolean {
  const path = pathBack(from, to)
  return path.every((seq, step) => {
    const link = bySeq.get(seq)
    const next = path[step + 1]
    if (!link || next === undefined) return link !== undefined
    return hashAt(next) === (next === skipOf(seq) ? link.skip : link.previous)
  })
}

/** What is told of documents follows from the entries. */
function sameAsTold({ key, shown, chronicle }: Evidence): Breach[] {
  const follows = JSON.stringify(shownIn(key, chronicle.entries)) === JSON.stringify(shown)
  return follows ? [] : [{ at: 'shown', message: NOT_AS_ENTERED }]
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

const NOT_ONE = { tr: 'Bu, bir delil dosyası değil.', en: 'This is no evidence pack.' }
const UNREADABLE = {
  tr: 'Dosya okunamıyor: kesilmiş ya da değiştirilmiş.',
  en: 'It cannot be read: cut short or changed.',
}
const CHANGED = { tr: 'Özet tutmuyor: dosya değiştirilmiş.', en: 'The digest does not fit: the pack was changed.' }
const REWRITTEN = {
  tr: 'Aynı şeyler başka biçimde yazılmış: dosya yapıldığı gibi değil.',
  en: 'It says the same in other letters: the pack is not as it was made.',
}
const CHANGED_VERSION = { tr: 'Bu sürüm özetini tutmuyor.', en: 'This version does not fit its hash.' }
const MISSING_VERSION = {
  tr: 'Sürümlerden biri eksik ya da yeri değişmiş.',
  en: 'A version is missing or out of place.',
}
const OTHER_ARTICLE = { tr: 'Bu sürüm başka bir haberin.', en: 'This version is another article’s.' }
const NOT_AS_ENTERED = { tr: 'Kütük başka söylüyor.', en: 'The chronicle says otherwise.' }
const CHANGED_ENTRY = { tr: 'Bu kayıt özetini tutmuyor.', en: 'This entry does not fit its hash.' }
const BROKEN = { tr: 'Zincir buraya ulaşmıyor.', en: 'The chain does not reach here.' }
const FORGED = {
  tr: 'Kütükte böyle bir kayıt yok: dosya bu yayının kütüğünden çıkmamış.',
  en: 'The chronicle has no such entry: the pack was not made from it.',
}
