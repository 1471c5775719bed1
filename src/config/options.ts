// Alone knows every setting: one row each. `.env.example` is printed from this table (config/env-example.ts).
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
    throw new Error('expected sqlite:PATH, sqlite::memory: or postgres://…')
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

const option = <const R extends Option<unknown>>(row: R): R => row

export const OPTIONS = {
  PORT: option({ about: 'Port to listen on.', fallback: '8080', read: port }),
  HOST: option({ about: 'Address to listen on. 0.0.0.0 opens it to the network.', fallback: '127.0.0.1', read: text }),
  PUBLIC_URL: option({
    about: 'Where the world reaches this server; stands in self links, never in ids.',
    fallback: 'http://localhost:{PORT}',
    read: httpUrl,
  }),
  DATABASE_URL: option({ about: 'Where articles are kept.', fallback: 'sqlite:./data/mahrec.db', read: databaseUrl }),
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
  MAHREC_MAX_BODY: option({ about: 'Largest request body.', fallback: '16 MiB', read: parseSize }),
  MAHREC_MAX_ARTICLE: option({ about: 'Largest body of one article.', fallback: '1 MiB', read: parseSize }),
  MAHREC_MAX_DOCUMENT: option({ about: 'Largest document read from a file.', fallback: '15 MiB', read: parseSize }),
} as const

export type OptionName = keyof typeof OPTIONS
