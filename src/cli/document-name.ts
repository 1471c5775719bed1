// Alone knows how a document is named to programs: the same file is called the same, from wherever and however it was named.
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { isAddress } from '../model/url.js'

/** `-` and addresses stay; a path is told from `folder`, with slashes, and absolute where it leads out of it. */
export function documentName(file: string, cwd: string, folder = cwd): string {
  if (file === '-' || isAddress(file)) return file
  const path = resolve(cwd, file)
  const below = relative(folder, path)
  const outside = below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below)
  return outside ? path : below.split(sep).join('/')
}
