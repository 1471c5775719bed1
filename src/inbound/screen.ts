// Alone decides whether what is wrong with an item keeps it out: the gate of the partner's contract.
import type { JudgedDocument, JudgedItem } from '../checking/judge-items.js'
import type { Level } from '../model/diagnostic.js'
import type { HeldFinding } from '../model/held-item.js'
import type { GateLevel } from '../model/partner.js'

const KEEPS_OUT: Readonly<Record<GateLevel, readonly Level[]>> = {
  warnings: ['error', 'warning'],
  errors: ['error'],
  open: [],
}

/** What puts the item into quarantine; empty: it may go on. */
export function screen(
  item: JudgedItem,
  gate: GateLevel,
  { position }: Pick<JudgedDocument, 'position'>,
): readonly HeldFinding[] {
  return item.findings
    .filter(({ level }) => KEEPS_OUT[gate].includes(level))
    .map(({ rule, level, path, element, attr, value, data, place }) => {
      const within = place.start >= item.start && place.end <= item.start + item.raw.length
      return {
        rule,
        level,
        path,
        ...(element !== undefined && { element }),
        ...(attr !== undefined && { attr }),
        ...(value !== undefined && { value }),
        data,
        ...position(place.start),
        ...(within && { at: { start: place.start - item.start, end: place.end - item.start } }),
      }
    })
}
