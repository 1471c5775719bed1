// Alone knows what may be asked of the validator over HTTP, and how a body or an address becomes a report.

import type { BoundedReport } from '../checking/bounded-report.js'
import { type CheckOptions, PROFILE_NAMES, type ProfileName } from '../checking/check.js'
import type { CheckApart, Unchecked } from '../checking/check-apart.js'
import type { Bilingual } from '../model/text.js'
import { parseUrl } from '../model/url.js'
import { Problem } from './problem.js'

export type Inspected = { readonly report: BoundedReport } | { readonly failed: Bilingual; readonly failure: string }

export interface InspectNeeds {
  readonly checkApart: CheckApart
  /** Fetches an address and checks what it gives. */
  readonly inspect: (
    url: string,
    options: CheckOptions,
  ) => Promise<
    { readonly report: BoundedReport | Unchecked } | { readonly failed: Bilingual; readonly failure: string }
  >
  /** Epoch milliseconds. */
  readonly now: () => number
}

export interface Wish {
  readonly profile: ProfileName
  /** Where the document lives. */
  readonly base?: string
  readonly defaultCharset?: string
}

/** Problems: malformed, for what is not known. Empty counts as not said. */
export function wishOf(said: Readonly<Record<string, unknown>>): Wish {
  const { profile = '', base = '', default_charset: charset = '' } = said
  const known = PROFILE_NAMES.find(name => name === (profile || 'all'))
  if (!known)
    throw new Problem('malformed', {
      tr: `profile: ${PROFILE_NAMES.join(', ')} beklenir.`,
      en: `profile is one of ${PROFILE_NAMES.join(', ')}.`,
    })
  if (typeof base !== 'string' || (base && !parseUrl(base)))
    throw new Problem('malformed', { tr: 'base tam bir adrestir.', en: 'base is an absolute URL.' })
  if (typeof charset !== 'string' || (charset && !isCharset(charset)))
    throw new Problem('malformed', { tr: 'default_charset bilinmiyor.', en: 'default_charset is unknown.' })
  return { profile: known, ...(base && { base }), ...(charset && { defaultCharset: charset }) }
}

function isCharset(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}

/** Problems: an empty body, one that costs too much, too many at once. */
export async function inspectSource(
  source: Uint8Array | string,
  wish: Wish,
  contentType: string | undefined,
  needs: InspectNeeds,
): Promise<BoundedReport> {
  if (source.length === 0)
    throw new Problem('malformed', { tr: 'Gövde boş: bir besleme gönderin.', en: 'The body is empty: send a feed.' })
  const { profile, base: url, defaultCharset } = wish
  const options = { profile, now: needs.now(), ...(url && { url }), ...(defaultCharset && { defaultCharset }) }
  return checked(await needs.checkApart(source, { ...options, ...(contentType && { contentType }) }))
}

/** Problems: no address, a document that costs too much, too many at once. What the other side does is an answer. */
export async function inspectUrl(address: string, wish: Wish, needs: InspectNeeds): Promise<Inspected> {
  const url = parseUrl(address.trim())
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Problem('malformed', {
      tr: 'url, http ya da https ile başlayan tam bir adrestir.',
      en: 'url is an absolute address with http or https.',
    })
  const { profile, defaultCharset } = wish
  const found = await needs.inspect(url.href, { profile, now: needs.now(), ...(defaultCharset && { defaultCharset }) })
  return 'failed' in found ? found : { report: checked(found.report) }
}

function checked(report: BoundedReport | Unchecked): BoundedReport {
  if (report === 'too-costly')
    throw new Problem('unprocessable', {
      tr: 'Bu belgenin denetimi çok uzun sürüyor; komutla deneyin: mahrec validate DOSYA',
      en: 'Checking this document takes too long; use the command: mahrec validate FILE',
    })
  if (report === 'too-many')
    throw new Problem(
      'unavailable',
      {
        tr: 'Şu anda çok sayıda büyük belge sıra bekliyor; biraz sonra yeniden deneyin.',
        en: 'Many large documents are waiting at the moment; try again a little later.',
      },
      { headers: { 'Retry-After': '30' } },
    )
  return report
}
