// Alone makes the page on which a person reads of a refusal, wherever on the site it happens.
import type { Site } from '../outbound/links.js'
import { pageHeaders } from './page-headers.js'
import { ErrorPage } from './pages/error.js'
import { html } from './pages/layout.js'
import type { ProblemNeeds } from './problem.js'
import { STYLESHEET_PATH } from './routes/assets.js'

export interface RefusalNeeds {
  readonly site: Site
  /** Hosts whose frames the sanitiser leaves in bodies. */
  readonly frameHosts: readonly string[]
}

export function refusalPage({ site, frameHosts }: RefusalNeeds): ProblemNeeds['page'] {
  const headers = pageHeaders(frameHosts)
  const frame = { ...site, path: '/', stylesheet: STYLESHEET_PATH, languageQuery: '' }
  return problem => ({ html: html(ErrorPage({ ...frame, language: problem.language, problem })), headers })
}
