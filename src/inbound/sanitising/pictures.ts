// Alone finds the one address a picture, a film or a sound has: sites that load late write it elsewhere.
import { web } from './values.js'

type Attributes = Readonly<Record<string, string>>

const LATE = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy'] as const
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'] as const
/** Files that hold a place until a program brings the picture. */
const PLACEHOLDER =
  /\/(?:placeholder|lazy|lazyload|spacer|blank|transparent|loading|grey|gray)[\w-]*\.(?:gif|png|svg|webp|jpe?g)(?:[?#]|$)/i

/**
 * The address as it is written, or undefined. What stands in `src` is the picture, unless it is none (absent, `data:`) or
 * only holds its place. Of a set the largest. `around`: further sets, of the `source`s beside it.
 */
export function pictureAddress(
  attributes: Attributes,
  base: string,
  around: readonly string[] = [],
): string | undefined {
  const said = usable(attributes.src, base)
  if (said && !PLACEHOLDER.test(said)) return said
  const sets = [...SETS.map(name => attributes[name] ?? ''), ...around]
  return lateAddress(attributes, base) ?? first(sets.map(set => largest(set, base))) ?? said
}

/** For frames, films and sounds. */
export function playedAddress(attributes: Attributes, base: string): string | undefined {
  return usable(attributes.src, base) ?? lateAddress(attributes, base)
}

function lateAddress(attributes: Attributes, base: string): string | undefined {
  return first(LATE.map(name => usable(attributes[name], base)))
}

/** Neither empty nor a mere fragment, which is this page and no picture. */
function usable(value: string | undefined, base: string): string | undefined {
  return value && !value.trim().startsWith('#') && web(value, base) ? value.trim() : undefined
}

const first = (values: readonly (string | undefined)[]) => values.find(value => value !== undefined)

/** Of the candidates of a `srcset` (HTML Living Standard §4.8.4.2.1). Linear in its length. */
function largest(set: string, base: string): string | undefined {
  let best: string | undefined
  let most = Number.NEGATIVE_INFINITY
  const parts = set.split(/\s+/).filter(part => part !== '' && part !== ',')
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? ''
    const last = part.endsWith(',')
    // Without a comma at its end a description follows (2x, 640w), and perhaps the next address right behind it.
    const [described, size, next] = last ? [] : (/^([\d.]{1,9})[wx](?:,(.*))?$/s.exec(parts[at + 1] ?? '') ?? [])
    if (described !== undefined) at++
    if (next) parts[at--] = next
    const url = usable(last ? part.slice(0, -1) : part, base)
    const its = Number(size ?? 1)
    if (url && its > most) [best, most] = [url, its]
  }
  return best
}
