// One server a process: what `serve` compares. Sends its port and the feed's entity tag to the parent.
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import process from 'node:process'
import Router from '@koa/router'
import { Feed } from 'feed'
import Koa from 'koa'
import { assemble } from '../src/outbound/assemble.js'
import { answer } from '../src/web/ready.js'
import { openSample } from './sample.js'

export type ServerKind = 'bare' | 'ours' | 'router' | 'feed'

const PATH = '/feeds/son-dakika.rss'
const { server: whole, work, newsroom } = await openSample({ MAHREC_RATE: String(10 ** 9) })
const document = work.shelf.at(PATH)
const category = newsroom.categories.get('son-dakika')
if (!document?.gzip || !category) throw new Error('the sample has no son-dakika feed')
const bytes = Buffer.from(document.gzip)
// The limit says exactly what ours says, so that only the work between request and answer differs.
const asking = { 'accept-encoding': 'gzip' }
const { headers } = answer({ method: 'GET', headers: asking }, document)
// What a reader sends back: the tag of the coding it got.
const tag = headers.ETag ?? ''
const { headers: revalidated } = answer({ method: 'GET', headers: { ...asking, 'if-none-match': tag } }, document)

const bare: RequestListener = (request, response) => {
  if (request.headers['if-none-match'] === tag) response.writeHead(304, revalidated).end()
  else response.writeHead(200, headers).end(bytes)
}

function koaWith(handle: (ctx: Koa.Context) => void): RequestListener {
  const router = new Router()
  router.get('/feeds/:name', handle)
  return new Koa().use(router.routes()).callback()
}

const routed = koaWith(ctx => {
  ctx.set(headers)
  if (ctx.get('If-None-Match') === tag) ctx.status = 304
  else ctx.body = bytes
})

const entries = await assemble(category, 'rss', newsroom)
const rendered = koaWith(ctx => {
  const { name, site } = newsroom.publication
  const feed = new Feed({ id: site, title: name, link: site, copyright: 'Law No. 5846', updated: new Date(0) })
  for (const { article } of entries)
    feed.addItem({
      id: article.key,
      title: article.title,
      link: article.url ?? site,
      description: article.body.excerpt,
      content: article.body.html,
      author: article.authors.map(({ name }) => ({ name })),
      date: new Date(article.firstPublishedAt),
    })
  ctx.set('ETag', tag)
  ctx.type = 'application/rss+xml'
  ctx.body = feed.rss2()
  if (ctx.fresh) ctx.status = 304
})

const others: Readonly<Record<Exclude<ServerKind, 'ours'>, RequestListener>> = { bare, router: routed, feed: rendered }
const kind = (process.argv[2] ?? 'bare') as ServerKind
const server = kind === 'ours' ? whole : createServer(others[kind])
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port, tag }))
