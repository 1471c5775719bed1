// Alone knows how node:http is set up for the web room.
import { createServer, type RequestListener, type Server } from 'node:http'

/** Not yet listening. */
export function listener(answer: RequestListener): Server {
  const server = createServer(answer)
  // Without this, node says "continue" before anybody asked whether the body is wanted.
  server.on('checkContinue', answer)
  // A pause between two polls of one reader should not cost it a new connection.
  server.keepAliveTimeout = 20_000
  return server
}
