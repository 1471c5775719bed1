// Alone knows which state of a case may follow which (RIGHTS.md §4).
import { type Case, type CaseKind, type CaseState, keepsBack } from '../model/case.js'

const NEXT: Readonly<Record<CaseKind, Partial<Readonly<Record<CaseState, readonly CaseState[]>>>>> = {
  takedown: {
    received: ['triage', 'withdrawn', 'corrected', 'refused', 'escalated'],
    triage: ['withdrawn', 'corrected', 'refused', 'escalated'],
    withdrawn: ['closed', 'escalated', 'restored'],
    corrected: ['withdrawn', 'closed', 'escalated'],
    escalated: ['withdrawn', 'corrected', 'restored', 'refused', 'closed'],
    refused: ['triage'],
    closed: ['restored'],
  },
  reply: {
    received: ['triage', 'published', 'refused'],
    triage: ['published', 'refused'],
    // A judge may order it all the same.
    refused: ['published'],
  },
  order: {
    received: ['triage', 'withdrawn', 'refused'],
    triage: ['withdrawn', 'refused'],
    withdrawn: ['closed', 'restored'],
    closed: ['restored'],
    refused: ['withdrawn'],
  },
  error: {
    received: ['triage', 'corrected', 'refused', 'closed'],
    triage: ['corrected', 'refused', 'closed'],
    corrected: ['closed'],
  },
}

/** Nothing is due any more. */
export const CLOSING: readonly CaseState[] = ['published', 'restored', 'refused', 'closed']

/** `restored` only where the case keeps something back: what others withdrew is not its own to bring back. */
export function nextStates(of: Pick<Case, 'kind' | 'state' | 'history'>): readonly CaseState[] {
  return (NEXT[of.kind][of.state] ?? []).filter(state => state !== 'restored' || keepsBack(of))
}
