// Alone drops members that are undefined, so that what was not said is not there.

/** A copy without undefined members. */
export function withoutGaps<T extends object>(value: T): T {
  const kept: Partial<T> = {}
  for (const name of Object.keys(value) as (keyof T)[]) if (value[name] !== undefined) kept[name] = value[name]
  return kept as T
}
