// Alone lets only who holds a key go on (RFC 6750).
import type { Middleware } from 'koa'
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
    if (!(await recognise(secret, keys))) {
      throw new Problem(
        'unauthorized',
        secret
          ? { tr: 'Bu anahtar geçerli değil.', en: 'This key is not valid.' }
          : { tr: 'Authorization: Bearer … başlığı gerekir.', en: 'Send the header Authorization: Bearer …' },
        { headers: { 'WWW-Authenticate': `Bearer realm="mahrec"${secret ? ', error="invalid_token"' : ''}` } },
      )
    }
    ctx.set('Cache-Control', 'no-store')
    await next()
  }
}
