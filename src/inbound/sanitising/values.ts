// Alone knows what is left of the value of an attribute: addresses absolute and harmless, numbers within reason.
import { parseUrl } from '../../model/url.js'

/** `base`: an absolute URL. Undefined: nothing is left, the attribute goes. */
export type Clean = (value: string, base: string) => string | undefined

/** Where something is loaded from. An address with a user name in it is meant to be taken for another. */
export const web: Clean = (value, base) => address(value, base, WEB)

/** Where a reader may go. */
export const link: Clean = (value, base) => address(value, base, LINKS)

export const LINKS = ['http:', 'https:', 'mailto:', 'tel:'] as const
const WEB = ['http:', 'https:'] as const

/**
 * The platform reads the address as a browser does (blanks, tabs, line ends and controls fall out, case goes), and the
 * scheme it finds is looked up in a list: no spelling of another scheme can be missed.
 */
function address(value: string, base: string, schemes: readonly string[]): string | undefined {
  if (value.trim() === '') return undefined
  const url = parseUrl(value.trim(), base)
  return url && schemes.includes(url.protocol) && !url.username && !url.password ? url.href : undefined
}

/** `frames`: host → where its paths begin. Only over https; without a scheme https is meant. */
export function frameAddress(value: string, base: string, frames: ReadonlyMap<string, string>): string | undefined {
  const found = web(value.trim().replace(/^\/\//, 'https://'), base)
  const url = found === undefined ? undefined : new URL(found)
  const path = url && frames.get(url.hostname)
  return path && url.protocol === 'https:' && url.port === '' && url.pathname.startsWith(path) ? found : undefined
}

/** CSS pixels, "640" or "640px". A share of something unknown says nothing. */
export const pixels: Clean = value => {
  const [, digits] = /^\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*$/i.exec(value) ?? []
  return digits && Number(digits) > 0 ? String(Number(digits)) : undefined
}

/** A whole number from 1 to `most`. Larger ones make a browser lay out what nobody wrote. */
export const count =
  (most: number): Clean =>
  value => {
    const [, digits] = /^\s*(\d{1,6})\s*$/.exec(value) ?? []
    return digits && Number(digits) >= 1 && Number(digits) <= most ? String(Number(digits)) : undefined
  }
