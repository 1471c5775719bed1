// Alone asks addresses of the outside for documents: guard, connection, redirects, limits, and one answer for whatever happens.
import type { Later } from '../model/timers.js'
import { createJudge } from './addresses.js'
import type { Answer, Ask, Failed, Fetch, Hop, Validators } from './answer.js'
import { type Connect, createDial } from './dial.js'
import type { Exchange, Question } from './exchange.js'
import { freshFor, retryAfter } from './freshness.js'
import { createGuard, type Resolve, systemResolve } from './guard.js'
import { badStatus, Halt, redirectLoop, tooLarge } from './halt.js'
import type { KeptLine } from './kept.js'
import { LIMITS, type Limits } from './limits.js'
import { createLines, type Lines } from './lines.js'
import { createPatience, type Patience } from './patience.js'
import { askedUrl, isRedirect, redirectTarget } from './redirect.js'
import { requestHeaders, userAgent, validatorsFor, validatorsOf } from './request-headers.js'
import { unpack } from './unpack.js'

export interface FetchNeeds {
  /** Inside networks that may be reached all the same (MAHREC_ALLOW_NETWORKS). */
  readonly allowNetworks: readonly string[]
  /** For the User-Agent (MAHREC_CONTACT). */
  readonly contact?: string | undefined
  readonly version: string
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly later: Later
  readonly limits?: Partial<Limits>
  /** Default: as the system does. */
  readonly resolve?: Resolve
  /** Default: sockets. */
  readonly connect?: Connect
}

export interface Fetcher extends Fetch {
  /** Breaks off what is under way: those asks reject. May be called twice. */
  close(): Promise<void>
}

export function createFetch(needs: FetchNeeds): Fetcher {
  const limits = { ...LIMITS, ...needs.limits }
  const judge = createJudge(needs.allowNetworks)
  const guard = createGuard(judge, needs.resolve ?? systemResolve)
  const lines = createLines({ ...needs, guard, judge, connect: needs.connect ?? createDial(), limits })
  const tools = { limits, lines, agent: userAgent(needs.version, needs.contact), now: needs.now }
  const waiting = new Set<Patience>()
  let closed = false
  const fetch: Fetch = async ask => {
    if (closed) throw new Error('closed: nothing is fetched any more')
    const { within = limits.wholeTime } = ask
    const patience = createPatience(needs.later, limits, Math.min(within, limits.wholeTime))
    waiting.add(patience)
    const trail: Trail = { url: ask.url, hops: [], held: [], patience }
    try {
      return await patience.during(follow(ask, trail, tools))
    } catch (error) {
      if (!(error instanceof Halt)) throw error
      return failed(error, trail)
    } finally {
      patience.end()
      waiting.delete(patience)
      lines.giveBack(trail.held)
    }
  }
  const close = async () => {
    closed = true
    lines.close()
    for (const patience of waiting) patience.stop(new Error('closed while it asked'))
  }
  return Object.assign(fetch, { close })
}

interface Tools {
  readonly limits: Limits
  readonly lines: Lines
  readonly agent: string
  readonly now: () => number
}

/** How far an ask has come: it is told even when the ask ends half way. */
interface Trail {
  url: string
  readonly hops: Hop[]
  /** Connections in hand. */
  readonly held: KeptLine[]
  readonly patience: Patience
}

function failed({ failure, says, more }: Halt, { url, hops }: Trail): Failed {
  return { outcome: 'failed', failure, message: says, url, hops, ...more }
}

