// Alone decides which addresses may stand on an article.
import { isUrl } from '../model/url.js'

/** The address resolved against `base`, percent-encoded, or undefined when it is no http(s) URL or names a password. */
export function absoluteUrl(value: string | undefined, base: string): string | undefined {
  if (!value || !isUrl(value.trim(), base)) return undefined
  const url = new URL(value.trim(), base)
  return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : undefined
}
