// Alone decides what a GET or HEAD of a finished document is answered with, and serves documents in stock before anything else runs.
import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { writeHttpDate } from '../model/http-dates.js'
import type { Representation } from '../outbound/representation.js'
import { asksForProfile, bringsKey } from './brings-key.js'
import { type Coding, chooseCoding } from './codings.js'
import { entityTag, opaqueTags } from './entity-tags.js'
import type { Deltas, Legacy, Shelf } from './needs.js'
import { fails, unchanged } from './preconditions.js'
import type { Rate } from './rate.js'
import { readWeights } from './weights.js'

export interface Asked {
  readonly method?: string
  readonly headers: IncomingHttpHeaders
}

export interface Answer {
  readonly status: 200 | 226 | 301 | 304 | 406 | 410 | 412 | 451
  readonly headers: Readonly<Record<string, string>>
  /** Absent for HEAD, and for every status that has none. */
  readonly body?: Uint8Array
}

/**
 * RFC 9110: content coding (§12.5.3), then preconditions in the order of §13.2.2, which count only where the answer would
 * be a 2xx (§13.2.1). The same answer is the same object: it must not be changed.
 */
export function answer({ method, headers }: Asked, representation: Representation, since?: Since): Answer {
  const answers = answersOf(representation)
  const coding = chooseCoding(headers['accept-encoding'], representation)
  const selected = coding && answers[coding]
  if (!selected) return answers.notAcceptable
  if (representation.status === 200) {
    if (fails(headers, representation, selected.tag)) return answers.failed
    if (unchanged(headers, representation, selected.tag)) return selected.notModified
    const delta = since && asksForDelta(headers) ? since(opaqueTags(headers['if-none-match'] ?? '')) : undefined
    if (delta) return answer({ method: method ?? 'GET', headers }, delta)
  }
  return method === 'HEAD' ? selected.head : selected.get
}

/** What came since one of these documents, named by the opaque parts of their entity tags. */
type Since = (tags: readonly string[]) => Representation | undefined

/** RFC 3229 §10.5.3, with the instance manipulation that feed readers ask for: `A-IM: feed`. */
function asksForDelta(headers: IncomingHttpHeaders): boolean {
  const field = headers['a-im']
  if (field === undefined || headers['if-none-match'] === undefined) return false
  return readWeights(String(field)).some(({ name, quality }) => name === 'feed' && quality > 0)
}

/** All that can be answered about one document, made once. */
interface Answers extends Readonly<Partial<Record<Coding, CodedAnswers>>> {
  readonly notAcceptable: Answer
  readonly failed: Answer
}

interface CodedAnswers {
  readonly tag: string
  readonly get: Answer
  readonly head: Answer
  readonly notModified: Answer
}

const made = new WeakMap<Representation, Answers>()

function answersOf(representation: Representation): Answers {
  const known = made.get(representation)
  if (known) return known
  const vary = { Vary: [...representation.vary, 'Accept-Encoding'].join(', ') }
  const answers: Answers = {
    identity: coded(representation, vary, 'identity', representation.identity),
    gzip: representation.gzip && coded(representation, vary, 'gzip', representation.gzip),
    br: representation.br && coded(representation, vary, 'br', representation.br),
    notAcceptable: { status: 406, headers: vary },
    failed: { status: 412, headers: vary },
  }
  made.set(representation, answers)
  return answers
}

function coded(
  representation: Representation,
  vary: { readonly Vary: string },
  coding: Coding,
  body: Uint8Array,
): CodedAnswers {
  const { status, mediaType, cacheControl, links, lastModified } = representation
  const tag = entityTag(representation.tag, coding)
  const always = {
    ETag: tag,
    ...(lastModified !== undefined && { 'Last-Modified': writeHttpDate(lastModified) }),
    'Cache-Control': cacheControl,
    ...vary,
    ...(links.length && { Link: links.join(', ') }),
  }
  const headers = {
    ...always,
    ...representation.headers,
    'Content-Type': mediaType,
    'Content-Length': String(body.byteLength),
    ...(coding !== 'identity' && { 'Content-Encoding': coding }),
  }
  return {
    tag,
    get: { status, headers, body },
    head: { status, headers },
    notModified: { status: 304, headers: { ...always, ...aboutTheExchange(representation.headers) } },
  }
}

/** A 304 repeats what is about the exchange, not what describes bytes it does not carry (RFC 9110 §15.4.5). */
function aboutTheExchange(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^content-(?!location|security)/i.test(name)))
}

/** Writes to the response itself. */
export function write(res: ServerResponse, { status, headers, body }: Answer): void {
  res.writeHead(status, headers)
  res.end(body)
}

export interface Stock {
  readonly shelf: Shelf
  readonly deltas?: Deltas | undefined
  readonly legacy?: Legacy | undefined
  /** Who asks too often is told so further down. */
  readonly rate?: Pick<Rate, 'wait'>
}

/** Told of every answer given from stock. `since` is what `now` said when the request came, epoch milliseconds. */
export interface Witness {
  now(): number
  saw(method: string, path: string, status: number, since: number): void
}

/**
 * Stands before everything: a document in stock is written at once, all else goes to `rest`. Before Koa, not in it: making
 * a context costs a third of what the whole answer does (docs/decisions).
 */
export function ready(
  { shelf, deltas, legacy, rate }: Stock,
  rest: RequestListener,
  witness?: Witness,
): RequestListener {
  return (req, res) => {
    const made = fromStock(req, { shelf, deltas, legacy })
    // Refusals are explained further down, where problems are written.
    if (!made || made.status === 406 || made.status === 412 || (rate && rate.wait(req) > 0)) return rest(req, res)
    const since = witness?.now()
    try {
      write(res, made)
    } catch {
      // A header that node refuses: below, the same refusal is caught, logged and answered with 500.
      return rest(req, res)
    }
    if (since !== undefined) witness?.saw(req.method ?? '', pathOf(req), made.status, since)
  }
}

function fromStock(req: IncomingMessage, { shelf, deltas, legacy }: Omit<Stock, 'rate'>): Answer | undefined {
  if (req.method !== 'GET' && req.method !== 'HEAD') return undefined
  // The stock is the public's: who brings a key is answered by the contract, or refused.
  if (bringsKey(req) || asksForProfile(req)) return undefined
  const path = pathOf(req)
  const document = shelf.at(path)
  if (!document) return legacy && fromBefore(req, { shelf, legacy })
  return deltas && req.headers['a-im'] ? answer(req, document, tags => deltas.since(path, tags)) : answer(req, document)
}

/** An address that the feed had before: the same bytes, or where they are now. */
function fromBefore(
  req: IncomingMessage,
  { shelf, legacy }: Required<Pick<Stock, 'shelf' | 'legacy'>>,
): Answer | undefined {
  const found = legacy?.find(req.url ?? '')
  if (!found) return undefined
  if (found.how === 'moved') return movedTo(found.path)
  const document = shelf.at(found.path)
  return document && answer(req, document)
}

/** The address is another one now; to be learnt. */
export function movedTo(path: string): Answer {
  return { status: 301, headers: { Location: path, 'Cache-Control': 'public, max-age=86400', 'Content-Length': '0' } }
}

export function pathOf({ url = '' }: IncomingMessage): string {
  const query = url.indexOf('?')
  return query === -1 ? url : url.slice(0, query)
}
