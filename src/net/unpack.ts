// Alone undoes content codings, and stops where a body would become larger than its size allows (RFC 9110 §8.4).
import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'
import type { Limits } from './limits.js'
import { Stop } from './stop.js'

const MOST_CODINGS = 2
const FREE = 2 ** 20

/** `codings`: the Content-Encoding header. Throws Stop. */
export async function unpack(
  body: Uint8Array,
  codings: string | undefined,
  { unpacked, ratio }: Pick<Limits, 'unpacked' | 'ratio'>,
): Promise<Uint8Array> {
  const applied = (codings ?? '')
    .toLowerCase()
    .split(',')
    .map(coding => coding.trim())
    .filter(coding => coding && coding !== 'identity')
  if (applied.length > MOST_CODINGS || applied.some(coding => !Object.hasOwn(UNDO, coding)))
    throw new Stop('bad-coding', {
      tr: `"${codings}" sıkıştırması istenmedi ve tanınmıyor`,
      en: `the content coding "${codings}" was not asked for and is not known here`,
    })
  if (body.length === 0) return body
  const most = Math.min(unpacked, Math.max(FREE, body.length * ratio))
  let plain = body
  for (const coding of applied.reverse()) plain = await undo(coding, plain, most)
  return plain
}

async function undo(coding: string, body: Uint8Array, most: number): Promise<Uint8Array> {
  try {
    return await (UNDO[coding] as Undo)(body, { maxOutputLength: most })
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code)
    if (code === 'ERR_BUFFER_TOO_LARGE' || error instanceof RangeError)
      throw new Stop('bomb', {
        tr: `sıkıştırılmış belge açılınca ${most} baytı aşıyor; bu boyutta bir besleme olmaz`,
        en: `the document unpacks to more than ${most} bytes; no feed is that large`,
      })
    if (/BUF_ERROR|UNEXPECTED_END/.test(code))
      throw new Stop('cut', { tr: 'sıkıştırılmış belge yarım', en: 'the compressed document ends too soon' })
    throw new Stop('bad-coding', {
      tr: `belge ${coding} değil (${code})`,
      en: `the document is not ${coding} (${code})`,
    })
  }
}

type Undo = (body: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>

const asZlib: Undo = promisify(inflate)
const asRaw: Undo = promisify(inflateRaw)
const UNDO: Readonly<Record<string, Undo>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  // RFC 9110 means the zlib format; some servers send the bare one.
  deflate: (body, options) => (hasZlibHeader(body) ? asZlib(body, options) : asRaw(body, options)),
}

/** RFC 1950 §2.2. */
function hasZlibHeader([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 15) === 8 && ((first << 8) | second) % 31 === 0
}
