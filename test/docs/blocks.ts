// Reads what a document shows as code: whoever copies it from there must get what the document says.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.js'

export interface Block {
  /** `ts`, `yaml`, … */
  readonly language: string
  readonly text: string
}

/** In their order. */
export function blocksOf(document: string): readonly Block[] {
  const text = readFileSync(join(root, document), 'utf8')
  return [...text.matchAll(/^```([a-z]*)\n(.*?)^```$/gms)].map(([, language = '', body = '']) => ({
    language,
    text: body,
  }))
}
