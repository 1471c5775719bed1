// The rules of RSS in RDF alone. A list, never a barrel.
import type { Rule } from '../../../validation/rule.js'
import type { RdfDocument } from '../document.js'
import { duplicateAbout } from './duplicate-about.js'
import { invalidRdf } from './invalid-rdf.js'

export const rdfRules: readonly Rule<RdfDocument>[] = [duplicateAbout, invalidRdf]
