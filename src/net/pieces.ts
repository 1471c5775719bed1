// Alone holds the pieces of a body from when they come until they are taken.

export interface Pieces extends AsyncIterable<Uint8Array> {
  add(piece: Uint8Array): void
  end(): void
  /** The error comes after all pieces that came before it. */
  fail(error: Error): void
}

/** Of an answer without a body. */
export const NONE: Pieces = {
  add() {},
  end() {},
  fail() {},
  async *[Symbol.asyncIterator]() {},
}

/** For one reader. */
export function createPieces(): Pieces {
  const waiting: Uint8Array[] = []
  let over: { readonly error?: Error } | undefined
  let wake = () => {}
  return {
    add(piece) {
      waiting.push(piece)
      wake()
    },
    end() {
      over = {}
      wake()
    },
    fail(error) {
      over = { error }
      wake()
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        for (let piece = waiting.shift(); piece; piece = waiting.shift()) yield piece
        if (over?.error) throw over.error
        if (over) return
        await new Promise<void>(resolve => {
          wake = resolve
        })
      }
    },
  }
}
