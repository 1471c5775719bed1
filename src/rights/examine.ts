// Alone knows how a draft's rights are examined: first whether its words exist, then what each term says.
import type { Draft, Reason, RightsDraft } from '../model/draft.js'
import { SELF } from '../model/key.js'
import { CONTENT_CLASSES, HOP_KINDS, RESERVATIONS } from '../model/rights.js'
import type { Bilingual } from '../model/text.js'
import type { Entry, Term } from './term.js'
import { TERMS } from './terms/index.js'

/** All that law and vocabulary have against a draft; empty when it may be accepted. Never throws for its contents. */
export function examineRights(draft: Draft, entry: Entry, terms: readonly Term[] = TERMS): readonly Reason[] {
  const unknown = unknownWords(draft, entry.owner)
  return [...unknown, ...terms.flatMap(term => reasonsOf(term, draft, entry))]
}

function reasonsOf(term: Term, draft: Draft, entry: Entry): readonly Reason[] {
  const found = term.examine?.(draft, entry) ?? []
  return found.map(({ field, message, allowed }) => ({
    field,
    message: message ?? term.says,
    term: term.id,
    ...(allowed ? { allowed } : {}),
  }))
}

function unknownWords(draft: Draft, owner: string): readonly Reason[] {
  const rights: RightsDraft = draft.rights
  const reasons: Reason[] = []
  const check = (field: string, value: string | undefined, allowed: readonly string[]) => {
    if (value !== undefined && !allowed.includes(value)) reasons.push(notOneOf(field, value, allowed))
  }
  if (owner === SELF && rights.class === undefined) reasons.push(classMissing())
  check('_rights.class', rights.class, CONTENT_CLASSES)
  check('_rights.reservation', rights.reservation, RESERVATIONS)
  for (const [index, hop] of (rights.sourceChain ?? []).entries())
    check(`_rights.source_chain[${index}].kind`, hop.kind, HOP_KINDS)
  for (const [index, medium] of draft.media.entries())
    check(`attachments[${index}]._rights.reservation`, medium.rights?.reservation, RESERVATIONS)
  return reasons
}

function notOneOf(field: string, value: string, allowed: readonly string[]): Reason {
  const message: Bilingual = {
    tr: `"${value}" bilinmiyor; kabul edilenler: ${allowed.join(', ')}`,
    en: `"${value}" is unknown; accepted are: ${allowed.join(', ')}`,
  }
  return { field, message, allowed }
}

function classMissing(): Reason {
  const message: Bilingual = {
    tr: `İçeriğin türü söylenmeli: ${CONTENT_CLASSES.join(', ')}`,
    en: `The kind of content must be said: ${CONTENT_CLASSES.join(', ')}`,
  }
  return { field: '_rights.class', message, allowed: CONTENT_CLASSES }
}
