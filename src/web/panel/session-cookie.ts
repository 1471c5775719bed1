// Alone knows the one cookie of the house: what it is called, where it goes, and that no script ever sees it (RFC 6265bis).
import type { Context } from 'koa'

export interface SessionCookie {
  read(ctx: Context): string | undefined
  /** `ms`: how long it is kept, told as a length of time: the clock of a browser may be wrong. */
  write(ctx: Context, token: string, ms: number): void
  clear(ctx: Context): void
}

/**
 * Over https a name that a browser takes from this very host alone, and only with Secure (`__Host-`, which asks for the
 * path /). `publicUrl` decides: a proxy of our own may speak http to us.
 */
export function sessionCookie(publicUrl: string): SessionCookie {
  const isSecure = publicUrl.startsWith('https:')
  const name = isSecure ? '__Host-mahrec' : 'mahrec'
  const fixed = `${isSecure ? 'Path=/; Secure' : 'Path=/panel'}; HttpOnly; SameSite=Strict`
  return {
    read: ctx => ctx.cookies.get(name),
    write: (ctx, token, ms) => ctx.append('Set-Cookie', `${name}=${token}; ${fixed}; Max-Age=${Math.floor(ms / 1000)}`),
    clear: ctx => ctx.append('Set-Cookie', `${name}=; ${fixed}; Max-Age=0`),
  }
}
