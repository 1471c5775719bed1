// Alone lets only who holds a key go on (RFC 6750).
import type { Context, Middleware } from 'koa'
import { bearer, recognise } from '../access/keys.js'
import type { KeyStore } from '../store/store.js'
import { Problem } from './problem.js'

export interface BearerNeeds {
  readonly keys: Pick<KeyStore, 'byHash'>
}

/** 401 before anything of the body is read. The key itself is neither logged nor echoed. */
export function bearerOnly({ keys }: BearerNeeds): Middleware {
  return async (ctx, next) => {
    const secret = bearer(ctx.get('authorization') || undefined)
    const key = await recognise(secret, keys)
    if (!key) {
      throw new Problem(
        'unauthorized',
        secret
          ? { tr: 'Bu anahtar geçerli değil.', en: 'This key is not valid.' }
          : { tr: 'Authorization: Bearer … başlığı gerekir.', en: 'Send the header Authorization: Bearer …' },
        { headers: { 'WWW-Authenticate': `Bearer realm="mahrec"${secret ? ', error="invalid_token"' : ''}` } },
      )
    }
    ctx.state.keyName = key.name
    ctx.set('Cache-Control', 'no-store')
    await next()
  }
}

/** Name of the key that `bearerOnly` let in: who did it. */
export function keyNameOf(ctx: Context): string {
  return String(ctx.state.keyName ?? '')
}
