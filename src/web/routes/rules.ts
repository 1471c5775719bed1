// Alone answers for /rules: every rule of the validator and every term of the law, each with its page.
import { Router } from '@koa/router'
import type { Context } from 'koa'
import { catalogue, ruleOf } from '../../checking/catalogue.js'
import { fixedExample } from '../../checking/fixed-example.js'
import { LEVELS } from '../../model/diagnostic.js'
import { explainTerm } from '../../rights/explain.js'
import { TERMS } from '../../rights/terms/index.js'
import { frameOf, type PageNeeds, pageRepresentation } from '../page.js'
import { RULE_GROUPS, type RuleFilter } from '../pages/rule-groups.js'
import { RulePage, RulesPage } from '../pages/rules.js'
import { Problem } from '../problem.js'
import { respond } from '../respond.js'

export function rules(needs: PageNeeds): Router {
  return new Router({ strict: true, sensitive: true })
    .get('/rules', ctx => {
      const frame = frameOf(ctx, needs.site)
      const filter = filterOf(ctx.query)
      respond(ctx, pageRepresentation(RulesPage({ ...frame, rules: catalogue, terms: TERMS, filter }), frame, needs))
    })
    .get('/rules/:id', ctx => {
      const { id = '' } = ctx.params
      const frame = frameOf(ctx, needs.site)
      const rule = ruleOf(id)
      const term = TERMS.find(known => known.id === id)
      if (!rule && !term) throw new Problem('not-found', { tr: 'Böyle bir kural yok.', en: 'There is no such rule.' })
      const page = RulePage({
        ...frame,
        ...(rule && { rule, fixExample: fixedExample }),
        ...(term && { term: explainTerm(term, frame.language) }),
        id,
      })
      respond(ctx, pageRepresentation(page, frame, needs))
    })
}

/** Problems: malformed, for what is not known. Empty counts as not said. */
function filterOf({ profile = '', level = '' }: Context['query']): RuleFilter {
  const group = RULE_GROUPS.find(known => known === profile)
  const grade = LEVELS.find(known => known === level)
  if ((profile && !group) || (level && !grade))
    throw new Problem('malformed', {
      tr: `profile: ${RULE_GROUPS.join(', ')}; level: ${LEVELS.join(', ')}.`,
      en: `profile is one of ${RULE_GROUPS.join(', ')}; level is one of ${LEVELS.join(', ')}.`,
    })
  return { ...(group && { profile: group }), ...(grade && { level: grade }) }
}
