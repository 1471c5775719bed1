// Alone knows where a partner's document comes from: its address, or a file below the feeds folder.
import { readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Partner } from '../model/partner.js'
import type { PollOutcome } from '../model/poll.js'
import type { RawRight } from '../model/rights.js'
import type { Bilingual } from '../model/text.js'
import type { Answer, Failed, Fetch, Hop, Validators } from '../net/answer.js'
import { httpRights } from './http-rights.js'

/** What an origin said of time, and how it led to where it answered. Nothing of a file. */
interface Said {
  readonly hops: readonly Hop[]
  /** How long its answer may be kept, and which field says so. */
  readonly fresh?: { readonly seconds: number; readonly by: 'max-age' | 'expires' }
}

export type Brought =
  | (Said & {
      readonly outcome: 'fetched'
      readonly body: Uint8Array
      /** Where it lives: relative addresses are resolved against it. */
      readonly url: string
      readonly contentType?: string
      /** The field Link, where its feed may name a hub. */
      readonly links?: string
      /** What the fields around it say of rights. Absent: it came without an answer. */
      readonly rights?: readonly RawRight[]
      readonly validators: Validators
    })
  | (Said & { readonly outcome: 'not-modified'; readonly validators: Validators })
  | (Pick<Said, 'hops'> & {
      readonly outcome: 'failed'
      readonly because: PollOutcome
      readonly message: Bilingual
      /** Where it failed, after redirects. */
      readonly url: string
      readonly status?: number
      /** Seconds to wait. */
      readonly retryAfter?: number
    })

export type Bring = (partner: Partner, validators: Validators) => Promise<Brought>

/** `maxDocument`: bytes of a file. Never rejects for what a partner does. */
export function createBring(fetch: Fetch, feedsDir: string, maxDocument: number): Bring {
  return async (partner, validators) => {
    if (partner.file !== undefined) return fromFile(partner, partner.file, feedsDir, maxDocument)
    const answer = await fetch({ url: partner.feedUrl, validators })
    if (answer.outcome === 'failed') return failed(answer)
    const said = { hops: answer.hops, validators: answer.validators, ...freshness(answer) }
    if (answer.outcome === 'not-modified') return { outcome: 'not-modified', ...said }
    const { url, body, headers } = answer
    const { 'content-type': contentType, link: links } = headers
    return {
      outcome: 'fetched',
      ...said,
      url,
      body,
      rights: httpRights(headers, url),
      ...(contentType && { contentType }),
      ...(links && { links }),
    }
  }
}

function failed({ failure, message, url, hops, status, retryAfter }: Failed): Brought {
  return {
    outcome: 'failed',
    because: failure,
    message,
    url,
    hops,
    ...(status !== undefined && { status }),
    ...(retryAfter !== undefined && { retryAfter }),
  }
}

function freshness({ headers, freshFor: seconds }: Exclude<Answer, Failed>): Pick<Said, 'fresh'> {
  if (seconds === undefined) return {}
  const by = /\bmax-age\b/i.test(headers['cache-control'] ?? '') ? 'max-age' : 'expires'
  return { fresh: { seconds, by } }
}

async function fromFile({ feedUrl: url }: Partner, file: string, feedsDir: string, most: number): Promise<Brought> {
  try {
    const folder = await realpath(feedsDir)
    const path = await realpath(join(folder, file))
    if (!path.startsWith(folder + sep))
      return noFile(file, url, { tr: 'klasörün dışında', en: 'it lies outside of the folder' })
    const { size } = await stat(path)
    if (size > most) return { outcome: 'failed', because: 'too-large', message: TOO_LARGE, url, hops: [] }
    return { outcome: 'fetched', body: await readFile(path), url, hops: [], validators: {} }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    return noFile(file, url, { tr: code, en: code })
  }
}

function noFile(file: string, url: string, why: Bilingual): Brought {
  const message = {
    tr: `akışlar klasöründeki "${file}" okunamıyor (${why.tr}); dosyayı koyun ya da partners.opml satırını değiştirin`,
    en: `"${file}" in the feeds folder cannot be read (${why.en}); put it there, or change the line of partners.opml`,
  }
  return { outcome: 'failed', because: 'no-file', message, url, hops: [] }
}

const TOO_LARGE: Bilingual = {
  tr: 'dosya MAHREC_MAX_DOCUMENT sınırından büyük; sınırı yükseltin ya da dosyayı bölün',
  en: 'the file is larger than MAHREC_MAX_DOCUMENT; raise the limit, or split the file',
}
