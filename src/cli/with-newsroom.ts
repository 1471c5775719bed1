// Alone opens the newsroom for a command that works on the database, and closes it whatever happens.
import { type Newsroom, openNewsroom } from '../compose/newsroom.js'
import type { World } from '../compose/world.js'
import type { Io } from './io.js'
import { makeLogger } from './logger.js'
import { settings, told } from './settings.js'

export async function withNewsroom<T>(io: Io, body: (newsroom: Newsroom, world: World) => Promise<T>): Promise<T> {
  const config = settings(io)
  const world = { ...io, log: await makeLogger('error', io) }
  const newsroom = await told(() => openNewsroom(config, world))
  try {
    return await body(newsroom, world)
  } finally {
    await newsroom.store.close()
  }
}
