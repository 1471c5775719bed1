// Alone knows where a partner's document comes from: its address, or a file below the feeds folder.
import { readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Partner } from '../model/partner.js'
import type { PollOutcome } from '../model/poll.js'
import type { Bilingual } from '../model/text.js'
import type { Fetch, Validators } from '../net/answer.js'

export type Brought =
  | {
      readonly outcome: 'fetched'
      readonly body: Uint8Array
      /** Where it lives: relative addresses are resolved against it. */
      readonly url: string
      readonly contentType?: string
      /** The field Link, where its feed may name a hub. */
      readonly links?: string
      readonly validators: Validators
      /** Seconds it may be kept. */
      readonly freshFor?: number
    }
  | { readonly outcome: 'not-modified'; readonly validators: Validators; readonly freshFor?: number }
  | {
      readonly outcome: 'failed'
      readonly because: PollOutcome
      readonly message: Bilingual
      /** Seconds to wait. */
      readonly retryAfter?: number
    }

export type Bring = (partner: Partner, validators: Validators) => Promise<Brought>

/** `maxDocument`: bytes of a file. Never rejects for what a partner does. */
export function createBring(fetch: Fetch, feedsDir: string, maxDocument: number): Bring {
  return async (partner, validators) => {
    if (partner.file !== undefined) return fromFile(partner, partner.file, feedsDir, maxDocument)
    const answer = await fetch({ url: partner.feedUrl, validators })
    if (answer.outcome === 'failed') {
      const { failure, message, retryAfter } = answer
      return { outcome: 'failed', because: failure, message, ...(retryAfter !== undefined && { retryAfter }) }
    }
    if (answer.outcome === 'not-modified') return answer
    const { 'content-type': contentType, link: links } = answer.headers
    return { ...answer, ...(contentType && { contentType }), ...(links && { links }) }
  }
}

async function fromFile({ feedUrl }: Partner, file: string, feedsDir: string, most: number): Promise<Brought> {
  try {
    const folder = await realpath(feedsDir)
    const path = await realpath(join(folder, file))
    if (!path.startsWith(folder + sep))
      return noFile(file, { tr: 'klasörün dışında', en: 'it lies outside of the folder' })
    const { size } = await stat(path)
    if (size > most) return { outcome: 'failed', because: 'too-large', message: TOO_LARGE }
    return { outcome: 'fetched', body: await readFile(path), url: feedUrl, validators: {} }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    return noFile(file, { tr: code, en: code })
  }
}

function noFile(file: string, why: Bilingual): Brought {
  const message = {
    tr: `akışlar klasöründeki "${file}" okunamıyor (${why.tr}); dosyayı koyun ya da partners.opml satırını değiştirin`,
    en: `"${file}" in the feeds folder cannot be read (${why.en}); put it there, or change the line of partners.opml`,
  }
  return { outcome: 'failed', because: 'no-file', message }
}

const TOO_LARGE: Bilingual = {
  tr: 'dosya MAHREC_MAX_DOCUMENT sınırından büyük; sınırı yükseltin ya da dosyayı bölün',
  en: 'the file is larger than MAHREC_MAX_DOCUMENT; raise the limit, or split the file',
}
