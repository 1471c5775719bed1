// Alone knows what the terminal says when the server is up.
import type { AddressInfo } from 'node:net'
import type { Newsroom } from '../compose/newsroom.js'
import type { Language } from '../model/text.js'

export interface Welcome {
  readonly newsroom: Newsroom
  readonly address: AddressInfo
  /** Articles taken from the sample just now. */
  readonly sample: number
  /** The first key: shown here and nowhere else. */
  readonly secret?: string
  readonly language: Language
}

const WORDS = {
  tr: {
    directory: 'Dizin',
    feed: 'Bir akış',
    articles: 'Haber gönderme',
    listening: 'Dinlenen adres',
    sample: (count: number) => `${count} örnek haber alındı (feeds/sample).`,
    key: 'API anahtarı, yalnız şimdi gösterilir',
  },
  en: {
    directory: 'Directory',
    feed: 'A feed',
    articles: 'Send articles',
    listening: 'Listening on',
    sample: (count: number) => `${count} sample articles were taken in (feeds/sample).`,
    key: 'API key, shown only now',
  },
} as const

export function welcome({ newsroom, address, sample, secret, language }: Welcome): string {
  const { publication, config, categories } = newsroom
  const words = WORDS[language]
  const first = categories.all.find(category => category.everything) ?? categories.all[0]
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address
  const rows: [string, string][] = [
    [words.directory, `${config.PUBLIC_URL}/`],
    [words.feed, `${config.PUBLIC_URL}/feeds/${first?.slug ?? ''}.rss`],
    [words.articles, `POST ${config.PUBLIC_URL}/api/articles`],
    [words.listening, `${host}:${address.port}`],
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  const lines = [
    '',
    `Mahreç · ${publication.name}`,
    '',
    ...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`),
  ]
  if (sample > 0) lines.push('', `  ${words.sample(sample)}`)
  if (secret) lines.push('', `  ${words.key}:`, `  ${secret}`)
  return `${lines.join('\n')}\n\n`
}
