// Alone turns a page into an answer: language, frame, headers.
import type { Context } from 'koa'
import type { JSX } from 'preact'
import type { Language } from '../model/text.js'
import type { Site } from '../outbound/links.js'
import type { Representation } from '../outbound/representation.js'
import { chooseLanguage, languageAsked, languageOfPublication } from './negotiate.js'
import { pageHeaders } from './page-headers.js'
import { html, type PageFrame } from './pages/layout.js'
import { represent } from './respond.js'
import { STYLESHEET_PATH } from './routes/assets.js'

export interface PageNeeds {
  readonly site: Site
  /** When this program started, epoch milliseconds: pages may have changed with it. */
  readonly startedAt: number
  /** Hosts whose frames the sanitiser leaves in bodies. */
  readonly frameHosts: readonly string[]
}

/** `?lang=`, else Accept-Language, else the publication's own. */
export function frameOf(ctx: Context, { publicUrl, publication }: Site): PageFrame {
  const asked = languageAsked(ctx.query.lang)
  return {
    publication,
    publicUrl,
    path: ctx.path,
    language: asked ?? chooseLanguage(ctx.get('accept-language'), languageOfPublication(publication.language)),
    languageQuery: asked ? `?lang=${asked}` : '',
    stylesheet: STYLESHEET_PATH,
  }
}

export interface PageFacts {
  readonly language: Language
  readonly status?: Representation['status']
  /** Epoch milliseconds; absent: when the program started. */
  readonly changedAt?: number
  readonly links?: readonly string[]
  readonly vary?: readonly string[]
  readonly headers?: Readonly<Record<string, string>>
}

export function pageRepresentation(
  page: JSX.Element,
  facts: PageFacts,
  { startedAt, frameHosts }: PageNeeds,
): Representation {
  const { language, status, changedAt = startedAt, links, vary = [], headers } = facts
  return represent({
    status,
    text: html(page),
    mediaType: 'text/html; charset=utf-8',
    lastModified: Math.max(changedAt, startedAt),
    cacheControl: 'public, max-age=60, stale-while-revalidate=300',
    vary: [...vary, 'Accept-Language'],
    links,
    headers: { ...pageHeaders(frameHosts), 'Content-Language': language, ...headers },
  })
}
