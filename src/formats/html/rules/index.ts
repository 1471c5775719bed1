// The rules about HTML inside feeds. A list, never a barrel.
import type { Rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'
import { containsRelRef } from './contains-rel-ref.js'
import { dangerousStyleAttr } from './dangerous-style-attr.js'
import { foreignInXhtml } from './foreign-in-xhtml.js'
import { markupWithoutNamespace } from './markup-without-namespace.js'
import { notHtml } from './not-html.js'
import { securityRisk } from './security-risk.js'
import { securityRiskAttr } from './security-risk-attr.js'

export const htmlRules: readonly Rule<Survey>[] = [
  containsRelRef,
  dangerousStyleAttr,
  foreignInXhtml,
  markupWithoutNamespace,
  notHtml,
  securityRisk,
  securityRiskAttr,
]
