// Alone fetches a feed that a command was given by its address. Loaded only then: files need no network.
import { readConfig } from '../config/read-config.js'
import type { Language } from '../model/text.js'
import { VERSION } from '../model/version.js'
import { createFetch } from '../net/client.js'
import type { Io } from './io.js'
import { told } from './settings.js'

export interface FetchedFeed {
  readonly bytes: Uint8Array
  /** Where it was found, after redirects. */
  readonly url: string
  readonly contentType?: string
}

/** An Error whose message says why nothing came. */
export async function fetchFeed(io: Io, url: string, language: Language): Promise<FetchedFeed | Error> {
  const config = told(() => readConfig(io.env))
  const net = createFetch({
    allowNetworks: config.MAHREC_ALLOW_NETWORKS,
    ...(config.MAHREC_CONTACT && { contact: config.MAHREC_CONTACT }),
    version: VERSION,
    now: io.now,
    later: io.later,
    limits: { received: config.MAHREC_MAX_DOCUMENT, unpacked: 2 * config.MAHREC_MAX_DOCUMENT },
  })
  try {
    const answer = await net.fetch({ url })
    if (answer.outcome !== 'fetched')
      return new Error(answer.outcome === 'failed' ? answer.message[language] : answer.outcome)
    const contentType = answer.headers['content-type']
    return { bytes: answer.body, url: answer.url, ...(contentType && { contentType }) }
  } finally {
    await net.close()
  }
}
