// Alone knows what `sqlite:…` points at.
import { resolve } from 'node:path'

export const MEMORY = ':memory:'

/** Absolute path of the file, or `:memory:`. Throws with a sentence for the operator. */
export function sqliteLocation(databaseUrl: string): string {
  const place = databaseUrl.replace(/^sqlite:/i, '')
  if (place === MEMORY) return MEMORY
  if (place.startsWith('//'))
    throw new Error(
      `DATABASE_URL "${databaseUrl}" has slashes too many: write sqlite:./data/mahrec.db or sqlite:/var/lib/mahrec.db`,
    )
  if (place === '' || place.includes('\u0000'))
    throw new Error(`DATABASE_URL "${databaseUrl}" names no file, e.g. sqlite:./data/mahrec.db`)
  return resolve(place)
}
