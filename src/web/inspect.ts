// Alone knows what may be asked of the validator over HTTP, and how a body or an address becomes a report.

import type { BoundedReport } from '../checking/bounded-report.js'
import { type CheckOptions, PROFILE_NAMES, type ProfileName } from '../checking/check.js'
import type { CheckApart, FixApart, Unchecked } from '../checking/check-apart.js'
import type { Fixed } from '../checking/check-worker.js'
import type { Bilingual } from '../model/text.js'
import { parseUrl } from '../model/url.js'
import { TARGETS, type Target } from '../validation/rule.js'
import { Problem } from './problem.js'

export type Inspected = { readonly report: BoundedReport } | { readonly failed: Bilingual; readonly failure: string }

export interface InspectNeeds {
  readonly checkApart: CheckApart
  readonly fixApart: FixApart
  /** Fetches an address and checks what it gives. */
  readonly inspect: (
    url: string,
    options: CheckOptions,
  ) => Promise<
    { readonly report: BoundedReport | Unchecked } | { readonly failed: Bilingual; readonly failure: string }
  >
  /** Fetches an address and fixes what it gives. */
  readonly fixUrl: (
    url: string,
    options: CheckOptions,
  ) => Promise<{ readonly fixed: Fixed | Unchecked } | { readonly failed: Bilingual; readonly failure: string }>
  /** Epoch milliseconds. */
  readonly now: () => number
}

export interface Wish {
  readonly profile: ProfileName
  /** Who is to take the feed in. */
  readonly targets?: readonly Target[]
  /** Where the document lives. */
  readonly base?: string
  readonly defaultCharset?: string
}

/** Problems: malformed, for what is not known. Empty counts as not said. */
export function wishOf(said: Readonly<Record<string, unknown>>): Wish {
  const { profile = '', target = '', base = '', default_charset: charset = '' } = said
  const known = PROFILE_NAMES.find(name => name === (profile || 'all'))
  if (!known)
    throw new Problem('malformed', {
      tr: `profile: ${PROFILE_NAMES.join(', ')} beklenir.`,
      en: `profile is one of ${PROFILE_NAMES.join(', ')}.`,
    })
  const targets = targetsOf(target)
  if (typeof base !== 'string' || (base && !parseUrl(base)))
    throw new Problem('malformed', { tr: 'base tam bir adrestir.', en: 'base is an absolute URL.' })
  if (typeof charset !== 'string' || (charset && !isCharset(charset)))
    throw new Problem('malformed', { tr: 'default_charset bilinmiyor.', en: 'default_charset is unknown.' })
  return {
    profile: known,
    ...(targets.length > 0 && { targets }),
    ...(base && { base }),
    ...(charset && { defaultCharset: charset }),
  }
}

/** Said once with commas between, or again and again. */
function targetsOf(said: unknown): readonly Target[] {
  const names = [said]
    .flat()
    .flatMap(each => String(each).split(','))
    .map(name => name.trim())
    .filter(name => name !== '')
  return names.map(name => {
    const known = TARGETS.find(target => target === name)
    if (!known)
      throw new Problem('malformed', {
        tr: `target: ${TARGETS.join(', ')} beklenir.`,
        en: `target is one of ${TARGETS.join(', ')}.`,
      })
    return known
  })
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
  notEmpty(source)
  const options = optionsOf(wish, needs)
  return taken(await needs.checkApart(source, { ...options, ...(contentType && { contentType }) }))
}

/** Problems: as of inspectSource. */
export async function fixSource(bytes: Uint8Array, wish: Wish, needs: InspectNeeds): Promise<Fixed> {
  notEmpty(bytes)
  return taken(await needs.fixApart(bytes, optionsOf(wish, needs)))
}

function notEmpty(source: Uint8Array | string): void {
  if (source.length === 0)
    throw new Problem('malformed', { tr: 'Gövde boş: bir besleme gönderin.', en: 'The body is empty: send a feed.' })
}

function optionsOf({ profile, targets, base: url, defaultCharset }: Wish, { now }: InspectNeeds): CheckOptions {
  return {
    profile,
    now: now(),
    ...(targets && { targets }),
    ...(url && { url }),
    ...(defaultCharset && { defaultCharset }),
  }
}

/** Problems: no address, a document that costs too much, too many at once. What the other side does is an answer. */
export async function inspectUrl(address: string, wish: Wish, needs: InspectNeeds): Promise<Inspected> {
  const { base: _, ...rest } = wish
  const found = await needs.inspect(webAddress(address), optionsOf(rest, needs))
  return 'failed' in found ? found : { report: taken(found.report) }
}

/** Problems: as of inspectUrl. */
export async function fixAtUrl(
  address: string,
  wish: Wish,
  needs: InspectNeeds,
): Promise<{ readonly fixed: Fixed } | { readonly failed: Bilingual }> {
  const { base: _, ...rest } = wish
  const found = await needs.fixUrl(webAddress(address), optionsOf(rest, needs))
  return 'failed' in found ? found : { fixed: taken(found.fixed) }
}

function webAddress(address: string): string {
  const url = parseUrl(address.trim())
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Problem('malformed', {
      tr: 'url, http ya da https ile başlayan tam bir adrestir.',
      en: 'url is an absolute address with http or https.',
    })
  return url.href
}

/** Problems: why it was not taken on. */
function taken<Answer>(answer: Answer | Unchecked): Answer {
  if (answer === 'too-costly')
    throw new Problem('unprocessable', {
      tr: 'Bu belgenin denetimi çok uzun sürüyor; komutla deneyin: mahrec validate DOSYA',
      en: 'Checking this document takes too long; use the command: mahrec validate FILE',
    })
  if (answer === 'too-many')
    throw new Problem(
      'unavailable',
      {
        tr: 'Şu anda çok sayıda büyük belge sıra bekliyor; biraz sonra yeniden deneyin.',
        en: 'Many large documents are waiting at the moment; try again a little later.',
      },
      { headers: { 'Retry-After': '30' } },
    )
  return answer as Answer
}
