// Alone knows how node:http is set up for the app.
import { createServer as createHttpServer, type Server } from 'node:http'
import type Koa from 'koa'

/** Not yet listening. */
export function listener(app: Koa): Server {
  const answer = app.callback()
  const server = createHttpServer(answer)
  // Without this, node says "continue" before anybody asked whether the body is wanted.
  server.on('checkContinue', answer)
  // A pause between two polls of one reader should not cost it a new connection.
  server.keepAliveTimeout = 20_000
  return server
}
