// The rules that read the rows of any vocabulary. A list, never a barrel.
import type { Rule } from '../../rule.js'
import type { Survey } from '../../survey.js'
import { attrNotBlank } from './attr-not-blank.js'
import { avoidNamespacePrefix } from './avoid-namespace-prefix.js'
import { badCharacters } from './bad-characters.js'
import { badXmlVersion } from './bad-xml-version.js'
import { characterData } from './character-data.js'
import { containsHtml } from './contains-html.js'
import { deprecatedDtd } from './deprecated-dtd.js'
import { duplicateElement } from './duplicate-element.js'
import { invalidDoctype } from './invalid-doctype.js'
import { invalidNamespace } from './invalid-namespace.js'
import { invalidNamespaceName } from './invalid-namespace-name.js'
import { mediaRssNamespace } from './media-rss-namespace.js'
import { missingAttribute } from './missing-attribute.js'
import { missingDescription } from './missing-description.js'
import { missingElement } from './missing-element.js'
import { missingHref } from './missing-href.js'
import { missingLink } from './missing-link.js'
import { missingTitle } from './missing-title.js'
import { noBlink } from './no-blink.js'
import { nonstdPrefix } from './nonstd-prefix.js'
import { notBlank } from './not-blank.js'
import { notInANamespace } from './not-in-a-namespace.js'
import { obsoleteWikiNamespace } from './obsolete-wiki-namespace.js'
import { questionableUsage } from './questionable-usage.js'
import { reservedPrefix } from './reserved-prefix.js'
import { rootWithoutNamespace } from './root-without-namespace.js'
import { tooLong } from './too-long.js'
import { undefinedElement } from './undefined-element.js'
import { undeterminableVocabulary } from './undeterminable-vocabulary.js'
import { unexpectedAttribute } from './unexpected-attribute.js'
import { unexpectedText } from './unexpected-text.js'
import { unexpectedWhitespace } from './unexpected-whitespace.js'
import { unknownNamespace } from './unknown-namespace.js'
import { unsupportedNamespace } from './unsupported-namespace.js'
import { useOfExtensionAttr } from './use-of-extension-attr.js'

export const structureRules: readonly Rule<Survey>[] = [
  invalidNamespaceName,
  rootWithoutNamespace,
  invalidNamespace,
  invalidDoctype,
  deprecatedDtd,
  badXmlVersion,
  attrNotBlank,
  avoidNamespacePrefix,
  badCharacters,
  characterData,
  containsHtml,
  duplicateElement,
  mediaRssNamespace,
  missingAttribute,
  missingDescription,
  missingElement,
  missingHref,
  missingLink,
  missingTitle,
  noBlink,
  nonstdPrefix,
  notBlank,
  notInANamespace,
  obsoleteWikiNamespace,
  reservedPrefix,
  undefinedElement,
  undeterminableVocabulary,
  unexpectedAttribute,
  unexpectedText,
  unexpectedWhitespace,
  unknownNamespace,
  useOfExtensionAttr,
  tooLong,
  questionableUsage,
  unsupportedNamespace,
]
