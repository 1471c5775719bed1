// Alone knows which files a folder given to a command stands for.
import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Language } from '../model/text.js'
import type { Io } from './io.js'
import { UsageError } from './usage-error.js'

const FEED = /\.(?:xml|rss|atom|rdf|json|opml)$/i

/** Files as given; folders become the feeds below them, sorted, named from the folder as given. */
export async function feedFiles(io: Io, paths: readonly string[], language: Language): Promise<readonly string[]> {
  const found: string[] = []
  for (const path of paths) {
    const isFolder = path !== '-' && (await stat(resolve(io.cwd, path)).catch(() => undefined))?.isDirectory()
    if (!isFolder) {
      found.push(path)
      continue
    }
    const inside = (await readdir(resolve(io.cwd, path), { recursive: true })).filter(name => FEED.test(name)).sort()
    if (inside.length === 0) {
      throw new UsageError(
        language === 'tr' ? `${path}: klasörde besleme dosyası yok` : `${path}: no feed files in this folder`,
      )
    }
    found.push(...inside.map(name => join(path, name)))
  }
  return found
}
