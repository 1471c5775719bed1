// Alone knows the ways in which asking an address fails.

/** Why nothing came: each a clear state of whoever was asked. */
export const FAILURES = [
  /** Not an http(s) address, or one with a password in it. */
  'bad-address',
  /** Leads to an address inside (DESIGN.md §6.4), or to a port where no web server answers. */
  'blocked',
  /** The name has no address. */
  'unresolvable',
  /** Refused, reset or unreachable. */
  'down',
  /** The certificate or the handshake. */
  'tls',
  /** No connection, no header, no byte, or not all of them in time. */
  'slow',
  /** More bytes than are taken, on the wire or unpacked. */
  'too-large',
  /** Unpacks to more than its size allows. */
  'bomb',
  /** The content coding is unknown or broken. */
  'bad-coding',
  /** The connection ended before the body did. */
  'cut',
  /** The same address again, or more redirects than are followed. */
  'redirect-loop',
  /** A redirect without address, from https to http, to another scheme, or with a password in it. */
  'bad-redirect',
  /** A status other than 200 and 304. */
  'status',
  /** Not HTTP: headers too large or malformed. */
  'not-http',
] as const
export type Failure = (typeof FAILURES)[number]
