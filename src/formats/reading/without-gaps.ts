// Alone drops members that are undefined, so that what was not said is not there.

/** A copy without undefined members. */
export function withoutGaps<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T
}
