// Alone puts the middlewares in order. It decides nothing.
import type { RequestListener } from 'node:http'
import Koa from 'koa'
import type { Format } from '../formats/format.js'
import type { ArticleStore } from '../store/store.js'
import { allow } from './allow.js'
import type { Deltas, Legacy, WebLog } from './needs.js'
import { languageOfPublication } from './negotiate.js'
import { problems } from './problem.js'
import { createRate } from './rate.js'
import { readerLeft } from './reader-left.js'
import { ready } from './ready.js'
import { createRecords } from './records.js'
import { refusalPage } from './refusal-page.js'
import { requestLog, witness } from './request-log.js'
import { ROUTES, type RouteNeeds } from './routes.js'
import { unrouted } from './unrouted.js'

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
  for (const route of ROUTES) app.use(route(needs).routes())
  app.use(unrouted(needs))
  app.on('error', err => {
    if (!readerLeft(err)) log.error({ err }, 'a response failed')
  })
  return ready({ shelf, deltas, legacy: given.legacy, rate }, app.callback(), witness(log, measures, now))
}
