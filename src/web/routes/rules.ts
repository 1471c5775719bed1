// Alone answers for /rules: every rule of the validator and every term of the law, each with its page.
import { Router } from '@koa/router'
import { catalogue, ruleOf } from '../../checking/catalogue.js'
import { explainTerm } from '../../rights/explain.js'
import { TERMS } from '../../rights/terms/index.js'
import { frameOf, type PageNeeds, pageRepresentation } from '../page.js'
import { RulePage, RulesPage } from '../pages/rules.js'
import { Problem } from '../problem.js'
import { respond } from '../respond.js'

export function rules(needs: PageNeeds): Router {
  return new Router({ strict: true, sensitive: true })
    .get('/rules', ctx => {
      const frame = frameOf(ctx, needs.site)
      respond(ctx, pageRepresentation(RulesPage({ ...frame, rules: catalogue, terms: TERMS }), frame, needs))
    })
    .get('/rules/:id', ctx => {
      const { id = '' } = ctx.params
      const frame = frameOf(ctx, needs.site)
      const rule = ruleOf(id)
      const term = TERMS.find(known => known.id === id)
      if (!rule && !term) throw new Problem('not-found', { tr: 'Böyle bir kural yok.', en: 'There is no such rule.' })
      const page = RulePage({
        ...frame,
        ...(rule && { rule }),
        ...(term && { term: explainTerm(term, frame.language) }),
        id,
      })
      respond(ctx, pageRepresentation(page, frame, needs))
    })
}
