// Alone knows which content coding a client may have (RFC 9110 §12.5.3).
import { readWeights } from './weights.js'

/** Codings we keep documents in. */
export type Coding = 'identity' | 'gzip' | 'br'

/** Which of them there are beside the plain bytes. */
export type Kept = Readonly<Partial<Record<'gzip' | 'br', unknown>>>

/**
 * The coding a client likes best of those there are; of equals the smaller one. Undefined: it takes none of them.
 * Without the field anything goes, and the plain bytes go furthest.
 */
export function chooseCoding(acceptEncoding: string | undefined, kept: Kept): Coding | undefined {
  if (acceptEncoding === undefined) return 'identity'
  // What nearly every client sends, spared the reading.
  const usual = USUAL.exec(acceptEncoding)
  if (usual?.[1] !== undefined && kept.br) return 'br'
  if (usual && kept.gzip) return 'gzip'
  const weights = new Map<string, number>()
  for (const { name, quality } of readWeights(acceptEncoding)) {
    const coding = name === 'x-gzip' ? 'gzip' : name
    if (!weights.has(coding)) weights.set(coding, quality)
  }
  const any = weights.get('*')
  let best: Coding | undefined
  // Identity is acceptable unless excluded, but anything named is liked better.
  let most = weights.get('identity') ?? any ?? LEAST
  if (most > 0) best = 'identity'
  for (const coding of ['gzip', 'br'] as const) {
    const quality = kept[coding] ? (weights.get(coding) ?? any ?? 0) : 0
    if (quality > 0 && quality >= most) [best, most] = [coding, quality]
  }
  return best
}

const USUAL = /^gzip(?:, deflate)?(, br)?(?:, zstd)?$/
const LEAST = 0.0001
