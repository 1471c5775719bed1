// The format as one value: how it is recognised, read, written and judged.
import type { Format } from '../format.js'
import { type AtomDocument, atomDocument, claimsAtom } from './document.js'
import { readAtom } from './read.js'
import { atomRules } from './rules/index.js'
import { writeAtom } from './write.js'

export const atom: Format<AtomDocument> = {
  name: 'atom',
  mediaType: 'application/atom+xml; charset=utf-8',
  extension: 'atom',
  claims: claimsAtom,
  document: atomDocument,
  read: readAtom,
  write: writeAtom,
  rules: atomRules,
}
