// The rules about HTML inside feeds: of any format, and of XML alone. Lists, never barrels.
import type { Rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'
import type { Body } from '../bodies.js'
import { containsRelRef } from './contains-rel-ref.js'
import { dangerousStyleAttr } from './dangerous-style-attr.js'
import { foreignInXhtml } from './foreign-in-xhtml.js'
import { markupWithoutNamespace } from './markup-without-namespace.js'
import { notHtml } from './not-html.js'
import { securityRisk } from './security-risk.js'
import { securityRiskAttr } from './security-risk-attr.js'

export const bodyRules: readonly Rule<readonly Body[]>[] = [dangerousStyleAttr, notHtml, securityRisk, securityRiskAttr]

export const htmlRules: readonly Rule<Survey>[] = [containsRelRef, foreignInXhtml, markupWithoutNamespace]
