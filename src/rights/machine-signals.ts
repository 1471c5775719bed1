// Alone knows which statements of others close a text to machines, whatever another statement of theirs opens (RIGHTS.md §3.12).
import type { AiPermissions, RawRight } from '../model/rights.js'

/** `tdm-reservation: 1`, as field of HTTP or as element (TDMRep §5–6). */
const TDM = /(?:^|:)(?:tdm-reservation|tdm:(?:tdm-)?reservation)$/

/** The stricter of both: TDMRep reserves mining, which is every use of a machine but finding. */
export function withSignals(ai: AiPermissions, raw: readonly RawRight[] = []): AiPermissions {
  const reserved = raw.some(({ carrier, value }) => TDM.test(carrier) && value.trim() === '1')
  return reserved ? { search: ai.search, aiInput: false, aiIndex: false, aiTrain: false } : ai
}
