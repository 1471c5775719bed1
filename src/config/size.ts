// Alone knows how sizes are written: "16 MiB", "512 KiB", "1000".

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  B: 1,
  KIB: 2 ** 10,
  MIB: 2 ** 20,
  GIB: 2 ** 30,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
}

/** Bytes. Throws when the text is not a positive size. */
export function parseSize(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim())
  const bytes = match
    ? Math.floor(Number(match[1]) * (UNITS[(match[2] ?? '').toUpperCase()] ?? Number.NaN))
    : Number.NaN
  if (!(bytes > 0) || !Number.isSafeInteger(bytes))
    throw new Error('expected a size like "16 MiB", "512 KiB" or a number of bytes')
  return bytes
}

/** "16 MiB", "1.5 KiB", "1000 B". */
export function formatSize(bytes: number): string {
  for (const [unit, size] of [
    ['GiB', 2 ** 30],
    ['MiB', 2 ** 20],
    ['KiB', 2 ** 10],
  ] as const)
    if (bytes >= size) return `${Math.round((bytes / size) * 100) / 100} ${unit}`
  return `${bytes} B`
}
