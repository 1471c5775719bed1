// Alone knows how fixes are put into bytes or text that someone hands in.
import type { Fix } from '../model/diagnostic.js'
import { type DecodeOptions, decode } from '../syntax/decode.js'
import { fixBytes, takesMarkAway } from '../syntax/encode.js'
import { compatible, fixText } from '../validation/fixes.js'

/** One round. Throws a RangeError where the encoding cannot be written. */
export function fixSource(
  source: Uint8Array | string,
  diagnostics: readonly { readonly fix?: Fix }[],
  options: DecodeOptions,
): Uint8Array | string {
  const fixes = compatible(diagnostics.flatMap(({ fix }) => fix ?? []))
  if (fixes.length === 0) return source
  if (typeof source === 'string') {
    // Places are told in text without a byte order mark.
    if (!source.startsWith('\ufeff')) return fixText(source, fixes)
    return `${fixes.some(takesMarkAway) ? '' : '\ufeff'}${fixText(source.slice(1), fixes)}`
  }
  const { text, encoding } = decode(source, options)
  const fixed = fixBytes(source, encoding, text, fixes)
  if (!fixed) throw new RangeError(`${encoding} cannot be written here, or lacks a character of a fix`)
  return fixed
}
