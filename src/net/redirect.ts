// Alone knows which redirects are followed, and where to (RFC 9110 §15.4).
import { parseUrl } from '../model/url.js'
import { badAddress, badRedirect } from './halt.js'

/** Of a GET all five ask for another GET; of a POST the last two for another POST, and the others for something else. */
export function isRedirect(status: number, posted = false): boolean {
  return (posted ? [307, 308] : [301, 302, 303, 307, 308]).includes(status)
}

/** The address of an ask, without fragment. Throws Halt `bad-address`. */
export function askedUrl(text: string): URL {
  const url = parseUrl(text)
  if (!url || !isWeb(url) || hasPassword(url)) throw badAddress()
  if (url.href.includes('#')) url.hash = ''
  return url
}

/** `locations`: every Location of the answer. Throws Halt `bad-redirect`. Whether the address may be reached, the guard says. */
export function redirectTarget(from: URL, locations: readonly string[]): URL {
  const [location, ...others] = new Set(locations)
  // Whoever stands in between could have read the other one.
  if (others.length > 0) throw badRedirect('many')
  const url = location ? parseUrl(asUtf8(location), from) : undefined
  if (!url) throw badRedirect('nowhere')
  if (!isWeb(url)) throw badRedirect('scheme')
  if (from.protocol === 'https:' && url.protocol === 'http:') throw badRedirect('insecure')
  if (hasPassword(url)) throw badRedirect('password')
  url.hash = ''
  return url
}

function isWeb(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:'
}

function hasPassword(url: URL): boolean {
  return url.username !== '' || url.password !== ''
}

/** Locations with bare Turkish letters are UTF-8, as browsers take them, although headers come as ISO 8859-1. */
function asUtf8(latin1: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(latin1, 'latin1'))
  } catch {
    return latin1
  }
}
