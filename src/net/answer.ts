// Alone knows what can come of asking an address: a document, "not modified", or one of the ways in which it fails.
import { FAILURES, type Failure } from '../model/failure.js'
import type { Bilingual } from '../model/text.js'

/** What an origin gave to ask again with, byte for byte as it came (RFC 9110 §8.8). Never invented, never mixed. */
export interface Validators {
  readonly etag?: string
  readonly lastModified?: string
  /**
   * The address that gave them, after redirects: keep it with them. They go back to no other. Where it was not kept, they
   * go to whatever the ask leads to within the asked origin.
   */
  readonly from?: string
}

/** One redirect that was followed. */
export interface Hop {
  readonly status: number
  readonly from: string
  readonly to: string
}

export { FAILURES, type Failure }

interface Asked {
  /** Where the answer came from, after redirects. */
  readonly url: string
  readonly hops: readonly Hop[]
}

export interface Fetched extends Asked {
  readonly outcome: 'fetched'
  readonly status: number
  /** Lower-case names; several of one name joined by ", " (RFC 9110 §5.2). */
  readonly headers: Readonly<Record<string, string>>
  /** Content coding undone. */
  readonly body: Uint8Array
  /** Bytes on the wire. */
  readonly received: number
  readonly validators: Validators
  /** Seconds the origin lets its answer be kept (net/freshness.ts); absent when it does not say. */
  readonly freshFor?: number
}

export interface NotModified extends Asked {
  readonly outcome: 'not-modified'
  readonly headers: Readonly<Record<string, string>>
  /** Those that were sent, each replaced by the one this answer gave, if it gave one (RFC 9111 §4.3.4). */
  readonly validators: Validators
  readonly freshFor?: number
}

export interface Failed extends Asked {
  readonly outcome: 'failed'
  readonly failure: Failure
  /** What happened and what can be done. */
  readonly message: Bilingual
  readonly status?: number
  /** Those of an answer with another status. */
  readonly headers?: Readonly<Record<string, string>>
  /** The body of an answer that refuses, where the ask wanted it and it is small. */
  readonly page?: Uint8Array
  /** A code of the system or of TLS: ECONNREFUSED, CERT_HAS_EXPIRED. */
  readonly because?: string
  /** Seconds the origin asks to wait (Retry-After, RFC 9110 §10.2.3). */
  readonly retryAfter?: number
}

export type Answer = Fetched | NotModified | Failed

export interface Ask {
  readonly url: string
  readonly validators?: Validators
  /** Default: GET; POST where there is a form. */
  readonly method?: 'GET' | 'HEAD'
  /**
   * Sent by POST, as application/x-www-form-urlencoded. Any 2xx is an answer then, and only 307 and 308 are followed, with
   * the form (RFC 9110 §15.4): after the others it would be another request.
   */
  readonly form?: URLSearchParams
  /**
   * Sent by POST as it is. It may arrive twice where a connection breaks. Any 2xx is an answer, and its body is passed over.
   */
  readonly document?: PostedDocument
  /** It is this address or none: no redirect is followed. Any 2xx is an answer. A document goes nowhere else anyway. */
  readonly here?: true
  /** Asks for the document as it is, without content coding. */
  readonly uncoded?: true
  /** Wants to see what an origin says that refuses (403, 503): a bot wall is known by its page. */
  readonly refusals?: true
  /** Milliseconds for everything, where it is to be less than the limit. */
  readonly within?: number
}

export interface PostedDocument {
  readonly body: Uint8Array
  /** Content-Type among them. */
  readonly headers: Readonly<Record<string, string>>
}

/** Never rejects for what the other side does; only when it is closed while it asks. */
export type Fetch = (ask: Ask) => Promise<Answer>
