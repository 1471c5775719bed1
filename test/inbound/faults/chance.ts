// Chance that can be had again: the same seed draws the same.

export interface Chance {
  /** From 0 up to, not including, 1. */
  draw(): number
  /** From 0 up to, not including, `below`. */
  whole(below: number): number
  one<T>(of: readonly T[]): T
}

/** Mulberry32. `name`: draws of one name know nothing of those of another, so it does not matter who draws first. */
export function chanceOf(seed: number, name = ''): Chance {
  let state = seed | 0
  for (const letter of name) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193)
  const draw = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (below: number) => Math.floor(draw() * below)
  return { draw, whole, one: of => of[whole(of.length)] as (typeof of)[number] }
}
