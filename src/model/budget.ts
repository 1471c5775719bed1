// Alone keeps values within a budget; what was not asked for since the last clearing goes first.

export interface Budget<V> {
  get(key: string): V | undefined
  /** A value larger than the whole budget is not kept. */
  set(key: string, value: V): void
  readonly count: () => number
}

interface Entry<V> {
  readonly value: V
  readonly size: number
  asked: boolean
}

/**
 * `most`: sum of `sizeOf` over all values. Second chance (the clock algorithm): asking only leaves a mark, because asking
 * is what happens a hundred times a document; who clears takes the oldest without a mark.
 */
export function budget<V>(most: number, sizeOf: (value: V) => number): Budget<V> {
  const kept = new Map<string, Entry<V>>()
  let size = 0
  const drop = (key: string, entry: Entry<V>) => {
    kept.delete(key)
    size -= entry.size
  }
  const makeRoom = (needed: number) => {
    // Whatever is put back comes around again without its mark, so this ends.
    for (const [key, entry] of kept) {
      if (size + needed <= most) return
      drop(key, entry)
      if (!entry.asked) continue
      kept.set(key, { ...entry, asked: false })
      size += entry.size
    }
  }
  return {
    get(key) {
      const entry = kept.get(key)
      if (entry) entry.asked = true
      return entry?.value
    },
    set(key, value) {
      const before = kept.get(key)
      if (before) drop(key, before)
      const entry = { value, size: sizeOf(value), asked: false }
      if (entry.size > most) return
      makeRoom(entry.size)
      kept.set(key, entry)
      size += entry.size
    },
    count: () => kept.size,
  }
}
