// Alone knows how node:http is set up for the web room.
import { createServer, type RequestListener, type Server } from 'node:http'

/** Not yet listening. */
export function listener(answer: RequestListener): Server {
  const server = createServer(answer)
  // Without this, node says "continue" before anybody asked whether the body is wanted.
  server.on('checkContinue', (req, res) => {
    // Who hears a refusal may keep the body back; the next request would then be taken for it (RFC 9110 §10.1.1).
    res.shouldKeepAlive = false
    answer(req, res)
  })
  // A pause between two polls of one reader should not cost it a new connection.
  server.keepAliveTimeout = 20_000
  return server
}
