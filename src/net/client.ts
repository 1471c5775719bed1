// Alone asks addresses outside: one document, with every limit, by redirects each judged anew (DESIGN.md §4, §6.4–6.5).
import { Agent, type Dispatcher, request } from 'undici'
import type { Later } from '../model/timers.js'
import { parseUrl } from '../model/url.js'
import type { Answer, Ask, Failed, Fetch, Hop, Validators } from './answer.js'
import { type ConnectorNeeds, guardedConnector } from './connector.js'
import { freshFor, retryAfter } from './freshness.js'
import { LIMITS, type Limits } from './limits.js'
import { Stop, stopOf } from './stop.js'
import { unpack } from './unpack.js'

export interface FetchNeeds extends Pick<ConnectorNeeds, 'resolve' | 'connect'> {
  /** CIDR blocks that may be reached although they lie inside. */
  readonly allowNetworks: readonly string[]
  /** Stands in our User-Agent. */
  readonly contact?: string
  readonly version: string
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly later: Later
  readonly limits?: Partial<Limits>
}

export interface Net {
  readonly fetch: Fetch
  /** Ends the connections. */
  close(): Promise<void>
}

/** Feed types first: some origins decide by them. */
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1'

export function createFetch(needs: FetchNeeds): Net {
  const limits = { ...LIMITS, ...needs.limits }
  const agent = new Agent({
    connect: guardedConnector({ ...needs, connectMs: limits.connectMs }),
    maxHeaderSize: limits.headers,
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveTimeout: 4000,
    connections: 4,
  })
  const contact = needs.contact ?? 'https://www.npmjs.com/package/mahrec'
  const fixed = {
    accept: ACCEPT,
    'accept-encoding': 'gzip, deflate, br',
    'user-agent': `Mahrec/${needs.version} (+${contact})`,
  }
  return {
    fetch: ask => new Asking(ask, { agent, fixed, limits, now: needs.now, later: needs.later }).answer(),
    close: () => agent.destroy(),
  }
}

interface Tools extends Pick<FetchNeeds, 'now' | 'later'> {
  readonly agent: Dispatcher
  readonly fixed: Readonly<Record<string, string>>
  readonly limits: Limits
}

type Headers = Readonly<Record<string, string>>

/** One question, from the first address to the last byte. */
class Asking {
  readonly #ask: Ask
  readonly #tools: Tools
  readonly #hops: Hop[] = []
  readonly #control = new AbortController()
  #url: string
  #reading = false
  #endPause = () => {}

  constructor(ask: Ask, tools: Tools) {
    this.#ask = ask
    this.#tools = tools
    this.#url = ask.url
  }

