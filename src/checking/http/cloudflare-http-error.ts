// Alone judges: cloudflare http error.
import { isChallenge } from './challenge.js'
import { httpRule } from './http-rule.js'

export const cloudflareHttpError = httpRule<{ status: number }>({
  id: 'cloudflare-http-error',
  level: 'error',
  w3c: 'CloudflareHttpError',
  basis: {
    name: 'Cloudflare',
    section: 'Detect a Challenge Page response',
    url: 'https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/',
  },
  says: {
    en: ({ status }) => `Cloudflare answers with status ${status} and a challenge instead of the feed`,
    tr: ({ status }) => `Cloudflare ${status} durumuyla, besleme yerine bir sınama sayfasıyla yanıt veriyor`,
  },
  why: {
    en: 'A challenge is for browsers with a person before them; no feed reader can pass it, so every subscriber is locked out.',
    tr: 'Sınama, önünde insan olan tarayıcılar içindir; hiçbir besleme okuyucu geçemez, bütün aboneler dışarıda kalır.',
  },
  remedy: {
    en: 'Add a rule at Cloudflare that skips bot protection and challenges for the addresses of the feeds.',
    tr: 'Cloudflare’de besleme adresleri için robot korumasını ve sınamayı atlayan bir kural ekleyin.',
  },
  find({ first }) {
    return first.outcome === 'failed' && isChallenge(first) ? { status: first.status ?? 0 } : undefined
  },
})
