// Alone knows the server as a command: first start, where to look, graceful stop.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Command } from 'commander'
import { accessKey, KEY_BYTES, makeSecret } from '../access/keys.js'
import { type Newsroom, openNewsroom, startWork, webApp } from '../compose.js'
import { importSample } from '../inbound/import-sample.js'
import type { Io } from './io.js'
import { languageOf } from './language.js'
import { makeLogger } from './logger.js'
import { welcome } from './welcome.js'
import { settings, told } from './settings.js'
import { UsageError } from './usage-error.js'

/** Longest wait for requests in hand when asked to stop, milliseconds. */
const GRACE = 10_000

export function serve(io: Io): Command {
  return new Command('serve')
    .description('Start the server. Settings come from the environment: see .env.example.')
    .action(async () => {
      const config = settings(io)
      const log = await makeLogger(config.LOG_LEVEL, io)
      const world = { ...io, log }
      const newsroom = await told(() => openNewsroom(config, world))
      const secret = await firstKey(newsroom, io)
      const sample = await importSample(newsroom, config.FEEDS_DIR)
      const work = await startWork(newsroom, world)
      const server = createServer(webApp(newsroom, work, world))
      const address = await listen(server, config.PORT, config.HOST)
      io.out(welcome({ newsroom, address, sample, secret, language: languageOf(io.env) }))

      log.info({ signal: await io.stopped }, 'stopping')
      await close(server, io)
      await work.stop()
      await newsroom.store.close()
      log.info({}, 'stopped')
    })
}

/** A key from the environment opens the API as it is; without one and without any kept, one is made and returned to be shown. */
async function firstKey({ store, config }: Newsroom, io: Io): Promise<string | undefined> {
  const given = config.MAHREC_API_KEY
  const kept = await store.keys.list()
  if (given) {
    const key = accessKey(given, 'MAHREC_API_KEY', io.now())
    if (!kept.some(({ hash }) => hash === key.hash)) await store.keys.add(key)
    return undefined
  }
  if (kept.length > 0) return undefined
  const secret = makeSecret(io.randomBytes(KEY_BYTES))
  await store.keys.add(accessKey(secret, 'first', io.now()))
  return secret
}

function listen(server: ReturnType<typeof createServer>, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? `${host}:${port} is taken; set PORT to another one` : error.message
      reject(new UsageError(`mahrec: cannot listen: ${why}`))
    })
    server.listen(port, host, () => resolve(server.address() as AddressInfo))
  })
}

/** Finishes requests in hand; idle connections go at once, the rest after GRACE. */
function close(server: ReturnType<typeof createServer>, { later }: Io): Promise<void> {
  return new Promise(resolve => {
    const giveUp = later(GRACE, () => server.closeAllConnections())
    server.close(() => {
      giveUp()
      resolve()
    })
    server.closeIdleConnections()
  })
}
