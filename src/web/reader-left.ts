// Alone knows the errors that only mean that the reader went away, which is no failure of ours.

export function readerLeft(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CODES.has(String(error.code))
}

const CODES = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ETIMEDOUT'])
