// OPML as one value: how it is recognised and judged. Its outlines are read by outlines.ts.
import type { Judged } from '../format.js'
import { claimsOpml, type OpmlDocument, opmlDocument } from './document.js'
import { opmlRules } from './rules/index.js'

export const opml: Judged<OpmlDocument> = { claims: claimsOpml, document: opmlDocument, rules: opmlRules }
