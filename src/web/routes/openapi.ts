// Alone serves the description of the API, as far as it exists.
import { Router } from '@koa/router'
import { describeApi } from '../describe-api.js'
import { represent, respond } from '../respond.js'

export interface OpenApiNeeds {
  readonly site: { readonly publicUrl: string }
  readonly startedAt: number
}

export function openapi({ site, startedAt }: OpenApiNeeds): Router {
  const description = represent({
    text: `${JSON.stringify(describeApi(site.publicUrl), undefined, 2)}\n`,
    mediaType: 'application/json; charset=utf-8',
    lastModified: startedAt,
    cacheControl: 'public, max-age=3600',
    headers: { 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff' },
  })
  return new Router({ strict: true, sensitive: true }).get('/openapi.json', ctx => respond(ctx, description))
}
