// Alone asks the platform whether a text is a URL.

/**
 * The URL, resolved against `base`, or undefined. Not `URL.canParse`: in Node 20, once optimised, it denies every address
 * with a letter between U+0080 and U+00FF (ö, ü, ç), and `URL.parse` is not there yet.
 */
export function parseUrl(value: string, base?: string | URL): URL | undefined {
  try {
    return new URL(value, base)
  } catch {
    return undefined
  }
}

export function isUrl(value: string, base?: string | URL): boolean {
  return (base === undefined && isNormal(value)) || parseUrl(value, base) !== undefined
}

/** The host no number and no Punycode, the port no usual one, no segment of the path a dot, nothing that would be escaped. */
const NORMAL =
  /^https?:\/\/(?:(?!xn--)[a-z][a-z0-9-]*\.)*(?!xn--)[a-z][a-z0-9-]*(?::[1-9]\d{3})?(?:\/(?!\.)[\w.~-]*)+(?:\?[\w.~&=+%/-]*)?$/

/** An absolute address that the platform would leave as it is; it needs not be asked. Denies some that are: most are plain. */
export function isNormal(address: string): boolean {
  return NORMAL.test(address)
}

/** Whether a person who wrote this meant an address: a scheme and two slashes. It may still be none that can be asked. */
export function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(text)
}
