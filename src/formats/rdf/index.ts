// RSS in RDF as one value: how it is recognised, read and judged. It is not written any more.
import type { Judged, Reader } from '../format.js'
import { claimsRdf, type RdfDocument, rdfDocument } from './document.js'
import { readRdf } from './read.js'
import { rdfRules } from './rules/index.js'

export const rdf: Reader<RdfDocument> & Judged<RdfDocument> = {
  name: 'rdf',
  claims: claimsRdf,
  document: rdfDocument,
  read: readRdf,
  rules: rdfRules,
}
