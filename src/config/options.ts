// Alone knows every setting: one row each. `.env.example` is printed from this table (config/env-example.ts).
import { isIP } from 'node:net'
import { isUrl } from '../model/url.js'
import { parseSize } from './size.js'

export interface Option<T> {
  /** One sentence, English, for `.env.example`. */
  readonly about: string
  /** Text used when the variable is absent; absent: the setting is optional. `{PORT}` stands for the value of PORT. */
  readonly fallback?: string
  /** Never printed or logged. */
  readonly secret?: true
  /** Throws an Error whose message says what would be accepted. */
  readonly read: (text: string) => T
}

const text = (value: string): string => value

function port(value: string): number {
  const number = Number(value)
  if (!/^\d+$/.test(value) || number > 65535) throw new Error('a port from 0 to 65535 is expected (0: any free one)')
  return number
}

function httpUrl(value: string): string {
  const url = isUrl(value) ? new URL(value) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new Error('an absolute http or https URL without query and fragment is expected')
  return url.href.replace(/\/+$/, '')
}

function databaseUrl(value: string): string {
  if (!/^sqlite:.+/.test(value) && !/^postgres(ql)?:\/\/.+/.test(value))
    throw new Error('expected sqlite:PATH, sqlite::memory: or postgres://USER:PASSWORD@HOST:5432/DATABASE')
  return value
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]
function logLevel(value: string): LogLevel {
  const level = LOG_LEVELS.find(known => known === value)
  if (!level) throw new Error(`expected one of ${LOG_LEVELS.join(', ')}`)
  return level
}

function apiKey(value: string): string {
  if (!/^[\x21-\x7e]{16,}$/.test(value))
    throw new Error('expected at least 16 printable ASCII characters without blanks')
  return value
}

function wholeNumber(value: string): number {
  const number = Number(value)
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(number))
    throw new Error('a whole number of zero or more is expected')
  return number
}

function days(value: string): number {
  const number = Number(value)
  if (!/^\d{1,2}$/.test(value) || number > 60) throw new Error('a whole number of days from 0 to 60 is expected')
  return number
}

function logDays(value: string): number {
  const number = Number(value)
  if (!/^\d{1,3}$/.test(value) || number < 7 || number > 731)
    throw new Error('a whole number of days from 7 to 731 is expected')
  return number
}

const SIGNATURES = ['sha256', 'sha384', 'sha512'] as const
function signature(value: string): (typeof SIGNATURES)[number] {
  const method = SIGNATURES.find(known => known === value)
  if (!method) throw new Error(`expected one of ${SIGNATURES.join(', ')}`)
  return method
}

/** CIDR blocks; a single address is a block of one. */
function networks(value: string): readonly string[] {
  const blocks = value.split(/[\s,]+/).filter(Boolean)
  for (const block of blocks) {
    const [address = '', bits, ...more] = block.split('/')
    const most = isIP(address) === 6 ? 128 : 32
    if (
      isIP(address) === 0 ||
      more.length > 0 ||
      (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most))
    )
      throw new Error(`"${block}" is no network; expected CIDR blocks such as 127.0.0.0/8, fd00::/8`)
  }
  return blocks
}

/** One line that may stand in a header field. */
function contact(value: string): string {
  if (!/^[\x21-\x7e]{3,200}$/.test(value) || !(isUrl(value) || value.includes('@')))
    throw new Error('an e-mail address or a URL without blanks is expected')
  return value
}

const option = <const R extends Option<unknown>>(row: R): R => row

export const OPTIONS = {
  PORT: option({ about: 'Port to listen on.', fallback: '8080', read: port }),
  HOST: option({ about: 'Address to listen on. 0.0.0.0 opens it to the network.', fallback: '127.0.0.1', read: text }),
  PUBLIC_URL: option({
    about: 'Where the world reaches this server; stands in self links, never in ids.',
    fallback: 'http://localhost:{PORT}',
    read: httpUrl,
  }),
  DATABASE_URL: option({
    about: 'Where articles are kept: sqlite:PATH, or postgres://USER:PASSWORD@HOST:5432/DATABASE.',
    fallback: 'sqlite:./data/mahrec.db',
    secret: true,
    read: databaseUrl,
  }),
  FEEDS_DIR: option({
    about: 'Folder with publication.yaml, categories.yaml, media/ and sample/.',
    fallback: './feeds',
    read: text,
  }),
  LOG_LEVEL: option({
    about: `Least level that is logged: ${LOG_LEVELS.join(', ')}.`,
    fallback: 'info',
    read: logLevel,
  }),
  MAHREC_API_KEY: option({
    about: 'Key to the API. Without it one is made on first start, kept hashed and printed once.',
    secret: true,
    read: apiKey,
  }),
  MAHREC_ALLOW_NETWORKS: option({
    about:
      'Inside networks that may be reached all the same, as CIDR list: 10.1.0.0/16, 192.168.7.4/32. Logged at start.',
    fallback: '',
    read: networks,
  }),
  MAHREC_CONTACT: option({
    about: 'Address or URL that stands in our User-Agent, so that origins can reach whoever polls them.',
    read: contact,
  }),
  MAHREC_RATE: option({
    about: 'Requests a client may make in a minute, of feeds and of what costs work (/api/validate). 0: any number.',
    fallback: '60',
    read: wholeNumber,
  }),
  MAHREC_TRUST_PROXY: option({
    about: 'Proxies of your own in front of this server: so many of the last X-Forwarded-For addresses are believed.',
    fallback: '0',
    read: wholeNumber,
  }),
  MAHREC_MERGE_DAYS: option({
    about:
      'Days by which publications of nearly the same text may differ and still be shown as one story. 0: texts are not compared.',
    fallback: '7',
    read: days,
  }),
  MAHREC_PULL_LOG_DAYS: option({
    about: 'Days for which it is known which licensee pulled what; afterwards only counts by day remain.',
    fallback: '90',
    read: logDays,
  }),
  MAHREC_HUB_SUBSCRIPTIONS: option({
    about: 'Most subscriptions the WebSub hub keeps. 0: there is no hub, and no document names one.',
    fallback: '20000',
    read: wholeNumber,
  }),
  MAHREC_HUB_SIGNATURE: option({
    about: 'How the hub signs what it delivers to subscribers with a secret: sha256, sha384 or sha512.',
    fallback: 'sha256',
    read: signature,
  }),
  MAHREC_MAX_BODY: option({ about: 'Largest request body.', fallback: '16 MiB', read: parseSize }),
  MAHREC_MAX_ARTICLE: option({ about: 'Largest body of one article.', fallback: '1 MiB', read: parseSize }),
  MAHREC_MAX_DOCUMENT: option({
    about: 'Largest document read; twice that when unpacked.',
    fallback: '15 MiB',
    read: parseSize,
  }),
} as const

export type OptionName = keyof typeof OPTIONS
