// The rules that only this format has. A list, never a barrel.
import type { Rule } from '../../../validation/rule.js'
import type { AtomDocument } from '../document.js'
import { atomLinkNotEmpty } from './atom-link-not-empty.js'
import { blankTitle } from './blank-title.js'
import { childInText } from './child-in-text.js'
import { containsEmail } from './contains-email.js'
import { containsUndeclaredHtml } from './contains-undeclared-html.js'
import { contentNotEmpty } from './content-not-empty.js'
import { duplicateAtomLink } from './duplicate-atom-link.js'
import { duplicateEntries } from './duplicate-entries.js'
import { duplicateIds } from './duplicate-ids.js'
import { duplicateUpdated } from './duplicate-updated.js'
import { htmlFragment } from './html-fragment.js'
import { invalidContentType } from './invalid-content-type.js'
import { invalidTextType } from './invalid-text-type.js'
import { misplacedMetadata } from './misplaced-metadata.js'
import { missingAuthor } from './missing-author.js'
import { missingContentOrAlternate } from './missing-content-or-alternate.js'
import { missingSelf } from './missing-self.js'
import { missingSourceElement } from './missing-source-element.js'
import { missingSummary } from './missing-summary.js'
import { missingTextualContent } from './missing-textual-content.js'
import { missingTypeAttr } from './missing-type-attr.js'
import { missingXhtmlDiv } from './missing-xhtml-div.js'
import { nonCanonicalUri } from './non-canonical-uri.js'
import { notBase64 } from './not-base64.js'
import { notEscaped } from './not-escaped.js'
import { notInline } from './not-inline.js'
import { selfNotAtom } from './self-not-atom.js'
import { unregisteredAtomLinkRel } from './unregistered-atom-link-rel.js'

export const atomRules: readonly Rule<AtomDocument>[] = [
  atomLinkNotEmpty,
  blankTitle,
  childInText,
  containsEmail,
  containsUndeclaredHtml,
  contentNotEmpty,
  duplicateAtomLink,
  duplicateEntries,
  duplicateIds,
  duplicateUpdated,
  htmlFragment,
  invalidContentType,
  invalidTextType,
  misplacedMetadata,
  missingAuthor,
  missingContentOrAlternate,
  missingSelf,
  missingSourceElement,
  missingSummary,
  missingTextualContent,
  missingTypeAttr,
  missingXhtmlDiv,
  nonCanonicalUri,
  notBase64,
  notEscaped,
  notInline,
  selfNotAtom,
  unregisteredAtomLinkRel,
]
