// Atom 0.3 as one value: how it is recognised and read. It is not written any more.
import type { Reader } from '../format.js'
import { type Atom03Document, atom03Document, claimsAtom03 } from './document.js'
import { readAtom03 } from './read.js'

export const atom03: Reader<Atom03Document> = {
  name: 'atom-03',
  claims: claimsAtom03,
  document: atom03Document,
  read: readAtom03,
}