  /** Never rejects for what the other side does. */
  async answer(): Promise<Answer> {
    const endAll = this.#tools.later(this.#tools.limits.totalMs, () => this.#control.abort(TOO_SLOW))
    try {
      return await this.#follow()
    } catch (error) {
      const stop = this.#control.signal.aborted
        ? stopOf(this.#control.signal.reason, true)
        : stopOf(error, this.#reading)
      return this.#failed(stop)
    } finally {
      endAll()
      this.#endPause()
      // Whatever still hangs on a connection is let go.
      this.#control.abort(TOO_SLOW)
    }
  }

  async #follow(): Promise<Answer> {
    for (;;) {
      const url = checked(this.#url)
      this.#url = url.href
      this.#reading = false
      this.#within(this.#tools.limits.headerMs)
      const response = await request(url, {
        dispatcher: this.#tools.agent,
        method: 'GET',
        headers: { ...this.#tools.fixed, ...this.#conditions(url) },
        signal: this.#control.signal,
      })
      const headers = joined(response.headers)
      const { statusCode } = response
      // Left unread, an error of the body would go unheard.
      response.body.on('error', () => {})
      if (!REDIRECTS.has(statusCode)) return this.#take(statusCode, headers, response.body)
      response.body.destroy()
      this.#redirected(url, statusCode, headers.location)
    }
  }

  async #take(
    status: number,
    headers: Headers,
    body: AsyncIterable<Uint8Array> & { destroy(): unknown },
  ): Promise<Answer> {
    const { now, limits } = this.#tools
    const asked = { url: this.#url, hops: this.#hops }
    const fresh = freshFor(headers, now())
    const timed = { ...asked, headers, ...(fresh !== undefined && { freshFor: fresh }) }
    if (status === 304 && this.#isConditional()) {
      body.destroy()
      return { outcome: 'not-modified', ...timed, validators: { ...this.#ask.validators, ...validatorsIn(headers) } }
    }
    if (status !== 200) {
      body.destroy()
      return this.#refused(status, headers)
    }
    this.#reading = true
    const wire = await this.#read(body, Number(headers['content-length'] ?? 0))
    const plain = await unpack(wire, headers['content-encoding'], limits)
    if (plain.length > limits.unpacked) throw tooLarge(limits.unpacked)
    return {
      outcome: 'fetched',
      status,
      ...timed,
      body: plain,
      received: wire.length,
      validators: validatorsIn(headers),
    }
  }

  async #read(body: AsyncIterable<Uint8Array> & { destroy(): unknown }, declared: number): Promise<Buffer> {
    const { received, pauseMs } = this.#tools.limits
    if (declared > received) {
      body.destroy()
      throw tooLarge(received)
    }
    const chunks: Uint8Array[] = []
    let size = 0
    this.#within(pauseMs)
    for await (const chunk of body) {
      size += chunk.length
      if (size > received) throw tooLarge(received)
      chunks.push(chunk)
      this.#within(pauseMs)
    }
    if (size < declared) throw new Stop('cut', SHORT)
    return Buffer.concat(chunks, size)
  }

  /** What comes next has to come within this time. */
  #within(ms: number): void {
    this.#endPause()
    this.#endPause = this.#tools.later(ms, () => this.#control.abort(TOO_SLOW))
  }

  #redirected(from: URL, status: number, location: string | undefined): void {
    const to = location === undefined ? undefined : parseUrl(location, from)
    if (!to)
      throw new Stop('bad-redirect', {
        tr: `yönlendirme (${status}) adres vermiyor`,
        en: `the redirect (${status}) gives no address`,
      })
    if (from.protocol === 'https:' && to.protocol === 'http:')
      throw new Stop('bad-redirect', {
        tr: `https adresinden şifresiz ${to.host} adresine yönlendiriyor`,
        en: `it redirects from https to ${to.host} without encryption`,
      })
    const seen = new Set([this.#ask.url, from.href, ...this.#hops.map(hop => hop.from)])
    this.#hops.push({ status, from: from.href, to: to.href })
    if (seen.has(to.href) || this.#hops.length > this.#tools.limits.redirects) throw new Stop('redirect-loop', LOOP)
    this.#url = to.href
  }

  /** Exactly what the origin gave, byte for byte, and to nobody else. */
  #conditions(url: URL): Record<string, string> {
    const { etag, lastModified } = this.#ask.validators ?? {}
    if (url.origin !== parseUrl(this.#ask.url)?.origin) return {}
    return {
      ...(etag !== undefined && SENDABLE.test(etag) && { 'if-none-match': etag }),
      ...(lastModified !== undefined && SENDABLE.test(lastModified) && { 'if-modified-since': lastModified }),
    }
  }

  #isConditional(): boolean {
    const url = parseUrl(this.#url)
    return url !== undefined && Object.keys(this.#conditions(url)).length > 0
  }

  #refused(status: number, headers: Headers): Failed {
    const wait = retryAfter(headers['retry-after'], this.#tools.now())
    return {
      ...this.#failed(new Stop('status', saysStatus(status))),
      status,
      ...(wait !== undefined && { retryAfter: wait }),
    }
  }

  #failed({ failure, says }: Stop): Failed {
    return { outcome: 'failed', failure, message: says, url: this.#url, hops: this.#hops }
  }
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])
/** What may stand in a header field; anything else cannot be sent back as it came. */
const SENDABLE = /^[\x20-\x7e\x80-\xff]+$/

function checked(address: string): URL {
  const url = parseUrl(address)
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.hostname === '')
    throw new Stop('bad-address', {
      tr: `"${address.slice(0, 200)}" parolasız bir http(s) adresi değil`,
      en: `"${address.slice(0, 200)}" is no http(s) address without password`,
    })
  url.hash = ''
  return url
}

function joined(headers: Readonly<Record<string, string | string[] | undefined>>): Headers {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]],
    ),
  )
}

function validatorsIn({ etag, 'last-modified': lastModified }: Headers): Validators {
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) }
}

function tooLarge(most: number): Stop {
  return new Stop('too-large', {
    tr: `belge ${most} bayttan büyük (MAHREC_MAX_DOCUMENT)`,
    en: `the document is larger than ${most} bytes (MAHREC_MAX_DOCUMENT)`,
  })
}

const TOO_SLOW = new Stop('slow', {
  tr: 'sunucu zamanında yanıt vermedi ya da belgeyi çok yavaş gönderdi',
  en: 'the server did not answer in time, or sent the document too slowly',
})
const LOOP = {
  tr: 'yönlendirmeler bir yere varmıyor; ortağa beslemenin bugünkü adresini sorun',
  en: 'the redirects lead nowhere; ask the partner for the present address of the feed',
}
const SHORT = {
  tr: 'söylenen uzunluktan az bayt geldi; belge yarım',
  en: 'fewer bytes came than announced; the document is cut off',
}

function saysStatus(status: number) {
  const { tr, en } = STATUS[status] ??
    (status >= 500 ? STATUS[500] : undefined) ?? {
      tr: 'sunucu belgeyi vermiyor',
      en: 'the server does not give the document',
    }
  return { tr: `HTTP ${status}: ${tr}`, en: `HTTP ${status}: ${en}` }
}

const STATUS: Readonly<Record<number, { readonly tr: string; readonly en: string }>> = {
  304: { tr: 'sormadan "değişmedi" deniyor', en: 'it says "not modified" without being asked' },
  401: {
    tr: 'bir anahtar isteniyor; ortaktan açık adresi isteyin',
    en: 'a key is asked for; ask the partner for an open address',
  },
  403: {
    tr: 'sunucu bizi geri çeviriyor; ortaktan izin isteyin',
    en: 'the server turns us away; ask the partner to let us in',
  },
  404: { tr: 'bu adreste bir şey yok; adresi denetleyin', en: 'there is nothing at this address; check it' },
  410: { tr: 'besleme kaldırılmış; ortağa yenisini sorun', en: 'the feed is gone; ask the partner for a new one' },
  429: { tr: 'çok sık sorulduğu söyleniyor; bekleniyor', en: 'it says that we ask too often; waiting' },
  500: { tr: 'sunucuda hata var; sonra yeniden denenecek', en: 'the server has an error; it is tried again later' },
}
