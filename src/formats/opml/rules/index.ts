// The rules of OPML alone. A list, never a barrel.
import type { Rule } from '../../../validation/rule.js'
import type { OpmlDocument } from '../document.js'
import { invalidOutlineType } from './invalid-outline-type.js'
import { invalidOutlineVersion } from './invalid-outline-version.js'
import { missingOutlineType } from './missing-outline-type.js'
import { missingTitleAttr } from './missing-title-attr.js'
import { missingUrlAttr } from './missing-url-attr.js'
import { missingXmlUrl } from './missing-xml-url.js'
import { obsoleteVersion } from './obsolete-version.js'

export const opmlRules: readonly Rule<OpmlDocument>[] = [
  invalidOutlineType,
  invalidOutlineVersion,
  missingOutlineType,
  missingTitleAttr,
  missingUrlAttr,
  missingXmlUrl,
  obsoleteVersion,
]
