// Alone reads what the answer around a document says of its rights: Link rel="license", TDMRep (RIGHTS.md §5, column HTTP).

import type { RawRight } from '../model/rights.js'
import { isUrl, parseUrl } from '../model/url.js'

/** Licences of one answer, and characters of one field: more says nothing more. */
const MOST_LICENCES = 8
const LONGEST = 2_000

/** Said of the whole document, so of every item in it. `headers`: names in lower case. */
export function httpRights(headers: Readonly<Record<string, string | undefined>>, url: string): readonly RawRight[] {
  const fields = ['tdm-reservation', 'tdm-policy'].flatMap(name => {
    const value = headers[name]?.trim()
    return value ? [inherited(`http:${name}`, value.slice(0, LONGEST))] : []
  })
  return [...fields, ...licences(headers.link ?? '', url)]
}

/** Adds what was said of the document to what the item says; the item's own licence stays the first (RIGHTS.md §3.1). */
export function withHttpRights<T extends { readonly licenseUrl?: string; readonly raw?: readonly RawRight[] }>(
  rights: T,
  said: readonly RawRight[],
): T {
  if (said.length === 0) return rights
  const licence = said.find(right => right.carrier === LINK && right.attributes?.type !== 'application/rsl+xml')
  return {
    ...rights,
    ...(rights.licenseUrl === undefined && licence && { licenseUrl: licence.value }),
    raw: [...(rights.raw ?? []), ...said],
  }
}

/** What earlier answers said: a pushed document comes without them. */
export function httpRightsIn(raw: readonly RawRight[] = []): readonly RawRight[] {
  return raw.filter(({ carrier }) => carrier.startsWith('http:'))
}

const LINK = 'http:link'

/** RFC 8288 §3, as far as a licence needs it. */
function licences(link: string, base: string): RawRight[] {
  const found: RawRight[] = []
  for (const [, target = '', parameters = ''] of link.slice(0, 16_384).matchAll(/<([^<>]*)>([^<]*)/g)) {
    const rel = parameter(parameters, 'rel')
    if (!rel?.toLowerCase().split(/\s+/).includes('license')) continue
    const value = parseUrl(target.trim(), base)?.href ?? ''
    const type = parameter(parameters, 'type')?.toLowerCase()
    if (/^https?:/.test(value) && isUrl(value) && value.length <= LONGEST)
      found.push({ ...inherited(LINK, value), attributes: { rel: 'license', ...(type && { type }) } })
  }
  return found.slice(0, MOST_LICENCES)
}

function parameter(text: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;,"]+))`, 'i').exec(text)
  return found?.[1] ?? found?.[2]
}

function inherited(carrier: string, value: string): RawRight {
  return { carrier, value, scope: 'inherited' }
}
