// Alone undoes content codings (RFC 9110 §8.4), piece by piece, so that nothing large is ever made of something small.
import { pipeline, Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { badCoding, bomb, Halt, tooLarge } from './halt.js'
import { BOMB_FROM, type Limits } from './limits.js'

/** What is asked for. No zstd: Node 20 cannot undo it. */
export const ACCEPT_ENCODING = 'gzip, deflate, br'

export interface Unpacked {
  readonly body: Uint8Array
  /** Bytes on the wire. */
  readonly received: number
}

/** `coding`: the header Content-Encoding. Throws Halt `bad-coding`, `bomb`, `too-large`, and what `wire` throws. */
export async function unpack(wire: Bytes, coding: string | undefined, limits: Limits): Promise<Unpacked> {
  let received = 0
  async function* counted(): Bytes {
    for await (const piece of wire) {
      received += piece.length
      if (received > limits.document) throw tooLarge(limits.document)
      yield piece
    }
  }
  let bytes: Bytes = counted()
  // Undone in the reverse of the order in which they were applied. Each stage is limited: a bomb may lie within a bomb.
  for (const name of codingsOf(coding).reverse()) bytes = limited(decoded(bytes, name), () => received, limits)
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return { body: Buffer.concat(pieces), received }
}

type Bytes = AsyncIterable<Uint8Array>

/** The most that are stacked; more has no use but to hide something. */
const STACKED = 2

function codingsOf(header = ''): string[] {
  const names = header.split(',').map(name => name.trim().toLowerCase())
  const codings = names.filter(name => name !== '' && name !== 'identity')
  if (codings.length > STACKED || codings.some(name => !DECODERS.has(name))) throw badCoding()
  return codings
}

const DECODERS: ReadonlyMap<string, (first: Uint8Array) => Transform> = new Map([
  ['gzip', () => createGunzip()],
  ['x-gzip', () => createGunzip()],
  ['deflate', inflate],
  ['br', () => createBrotliDecompress()],
])

/**
 * RFC 9110 §8.4.1.2 means the zlib format, and some send raw DEFLATE. Zlib begins with method 8 in the low bits (RFC 1950
 * §2.2); raw DEFLATE would begin so only with a stored block and a padding bit that encoders leave zero (RFC 1951 §3.2.4).
 */
function inflate(first: Uint8Array): Transform {
  return ((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw()
}

async function* decoded(packed: Bytes, coding: string): Bytes {
  const pieces = packed[Symbol.asyncIterator]()
  const first = await pieces.next()
  // Nothing packed is nothing: some origins send an empty body with a coding.
  if (first.done) return
  const decoder = DECODERS.get(coding)?.(first.value)
  if (!decoder) throw badCoding()
  const source = Readable.from(again(first.value, pieces))
  pipeline(source, decoder, () => {})
  try {
    yield* decoder
  } catch (error) {
    throw error instanceof Halt ? error : badCoding(coding)
  } finally {
    // What follows the end of a packed stream is not read.
    source.destroy()
  }
}

async function* again(first: Uint8Array, rest: AsyncIterator<Uint8Array>): Bytes {
  yield first
  yield* { [Symbol.asyncIterator]: () => rest }
}

async function* limited(pieces: Bytes, received: () => number, limits: Limits): Bytes {
  let unpacked = 0
  for await (const piece of pieces) {
    unpacked += piece.length
    if (unpacked > BOMB_FROM && unpacked > limits.ratio * received()) throw bomb(limits.ratio)
    if (unpacked > limits.unpacked) throw tooLarge(limits.unpacked, true)
    yield piece
  }
}
