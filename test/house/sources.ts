// Reads the tree as text: files, and who imports whom. TypeScript 7 has no preProcessFile, hence a regular expression.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { root } from '../root.js'

export interface Source {
  /** Path below src, with `/`. */
  readonly path: string
  readonly text: string
  /** First folder, or the file's own name for files at the top. */
  readonly room: string
  /** Paths below src. */
  readonly imports: readonly string[]
  readonly packages: readonly string[]
  /** Imports that are loaded only when reached. */
  readonly lazy: readonly string[]
}

const STATIC = /^\s*(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
const TYPES = /^\s*(?:import|export)\s+type\s+[^'"]*?\sfrom\s+['"]([^'"]+)['"]/gm
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

export const sources: readonly Source[] = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(path => /\.tsx?$/.test(path))
  .map(path => path.replaceAll('\\', '/'))
  .sort()
  .map(read)

function read(path: string): Source {
  const text = readFileSync(join(root, 'src', path), 'utf8')
  const all = [...text.matchAll(STATIC), ...text.matchAll(TYPES)].map(match => match[1] ?? '')
  const lazy = [...text.matchAll(DYNAMIC)].map(match => match[1] ?? '')
  return {
    path,
    text,
    room: roomOf(path),
    imports: [...all, ...lazy].filter(isLocal).map(name => resolve(path, name)),
    packages: [...all, ...lazy].filter(name => !isLocal(name)),
    lazy: lazy.map(name => (isLocal(name) ? resolve(path, name) : name)),
  }
}

/** What a file needs as soon as it is loaded: value imports only, no types. */
export function eager(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen
  seen.add(path)
  const source = sources.find(file => file.path === path)
  for (const match of source?.text.matchAll(STATIC) ?? []) {
    const name = match[1] ?? ''
    if (isLocal(name)) eager(resolve(path, name), seen)
    else seen.add(name)
  }
  return seen
}

export function roomOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.tsx?$/, '')
}

function isLocal(name: string): boolean {
  return name.startsWith('.')
}

function resolve(from: string, name: string): string {
  const path = relative('.', join(dirname(from), name)).replaceAll('\\', '/')
  const ts = path.replace(/\.js$/, '.ts')
  return exists(ts) ? ts : path.replace(/\.js$/, '.tsx')
}

function exists(path: string): boolean {
  try {
    readFileSync(join(root, 'src', path))
    return true
  } catch {
    return false
  }
}
