// Alone knows when two addresses mean the same story: a form to compare by, never to be shown or followed.
import { parseUrl } from './url.js'

/** Parameters that say where a reader came from, or in which dress the page is to come; not what is read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|[gdy]clid|[gw]braid|gclsrc|msclkid|twclid|ttclid|li_fat_id|igshid|srsltid|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|ref_src|_ga|_gl|at_(?:medium|campaign)|xtor|cmpid|amp|outputtype)$/i

/** Subdomains under which a newsroom serves the same pages: `www.`, for telephones, for AMP. */
const DRESS = /^(?:(?:www|m|mobil|mobile|amp)\.)+(?=[^.]+\.)/

/** Absent for what names no story: no http(s) address, or a home page. */
export function canonicalUrl(address: string | undefined): string | undefined {
  const url = address === undefined ? undefined : parseUrl(address)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  url.searchParams.sort()
  const path = unescaped(url.pathname)
    .replace(/\/{2,}/g, '/')
    .replace(/\/(?:index\.(?:html?|php|aspx?))?$/i, '')
    .replace(/\/amp$/i, '')
  if (path === '' && url.search === '') return undefined
  // http or https, with or without www: one newsroom does not publish two stories under them.
  return `${url.host.replace(/\.(?=:|$)/, '').replace(DRESS, '')}${path}${url.search}`
}

/** RFC 3986 §6.2.2: no escape that nothing asks for, the others in capitals. */
function unescaped(path: string): string {
  return path.replace(/%[0-9A-F]{2}/gi, escaped => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
    return /[A-Za-z0-9\-._~]/.test(character) ? character : escaped.toUpperCase()
  })
}
