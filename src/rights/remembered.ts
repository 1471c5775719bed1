// Alone knows how to remember what was worked out of a name: few names stand in many articles, and folding is slow.

/** `work` called once for each of the last names asked; the memory is emptied when it holds `most`. */
export function remembered<T>(work: (name: string) => T, most = 2000): (name: string) => T {
  const known = new Map<string, T>()
  return name => {
    const found = known.get(name)
    if (found !== undefined) return found
    const made = work(name)
    if (known.size >= most) known.clear()
    known.set(name, made)
    return made
  }
}