async function follow(ask: Ask, trail: Trail, tools: Tools): Promise<Answer> {
  let url = askedUrl(ask.url)
  for (;;) {
    trail.url = url.href
    const sent = validatorsFor(url, ask)
    const question = questionOf(ask, requestHeaders(tools.agent, sent, ask.uncoded))
    const given = await tools.lines.put(url, { ...question, patience: trail.patience }, trail.held)
    if (!leadsOn(given, ask)) return answer(url, trail, { ask, given, sent, tools })
    tools.lines.giveBack(trail.held)
    const next = redirectTarget(url, given.locations)
    const seen = next.href === url.href || trail.hops.some(({ from }) => from === next.href)
    if (seen || trail.hops.length >= tools.limits.redirects) throw redirectLoop(tools.limits.redirects)
    trail.hops.push({ status: given.status, from: url.href, to: next.href })
    url = next
  }
}

function questionOf(
  { form, document, method }: Ask,
  headers: Readonly<Record<string, string>>,
): Omit<Question, 'patience'> {
  if (document)
    return {
      method: 'POST',
      headers: { ...headers, ...document.headers },
      posted: { body: document.body, once: false },
    }
  if (!form) return { method: method ?? 'GET', headers }
  const sent = { ...headers, 'content-type': 'application/x-www-form-urlencoded' }
  return { method: 'POST', headers: sent, posted: { body: form.toString(), once: true } }
}

function leadsOn({ status }: Exchange, { form, document, here }: Ask): boolean {
  return !document && !here && isRedirect(status, form !== undefined)
}

interface Given {
  readonly ask: Ask
  readonly given: Exchange
  /** Validators that went with the request. */
  readonly sent: Validators
  readonly tools: Tools
}

/** Bytes of what is said to a form or a question of one address, at most: a sentence, as a rule. */
const SHORT_ANSWER = 64 * 1024

async function answer(url: URL, { hops }: Trail, { ask, given, sent, tools }: Given): Promise<Answer> {
  const { status, headers, body } = given
  const fresh = freshFor(headers, tools.now())
  const asked = { url: url.href, hops, headers, ...(fresh !== undefined && { freshFor: fresh }) }
  if (status === 304 && (sent.etag ?? sent.lastModified) !== undefined)
    return { outcome: 'not-modified', ...asked, validators: validatorsOf(headers, url, sent) }
  const isShort = ask.form !== undefined || ask.document !== undefined || ask.here === true
  const isAnswer = isShort ? status >= 200 && status < 300 : status === 200
  if (!isAnswer) throw await refusal(url, ask, given, tools)
  if (ask.document) {
    await passOver(body)
    return { outcome: 'fetched', ...asked, status, body: new Uint8Array(), received: 0, validators: {} }
  }
  const limits = isShort ? { ...tools.limits, document: SHORT_ANSWER } : tools.limits
  if (ask.method !== 'HEAD' && Number(headers['content-length']) > limits.document) throw tooLarge(limits.document)
  const unpacked = await unpack(body, headers['content-encoding'], limits)
  return { outcome: 'fetched', ...asked, status, ...unpacked, validators: validatorsOf(headers, url) }
}

/** So that the connection can be used again; not at any price. */
async function passOver(body: Exchange['body']): Promise<void> {
  let size = 0
  try {
    for await (const piece of body) {
      size += piece.length
      if (size > SHORT_ANSWER) return
    }
  } catch (error) {
    // What was to be heard was the status.
    if (!(error instanceof Halt)) throw error
  }
}

/** Of a page that refuses, bytes on the wire and unpacked: larger ones are not kept. */
const REFUSAL = { document: 64 * 1024, unpacked: 256 * 1024 }

async function refusal(url: URL, ask: Ask, { status, headers, body }: Exchange, tools: Tools): Promise<Halt> {
  const seconds = retryAfter(headers, tools.now())
  const told = { headers, ...(seconds !== undefined && { retryAfter: seconds }) }
  if (!ask.refusals || (status !== 403 && status !== 503)) return badStatus(url.host, status, told)
  const limits = { ...tools.limits, ...REFUSAL }
  const page = await unpack(body, headers['content-encoding'], limits).catch(() => undefined)
  return badStatus(url.host, status, { ...told, ...(page && { page: page.body }) })
}
