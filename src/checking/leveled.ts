// Alone gives findings the level that who asked wants of their rules.
import type { Diagnostic, Level } from '../model/diagnostic.js'

/** By rule id; `off` leaves what it found out. */
export type Levels = ReadonlyMap<string, Level | 'off'>

export function leveled(diagnostics: readonly Diagnostic[], levels?: Levels): readonly Diagnostic[] {
  if (!levels || levels.size === 0) return diagnostics
  return diagnostics.flatMap(found => {
    const level = levels.get(found.rule) ?? found.level
    return level === 'off' ? [] : [level === found.level ? found : { ...found, level }]
  })
}
