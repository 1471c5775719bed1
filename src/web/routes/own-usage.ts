// Alone tells a licensee what it pulled itself: the one thing beside its feeds that its key opens.
import { Router, type RouterContext } from '@koa/router'
import { type LicensedReaderNeeds, licenceOf } from '../licensed-reader.js'
import { Problem } from '../problem.js'
import { answerUsage, type UsageAnswerNeeds } from '../usage-answer.js'

export type OwnUsageNeeds = LicensedReaderNeeds & UsageAnswerNeeds

export function ownUsage(needs: OwnUsageNeeds): Router {
  const own = (as: 'json' | 'csv') => async (ctx: RouterContext) => {
    const licence = await licenceOf(ctx, needs)
    if (!licence)
      throw new Problem(
        'unauthorized',
        { tr: 'Lisans anahtarınızla sorun.', en: 'Ask with your key as a licensee.' },
        { headers: { 'WWW-Authenticate': 'Basic realm="mahrec", charset="UTF-8", Bearer realm="mahrec"' } },
      )
    await answerUsage(ctx, licence.slug, as, needs)
  }
  return new Router({ strict: true, sensitive: true }).get('/api/usage', own('json')).get('/api/usage.csv', own('csv'))
}
