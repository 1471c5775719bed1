// An origin's way of serving a feed as one should; a test changes one thing of it.
import type { IncomingMessage } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Behaviour } from '../net/origin.js'

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: string | Uint8Array
}

/** `turn`: which request for this document it is, from 0. */
export type Alter = (reply: Reply, request: IncomingMessage, turn: number) => Reply

export interface Ways {
  readonly type: string
  readonly text: string | ((turn: number) => string)
  /** What is done to the 200 before conditions are looked at. */
  readonly alter?: Alter
  /** What is done to the 304. */
  readonly alterNotModified?: Alter
  /** What it does not understand. */
  readonly deafTo?: 'conditions' | 'dates' | 'codings'
}

/** Validators that hold, a tag for each coding, HEAD as GET. */
export function serving({ type, text, alter = same, alterNotModified = same, deafTo }: Ways): Behaviour {
  let turn = 0
  return (response, request) => {
    const isCoded = deafTo !== 'codings' && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    const document = alter(whole(type, typeof text === 'string' ? text : text(turn), isCoded), request, turn)
    const isSame =
      deafTo !== 'conditions' && meets(request, document) && !(deafTo === 'dates' && !request.headers['if-none-match'])
    const { status, headers, body } = isSame ? alterNotModified(notModified(document), request, turn) : document
    turn += 1
    response.writeHead(status, headers as Record<string, string>)
    response.end(request.method === 'HEAD' || status === 304 ? undefined : body)
  }
}

const same: Alter = reply => reply

function whole(type: string, text: string, isCoded: boolean): Reply {
  const headers = {
    'content-type': type,
    etag: isCoded ? '"a1-gzip"' : '"a1"',
    'last-modified': 'Fri, 02 Jan 2026 10:00:00 GMT',
    vary: 'Accept-Encoding',
    'cache-control': 'public, max-age=300',
    'access-control-allow-origin': '*',
    ...(isCoded && { 'content-encoding': 'gzip' }),
  }
  return { status: 200, headers, body: isCoded ? gzipSync(text) : text }
}

/** RFC 9110 §13.2.2: the date counts only where there is no tag. */
function meets({ headers: asked }: IncomingMessage, { status, headers }: Reply): boolean {
  if (status !== 200) return false
  if (asked['if-none-match'] !== undefined) return asked['if-none-match'] === headers.etag
  return asked['if-modified-since'] !== undefined && asked['if-modified-since'] === headers['last-modified']
}

function notModified(document: Reply): Reply {
  const headers = Object.entries(document.headers).filter(([name]) => !/^content-(type|encoding)$/.test(name))
  return { status: 304, headers: Object.fromEntries(headers), body: '' }
}

/** Other header fields; undefined takes one away. */
export function fields(changes: Readonly<Record<string, string | readonly string[] | undefined>>): Alter {
  return reply => {
    const headers = Object.entries({ ...reply.headers, ...changes }).filter(([, value]) => value !== undefined)
    return { ...reply, headers: Object.fromEntries(headers) as Reply['headers'] }
  }
}

/** Does it to HEAD only. */
export function onHead(alter: Alter): Alter {
  return (reply, request, turn) => (request.method === 'HEAD' ? alter(reply, request, turn) : reply)
}

/** Another status for that request. */
export function failing(at: number, status: number): Alter {
  return (reply, _, turn) => (turn === at ? { ...reply, status } : reply)
}
