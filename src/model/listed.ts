// Alone makes lists that grow from nothing without taking room for more, and are not moved out of the nursery at birth.

/**
 * A list that nobody has put anything into. The lists of a tree begin as this one: most elements hold one node or none, and an
 * array that begins empty takes room for 17 when the first comes.
 */
export const NONE: readonly never[] = []

const SINGLE: readonly unknown[] = [undefined]

/**
 * The list with one more: `list` itself, or a new one where it was `NONE`. Copied from one, not written as a literal: V8
 * moves what a literal makes into the old heap once documents have outlived a few collections, and dead trees then keep
 * each other alive until that heap is swept.
 */
export function listed<T>(list: readonly T[], one: T): readonly T[] {
  if (list.length > 0) {
    ;(list as T[]).push(one)
    return list
  }
  const first = SINGLE.slice() as T[]
  first[0] = one
  return first
}
