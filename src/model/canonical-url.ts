// Alone knows when two addresses mean the same story: a form to compare by, never to be shown or followed.
import { parseUrl } from './url.js'

/** Parameters that say where a reader came from, not what is read. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|yclid|msclkid|mc_[ce]id|igshid|ref_src|_ga|at_(?:medium|campaign))$/i

/** Absent for what names no story: no http(s) address, or a home page. */
export function canonicalUrl(address: string | undefined): string | undefined {
  const url = address === undefined ? undefined : parseUrl(address)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  url.searchParams.sort()
  const path = url.pathname.replace(/\/+$/, '')
  if (path === '' && url.search === '') return undefined
  // http or https, with or without www: one newsroom does not publish two stories under them.
  return `${url.host.replace(/^www\./, '')}${path}${url.search}`
}
