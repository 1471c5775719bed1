// Alone knows how asking an address is broken off: with a failure, and what to tell of it.

import type { Failure } from '../model/failure.js'
import type { Bilingual } from '../model/text.js'

export class Stop extends Error {
  constructor(
    readonly failure: Failure,
    readonly says: Bilingual,
  ) {
    super(says.en)
  }
}

/** The failure behind whatever the client threw. `reading`: the header was there already. */
export function stopOf(error: unknown, reading: boolean): Stop {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof Stop) return cause
    const code = 'code' in cause ? String(cause.code) : ''
    const failure = failureOf(code, cause.message, reading)
    if (failure) return new Stop(failure, saying(failure, code || cause.message))
  }
  return new Stop(
    reading ? 'cut' : 'down',
    saying(reading ? 'cut' : 'down', error instanceof Error ? error.message : ''),
  )
}

function failureOf(code: string, message: string, reading: boolean): Failure | undefined {
  if (/^(?:ENOTFOUND|EAI_|ENODATA|ESERVFAIL|EREFUSED)/.test(code)) return 'unresolvable'
  if (/TIMEOUT|ETIMEDOUT/.test(code)) return 'slow'
  if (/^Response does not match the HTTP/.test(message)) return 'not-http'
  if (/^HPE_|HEADERS_OVERFLOW|UND_ERR_INVALID|UND_ERR_RES_EXCEEDED/.test(code)) return 'not-http'
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO|EPROTO/.test(code) || /certificate/i.test(message)) return 'tls'
  if (reading && /^(?:UND_ERR_|ECONNRESET|EPIPE|ERR_STREAM)/.test(code)) return 'cut'
  return /^(?:ECONN|EHOST|ENET|EADDR|EPIPE|UND_ERR_SOCKET|UND_ERR_CLOSED)/.test(code) ? 'down' : undefined
}

function saying(failure: Failure, detail: string): Bilingual {
  const { tr, en } = SAYINGS[failure] ?? { tr: 'yanıt alınamadı', en: 'no answer could be had' }
  return { tr: `${tr} (${detail})`, en: `${en} (${detail})` }
}

const SAYINGS: Partial<Readonly<Record<Failure, Bilingual>>> = {
  unresolvable: {
    tr: 'adresteki ad bulunamadı; yazımını denetleyin',
    en: 'the name in the address was not found; check how it is spelt',
  },
  down: {
    tr: 'sunucuya bağlanılamadı; çalışıp çalışmadığını sorun',
    en: 'the server could not be reached; ask whether it is up',
  },
  slow: { tr: 'sunucu zamanında yanıt vermedi', en: 'the server did not answer in time' },
  tls: {
    tr: 'sertifika ya da güvenli bağlantı geçersiz; sunucunun yenilemesi gerekir',
    en: 'the certificate or the secure connection is not valid; the server has to renew it',
  },
  cut: { tr: 'bağlantı belge bitmeden koptu', en: 'the connection ended before the document did' },
  'not-http': {
    tr: 'yanıt HTTP değil ya da başlıkları çok büyük',
    en: 'the answer is no HTTP, or its headers are too large',
  },
}
