// The list of routes, in the order in which they are tried. A line is added here for a new one.
import { type PanelNeeds, panel } from './panel/panel.js'
import type { RateNeeds } from './rate.js'
import { type ApiArticlesNeeds, apiArticles } from './routes/api-articles.js'
import { type ApiCasesNeeds, apiCases } from './routes/api-cases.js'
import { type ApiDeliveriesNeeds, apiDeliveries } from './routes/api-deliveries.js'
import { type ApiEvidenceNeeds, apiEvidence } from './routes/api-evidence.js'
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
import { type HubDoorNeeds, hubDoor } from './routes/hub.js'
import { type MediaNeeds, media } from './routes/media.js'
import { type MetricsNeeds, metrics } from './routes/metrics.js'
import { openapi } from './routes/openapi.js'
import { ownUsage } from './routes/own-usage.js'
import { type ReportsNeeds, reports } from './routes/reports.js'
import { rights } from './routes/rights.js'
import { rules } from './routes/rules.js'
import { type ValidateNeeds, validate } from './routes/validate.js'
import { type WebsubNeeds, websub } from './routes/websub.js'

/** What all of them ask of the house; the server itself adds what it makes. */
export type RouteNeeds = RateNeeds &
  Omit<
    FeedsNeeds &
      ArchivesNeeds &
      DirectoryNeeds &
      ReportsNeeds &
      ArticlesNeeds &
      ApiArticlesNeeds &
      ApiPartnersNeeds &
      ApiMergesNeeds &
      ApiCasesNeeds &
      ApiEvidenceNeeds &
      ApiQuarantineNeeds &
      ApiValidateNeeds &
      ValidateNeeds &
      WebsubNeeds &
      HubDoorNeeds &
      ApiDeliveriesNeeds &
      ApiLicenseesNeeds &
      PanelNeeds &
      MetricsNeeds &
      MediaNeeds &
      HealthNeeds,
    'records' | 'language' | 'limited' | 'polled'
  >

export const ROUTES = [
  directory,
  feeds,
  archives,
  articles,
  rights,
  reports,
  media,
  assets,
  health,
  openapi,
  apiArticles,
  apiPartners,
  apiQuarantine,
  apiMerges,
  apiCases,
  apiEvidence,
  apiLicensees,
  ownUsage,
  apiValidate,
  validate,
  rules,
  websub,
  hubDoor,
  apiDeliveries,
  panel,
  metrics,
]
