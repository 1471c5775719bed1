// Alone knows what a check of one text answers: the rules it breaks, each with what the sentence needs.
import type { Level } from '../../model/diagnostic.js'

export interface Verdict {
  /** Rule id. */
  readonly rule: string
  readonly data?: Readonly<Record<string, unknown>>
  /** The text that should stand there instead, where that needs no guess. */
  readonly instead?: string
  /** Where this one case is softer or harder than its rule. */
  readonly level?: Level
}

export type Judge = (text: string, now: number) => readonly Verdict[]

export const FINE: readonly Verdict[] = []

export function broken(rule: string, data?: Verdict['data'], instead?: string, level?: Level): readonly Verdict[] {
  return [{ rule, ...(data && { data }), ...(instead !== undefined && { instead }), ...(level && { level }) }]
}
