// Alone knows what a finished document is: bytes in each coding, and what HTTP must say about them.

export interface Representation {
  /** 200; 410 for something withdrawn, 451 by order (RFC 7725); 226 for what came since another document (RFC 3229 §10.4.1). */
  readonly status: 200 | 226 | 410 | 451
  /** Content-Type, charset included. */
  readonly mediaType: string
  /** Opaque part of the entity tag of the identity coding, without quotes; made when the document is made. */
  readonly tag: string
  /** Epoch milliseconds, whole seconds. Absent: no date says when it changed; the tag alone does. */
  readonly lastModified?: number
  readonly cacheControl: string
  /** Field names that chose this representation, besides Accept-Encoding. */
  readonly vary: readonly string[]
  /** Values of Link, one each. */
  readonly links: readonly string[]
  /** Any others, e.g. Access-Control-Allow-Origin, tdm-reservation, Content-Language. */
  readonly headers: Readonly<Record<string, string>>
  readonly identity: Uint8Array
  readonly gzip?: Uint8Array
  readonly br?: Uint8Array
}
