// Alone answers for `/haklar`.
import { Router } from '@koa/router'
import { noticeFor } from '../../rights/notices.js'
import { frameOf, type PageNeeds, pageRepresentation } from '../page.js'
import { RightsPage } from '../pages/rights.js'
import { respond } from '../respond.js'

export interface RightsNeeds extends PageNeeds {
  /** How long it is known who pulled what, days. */
  readonly pullLogDays: number
}

export function rights(needs: RightsNeeds): Router {
  const { pullLogDays } = needs
  const { publication } = needs.site
  const notice = noticeFor({ kind: 'feed', publication, at: needs.startedAt })
  const mining = noticeFor({ kind: 'tdm' })
  return new Router({ strict: true, sensitive: true }).get('/haklar', ctx => {
    const frame = frameOf(ctx, needs.site)
    respond(ctx, pageRepresentation(RightsPage({ ...frame, notice, mining, pullLogDays }), frame, needs))
  })
}
