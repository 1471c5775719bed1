// RSS in RDF as one value: how it is recognised and read. It is not written any more.
import type { Reader } from '../format.js'
import { claimsRdf, type RdfDocument, rdfDocument } from './document.js'
import { readRdf } from './read.js'

export const rdf: Reader<RdfDocument> = { name: 'rdf', claims: claimsRdf, document: rdfDocument, read: readRdf }
