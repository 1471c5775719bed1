// The rules about bytes and characters; what reading found becomes a finding. A list, never a barrel.
import type { Rule } from '../../rule.js'
import type { Source } from '../source-rule.js'
import { bareAmpersand } from './bare-ampersand.js'
import { blankLineBeforeDeclaration } from './blank-line-before-declaration.js'
import { containsSystemEntity } from './contains-system-entity.js'
import { encodingMismatch } from './encoding-mismatch.js'
import { htmlPage } from './html-page.js'
import { illegalCharacter } from './illegal-character.js'
import { jsonByteOrderMark } from './json-byte-order-mark.js'
import { jsonComment } from './json-comment.js'
import { jsonControlCharacter } from './json-control-character.js'
import { jsonEscape } from './json-escape.js'
import { jsonLiteral } from './json-literal.js'
import { jsonNotUtf8 } from './json-not-utf-8.js'
import { jsonNumber } from './json-number.js'
import { jsonSingleQuotes } from './json-single-quotes.js'
import { jsonSpace } from './json-space.js'
import { jsonUnquotedName } from './json-unquoted-name.js'
import { missingEncoding } from './missing-encoding.js'
import { missingNamespace } from './missing-namespace.js'
import { nonstdEncoding } from './nonstd-encoding.js'
import { notJson } from './not-json.js'
import { notWellFormed } from './not-well-formed.js'
import { obscureEncoding } from './obscure-encoding.js'
import { salvaged } from './salvaged.js'
import { tooDeep } from './too-deep.js'
import { tooManyAttributes } from './too-many-attributes.js'
import { tooManyNamespaces } from './too-many-namespaces.js'
import { trailingComma } from './trailing-comma.js'
import { undefinedNamedEntity } from './undefined-named-entity.js'
import { unicodeError } from './unicode-error.js'
import { unknownEncoding } from './unknown-encoding.js'
import { validatorLimit } from './validator-limit.js'
import { wrongEncoding } from './wrong-encoding.js'

export const sourceRules: readonly Rule<Source>[] = [
  containsSystemEntity,
  bareAmpersand,
  blankLineBeforeDeclaration,
  encodingMismatch,
  htmlPage,
  illegalCharacter,
  jsonByteOrderMark,
  jsonComment,
  jsonControlCharacter,
  jsonEscape,
  jsonLiteral,
  jsonNumber,
  jsonSingleQuotes,
  jsonSpace,
  jsonUnquotedName,
  jsonNotUtf8,
  missingEncoding,
  missingNamespace,
  nonstdEncoding,
  notJson,
  notWellFormed,
  obscureEncoding,
  salvaged,
  tooDeep,
  tooManyAttributes,
  tooManyNamespaces,
  trailingComma,
  undefinedNamedEntity,
  unicodeError,
  unknownEncoding,
  validatorLimit,
  wrongEncoding,
]
