// Alone knows what rights information accepts as an address that others can follow.
import { isUrl } from '../model/url.js'

/** An absolute http(s) URL with a host. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s/?#]/i.test(url) && isUrl(url)
}
