// Alone opens sockets to the outside, and only to addresses it is given: a name is never looked up here.
import { connect as connectTcp, isIP, type LookupFunction, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'

export interface Target {
  /** Without brackets; for the certificate and SNI. */
  readonly host: string
  /** Judged; tried in turn until one connects (RFC 8305 §4). */
  readonly addresses: readonly string[]
  readonly port: number
  /** TLS, with the certificate verified. */
  readonly secure: boolean
}

/**
 * Milliseconds before the next address is tried. Node gives up an address when it tries the next one, so this is longer than
 * the 250 of RFC 8305 §8, which tries them side by side.
 */
const NEXT_ADDRESS = 2000

/** A socket that is ready to be written to. Rejects with what went wrong; an abort destroys the socket. */
export type Connect = (target: Target, signal: AbortSignal) => Promise<Socket>

/** `ca`: PEM of authorities to trust instead of those that come with Node. */
export function createDial({ ca }: { readonly ca?: string } = {}): Connect {
  return ({ host, addresses, port, secure }, signal) =>
    new Promise((resolve, reject) => {
      const turns = { autoSelectFamily: true, autoSelectFamilyAttemptTimeout: NEXT_ADDRESS }
      const where = { host, port, lookup: pinned(addresses), ...turns }
      // Said aloud because NODE_TLS_REJECT_UNAUTHORIZED only changes what is not said.
      const tls = { servername: sni(host), rejectUnauthorized: true, ALPNProtocols: ['http/1.1'], ...(ca && { ca }) }
      const socket = secure ? connectTls({ ...where, ...tls }) : connectTcp(where)
      const abort = () => socket.destroy(signal.reason)
      signal.addEventListener('abort', abort, { once: true })
      socket.once('close', () => signal.removeEventListener('abort', abort))
      socket.on('error', reject)
      socket.once(secure ? 'secureConnect' : 'connect', () => resolve(socket))
    })
}

/** Not called for a literal, which is its own address. */
function pinned(addresses: readonly string[]): LookupFunction {
  const answers = addresses.map(address => ({ address, family: isIP(address) }))
  return (_name, { all }, done) => {
    const [first] = answers
    if (all) done(null, answers)
    else done(null, first?.address ?? '', first?.family)
  }
}

/** RFC 6066 §3: no literal, no trailing dot. */
function sni(host: string): string {
  return isIP(host) > 0 ? '' : host.replace(/\.$/, '')
}
