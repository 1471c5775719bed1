// Alone knows which content coding a client may have (RFC 9110 §12.5.3).
import { readWeights } from './weights.js'

/** Codings we keep documents in. */
export type Coding = 'identity' | 'gzip'

/**
 * The coding a client likes best of those there are; of equals the compressed one. Undefined: it takes none of them.
 * Without the field anything goes, and the plain bytes go furthest.
 */
export function chooseCoding(acceptEncoding: string | undefined, hasGzip: boolean): Coding | undefined {
  if (acceptEncoding === undefined) return 'identity'
  // What nearly every client sends, spared the reading.
  if (hasGzip && PLAIN_GZIP.test(acceptEncoding)) return 'gzip'
  let gzip: number | undefined
  let identity: number | undefined
  let any: number | undefined
  for (const { name, quality } of readWeights(acceptEncoding)) {
    if (name === 'gzip' || name === 'x-gzip') gzip ??= quality
    else if (name === 'identity') identity ??= quality
    else if (name === '*') any = quality
  }
  const forGzip = hasGzip ? (gzip ?? any ?? 0) : 0
  // Identity is acceptable unless excluded, but anything named is liked better.
  const forIdentity = identity ?? any ?? LEAST
  if (forGzip > 0 && forGzip >= forIdentity) return 'gzip'
  return forIdentity > 0 ? 'identity' : undefined
}

const PLAIN_GZIP = /^gzip(?:, deflate)?(?:, br)?(?:, zstd)?$/
const LEAST = 0.0001
