// A fetch for tests: loopback is open to it, time stands still unless a test turns it, and nothing is resolved by the system.
import type { Answer, Failed, Fetched, NotModified } from '../../src/net/answer.js'
import { createFetch, type Fetcher, type FetchNeeds } from '../../src/net/client.js'
import type { Connect, Target } from '../../src/net/dial.js'
import type { Resolve } from '../../src/net/guard.js'
import { hands } from './hands.js'

export function goingOut(needs: Partial<FetchNeeds> = {}): Fetcher {
  const { now, later } = hands()
  return createFetch({ allowNetworks: ['127.0.0.0/8'], version: '1.2.3', resolve: names({}), now, later, ...needs })
}

/** Answers names from a table, each a list of addresses; other names do not exist. Counts are kept by the caller. */
export function names(table: Readonly<Record<string, readonly string[]>>): Resolve {
  return async name => {
    const addresses = table[name]
    if (!addresses) throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' })
    return addresses
  }
}

/** Remembers where it was sent, and never goes there. */
export function recorder(): Connect & { readonly targets: Target[] } {
  const targets: Target[] = []
  const connect: Connect = async target => {
    targets.push(target)
    throw Object.assign(new Error('recorded'), { code: 'ECONNREFUSED' })
  }
  return Object.assign(connect, { targets })
}

export function failure(answer: Answer): Failed {
  if (answer.outcome !== 'failed') throw new Error(`expected a failure, got ${answer.outcome}`)
  return answer
}

export function fetched(answer: Answer): Fetched {
  if (answer.outcome !== 'fetched') throw new Error(`expected a document, got ${told(answer)}`)
  return answer
}

export function notModified(answer: Answer): NotModified {
  if (answer.outcome !== 'not-modified') throw new Error(`expected "not modified", got ${told(answer)}`)
  return answer
}

function told(answer: Answer): string {
  return answer.outcome === 'failed' ? `${answer.failure}: ${answer.message.en}` : answer.outcome
}
