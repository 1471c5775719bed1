// Alone puts the middlewares in order. It decides nothing.
import type { RequestListener } from 'node:http'
import Koa from 'koa'
import type { Format } from '../formats/format.js'
import type { ArticleStore } from '../store/store.js'
import { allow } from './allow.js'
import type { Deltas, Legacy, WebLog } from './needs.js'
import { languageOfPublication } from './negotiate.js'
import { type PanelNeeds, panel } from './panel/panel.js'
import { problems } from './problem.js'
import { createRate, type RateNeeds } from './rate.js'
import { readerLeft } from './reader-left.js'
import { ready } from './ready.js'
import { createRecords } from './records.js'
import { refusalPage } from './refusal-page.js'
import { requestLog, witness } from './request-log.js'
import { type ApiArticlesNeeds, apiArticles } from './routes/api-articles.js'
import { type ApiLicenseesNeeds, apiLicensees } from './routes/api-licensees.js'
import { type ApiMergesNeeds, apiMerges } from './routes/api-merges.js'
import { type ApiPartnersNeeds, apiPartners } from './routes/api-partners.js'
import { type ApiQuarantineNeeds, apiQuarantine } from './routes/api-quarantine.js'
import { type ApiValidateNeeds, apiValidate } from './routes/api-validate.js'
import { type ArchivesNeeds, archives } from './routes/archives.js'
import { type ArticlesNeeds, articles } from './routes/articles.js'
import { assets } from './routes/assets.js'
import { type DirectoryNeeds, directory } from './routes/directory.js'
import { type FeedsNeeds, feeds } from './routes/feeds.js'
import { type HealthNeeds, health } from './routes/health.js'
import { type MediaNeeds, media } from './routes/media.js'
import { type MetricsNeeds, metrics } from './routes/metrics.js'
import { openapi } from './routes/openapi.js'
import { ownUsage } from './routes/own-usage.js'
import { rights } from './routes/rights.js'
import { rules } from './routes/rules.js'
import { type ValidateNeeds, validate } from './routes/validate.js'
import { type WebsubNeeds, websub } from './routes/websub.js'

type RouteNeeds = Omit<FeedsNeeds, 'polled'> &
  Omit<ArchivesNeeds, 'polled'> &
  DirectoryNeeds &
  Omit<ArticlesNeeds, 'records'> &
  Omit<ApiArticlesNeeds, 'records' | 'language'> &
  Omit<ApiPartnersNeeds, 'language'> &
  Omit<ApiMergesNeeds, 'language'> &
  Omit<ApiQuarantineNeeds, 'language'> &
  Omit<ApiValidateNeeds, 'language' | 'limited'> &
  Omit<ValidateNeeds, 'limited'> &
  WebsubNeeds &
  ApiLicenseesNeeds &
  PanelNeeds &
  RateNeeds &
  MetricsNeeds &
  MediaNeeds &
  HealthNeeds

export interface ServerNeeds extends RouteNeeds {
  readonly articles: ArticleStore
  readonly jsonFeed: Pick<Format, 'document' | 'read' | 'write'>
  readonly log: WebLog
  readonly deltas: Deltas
  readonly legacy?: Legacy
}

/** The whole web room. Listen with `listener`. */
export function createServer(given: ServerNeeds): RequestListener {
  const { site, log, now, shelf, deltas, jsonFeed, measures } = given
  const language = languageOfPublication(site.publication.language)
  const rate = createRate(given)
  const needs = { ...given, language, records: createRecords(jsonFeed, site), ...rate }
  const app = new Koa()
  app.use(requestLog(log, measures, now))
  app.use(problems({ publicUrl: site.publicUrl, language, log, page: refusalPage(needs) }))
  app.use(allow())
  const routes = [
    directory,
    feeds,
    archives,
    articles,
    rights,
    media,
    assets,
    health,
    openapi,
    apiArticles,
    apiPartners,
    apiQuarantine,
    apiMerges,
    apiLicensees,
    ownUsage,
    apiValidate,
    validate,
    rules,
    websub,
    panel,
    metrics,
  ]
  for (const route of routes) app.use(route(needs).routes())
  app.on('error', err => {
    if (!readerLeft(err)) log.error({ err }, 'a response failed')
  })
  return ready({ shelf, deltas, legacy: given.legacy, rate }, app.callback(), witness(log, measures, now))
}
