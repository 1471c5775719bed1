// Alone knows the server as a command: first start, where to look, graceful stop.
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Command } from 'commander'
import { accessKey, KEY_BYTES, makeSecret } from '../access/keys.js'
import { applyPartnersFile, type Newsroom, openNewsroom } from '../compose/newsroom.js'
import { webServer } from '../compose/server.js'
import { startWork } from '../compose.js'
import { importSample } from '../inbound/import-sample.js'
import type { Io } from './io.js'
import { languageOf } from './language.js'
import { makeLogger } from './logger.js'
import { settings, told } from './settings.js'
import { UsageError } from './usage-error.js'
import { welcome } from './welcome.js'

/** Longest wait for requests in hand when asked to stop, milliseconds. */
const GRACE = 10_000

export function serve(io: Io): Command {
  return new Command('serve')
    .description('Start the server. Settings come from the environment: see .env.example.')
    .action(async () => {
      const config = settings(io)
      const stopped = io.stopped()
      const log = await makeLogger(config.LOG_LEVEL, io)
      const world = { ...io, log }
      const newsroom = await told(() => openNewsroom(config, world))
      const secret = await firstKey(newsroom, io)
      const sample = await importSample(newsroom, config.FEEDS_DIR)
      await told(() => applyPartnersFile(newsroom))
      if (config.MAHREC_ALLOW_NETWORKS.length > 0)
        log.warn(
          { networks: config.MAHREC_ALLOW_NETWORKS },
          'inside networks that may be reached (MAHREC_ALLOW_NETWORKS)',
        )
      const work = await startWork(newsroom, world)
      let accepting = true
      const server = webServer(newsroom, work, world, () => accepting)
      const address = await listen(server, config.PORT, config.HOST)
      io.out(welcome({ newsroom, address, sample, secret, language: languageOf(io.env) }))
      await work.polls.start()
      await work.hubWork.start()

      log.info({ signal: await stopped }, 'stopping')
      accepting = false
      await close(server, io)
      await work.stop()
      await newsroom.store.close()
      log.info({}, 'stopped')
    })
}

/** Made and kept hashed when nothing else opens the API; returned to be shown once. */
async function firstKey({ store, config }: Newsroom, io: Io): Promise<string | undefined> {
  if (config.MAHREC_API_KEY || (await store.keys.list()).length > 0) return undefined
  const secret = makeSecret(io.randomBytes(KEY_BYTES))
  await store.keys.add(accessKey(secret, 'first', io.now()))
  return secret
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? `${host}:${port} is taken; set PORT to another one` : error.message
      reject(new UsageError(`mahrec: cannot listen: ${why}`))
    })
    server.listen(port, host, () => resolve(server.address() as AddressInfo))
  })
}

/** Finishes requests in hand; idle connections go at once, the rest after GRACE. */
function close(server: Server, { later }: Io): Promise<void> {
  return new Promise(resolve => {
    const giveUp = later(GRACE, () => server.closeAllConnections())
    server.close(() => {
      giveUp()
      resolve()
    })
    server.closeIdleConnections()
  })
}
