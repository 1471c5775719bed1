// Alone answers for `/haklar` and `/iletisim`.
import { Router } from '@koa/router'
import { noticeFor } from '../../rights/notices.js'
import { frameOf, type PageNeeds, pageRepresentation } from '../page.js'
import { ContactPage } from '../pages/contact.js'
import { RightsPage } from '../pages/rights.js'
import { respond } from '../respond.js'

export function rights(needs: PageNeeds): Router {
  const { publication } = needs.site
  const notice = noticeFor({ kind: 'feed', publication, at: needs.startedAt })
  const mining = noticeFor({ kind: 'tdm' })
  return new Router({ strict: true, sensitive: true })
    .get('/haklar', ctx => {
      const frame = frameOf(ctx, needs.site)
      respond(ctx, pageRepresentation(RightsPage({ ...frame, notice, mining }), frame, needs))
    })
    .get('/iletisim', ctx => {
      const frame = frameOf(ctx, needs.site)
      respond(ctx, pageRepresentation(ContactPage(frame), frame, needs))
    })
}
