// Alone tells errors of sockets, TLS and the parser apart by their codes. Their texts are not repeated: some hold what the other side wrote.
import { badTls, cut, down, Halt, notHttp, tooLarge } from './halt.js'

/** While connecting. */
export function dialFault(error: unknown, host: string, secure: boolean): Halt {
  if (error instanceof Halt) return error
  return secure && !isOfSystem(error) ? badTls(host, codeOf(error)) : down(host, codeOf(error))
}

/** Before the header was complete. */
export function headFault(error: unknown, host: string): Halt {
  if (error instanceof Halt) return error
  // A header that breaks off after a length is called a body of the wrong length.
  const malformed = isMalformed(error) || codeOf(error) === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH'
  return malformed ? notHttp(host) : down(host, codeOf(error))
}

/** Before the body was complete. */
export function bodyFault(error: unknown, host: string, limit: number): Halt {
  if (error instanceof Halt) return error
  if (codeOf(error) === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return tooLarge(limit)
  return isMalformed(error) ? notHttp(host) : cut(host)
}

/** Whether the connection broke, instead of being ended by either side. */
export function isOfSystem(error: unknown): boolean {
  const code = codeOf(error)
  // EPROTO is what OpenSSL says of a handshake.
  return /^E[A-Z0-9]+$/.test(code) && code !== 'EPROTO'
}

/** undici gives its parser's errors a name but no code, so two of them are known by their text. */
function isMalformed(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  // The parser also calls it malformed when the connection ends within a chunk.
  if (error.name === 'HTTPParserError') return !error.message.includes('Invalid EOF state')
  return codeOf(error) === 'UND_ERR_HEADERS_OVERFLOW' || /^bad (response|upgrade)$/.test(error.message)
}

/** A chain that is signed with SHA-1 or MD5, as OpenSSL calls it; Node has no code for it but a text. */
const WEAK = 'CA_MD_TOO_WEAK'

function codeOf(error: unknown): string {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown }
  if (typeof code !== 'string') return 'closed'
  if (code === 'UNSPECIFIED' && String(message).includes('digest algorithm too weak')) return WEAK
  return code === 'UND_ERR_SOCKET' ? 'closed' : code
}
