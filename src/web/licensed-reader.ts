// Alone answers who reads under a contract: lets in or says why not, and sends nothing that was not remembered first.
import type { Context } from 'koa'
import type { LicensedDoor, NotLetIn, Wanted } from '../access/licensed.js'
import { FORMAT_NAMES } from '../model/channel.js'
import type { Licence } from '../model/licensee.js'
import type { Bilingual } from '../model/text.js'
import type { LicensedDocument } from '../outbound/licensed-documents.js'
import { EXTENSIONS } from '../outbound/links.js'
import type { Representation } from '../outbound/representation.js'
import { bringsKey, keysInAddress } from './brings-key.js'
import { clientOf } from './client-address.js'
import { Problem } from './problem.js'
import { answer } from './ready.js'
import { respond } from './respond.js'

export interface LicensedReaderNeeds {
  readonly door: LicensedDoor
  readonly trustProxy: number
}

/** The contract under which somebody asks. Undefined: as the public. Problems: 401, 429. */
export async function licenceOf(ctx: Context, { door, trustProxy }: LicensedReaderNeeds): Promise<Licence | undefined> {
  if (!bringsKey(ctx.req)) return undefined
  const { authorization } = ctx.req.headers
  const entry = await door.enter({
    inAddress: keysInAddress(ctx.req.url ?? ''),
    client: clientOf(ctx.req, trustProxy),
    ...(authorization !== undefined && { authorization }),
  })
  if (entry === undefined || 'licence' in entry) return entry?.licence
  throw notLetIn(entry)
}

/** Problems: 403, which says what the contract does cover. */
export function within(licence: Licence, wanted: Wanted, { door }: LicensedReaderNeeds): void {
  const beyond = door.beyond(licence, wanted)
  if (beyond === undefined) return
  const { categories = [], formats = FORMAT_NAMES } = licence
  const suffixes = formats.map(format => `.${EXTENSIONS[format]}`)
  const covered = {
    category: { tr: `kategoriler: ${categories.join(', ')}`, en: `categories: ${categories.join(', ')}` },
    format: { tr: `biçimler: ${suffixes.join(', ')}`, en: `formats: ${suffixes.join(', ')}` },
  }[beyond]
  throw new Problem(
    'forbidden',
    {
      tr: `Sözleşmeniz bunu kapsamıyor. Kapsadığı ${covered.tr}.`,
      en: `Your contract does not cover this. Its ${covered.en}.`,
    },
    { members: { ...(licence.categories && { categories }), formats } },
  )
}

/** `shown`: the document as it goes out here, its headers fitted to the address. Problems: 406, 412, 429. */
export async function respondLicensed(
  ctx: Context,
  licence: Licence,
  { pulled }: LicensedDocument,
  shown: Representation,
  { door }: LicensedReaderNeeds,
): Promise<void> {
  const { status, body } = answer(ctx.req, shown)
  // What is refused below was not pulled.
  if (status === 200 || status === 304) {
    const how = status === 304 ? 'unchanged' : body ? 'sent' : 'looked'
    const wait = await door.pull(licence, pulled, { how, bytes: body?.byteLength ?? 0 })
    if (wait > 0) throw quotaUsedUp(licence, wait)
  }
  respond(ctx, shown)
}

function quotaUsedUp({ quota }: Licence, waitMs: number): Problem {
  return new Problem(
    'too-many-requests',
    {
      tr: `Sözleşmenizdeki günlük ${quota} çekim doldu; sayaç gece yarısı sıfırlanır.`,
      en: `The ${quota} pulls a day of your contract are used up; the count begins again at midnight.`,
    },
    { headers: { 'Retry-After': String(Math.ceil(waitMs / 1000)) }, members: { quota } },
  )
}

function notLetIn(entry: NotLetIn): Problem {
  if (entry.because === 'too-many') {
    const seconds = Math.ceil(entry.waitMs / 1000)
    return new Problem(
      'too-many-requests',
      {
        tr: `Çok sayıda yanlış anahtar; ${seconds} saniye sonra yeniden deneyin.`,
        en: `Too many wrong keys; try again in ${seconds} seconds.`,
      },
      { headers: { 'Retry-After': String(seconds) } },
    )
  }
  return keyWanted(reasonOf(entry))
}

/** 401 with the challenge that feed readers know. */
export function keyWanted(reason: Bilingual): Problem {
  return new Problem('unauthorized', reason, { headers: { 'WWW-Authenticate': CHALLENGE } })
}

/** Basic first: readers that know one scheme look at the first (RFC 9110 §11.6.1, RFC 7617, RFC 6750 §3). */
const CHALLENGE = 'Basic realm="mahrec", charset="UTF-8", Bearer realm="mahrec", error="invalid_token"'

function reasonOf(entry: Exclude<NotLetIn, { readonly because: 'too-many' }>): Bilingual {
  if (entry.because === 'early' || entry.because === 'ended') return DATED[entry.because](entry.day)
  return REASONS[entry.because]
}

const DATED = {
  early: (day: string) => ({ tr: `Sözleşme ${day} günü başlıyor.`, en: `The contract begins on ${day}.` }),
  ended: (day: string) => ({ tr: `Sözleşme ${day} günü bitti.`, en: `The contract ended on ${day}.` }),
}
const REASONS = {
  unreadable: {
    tr: 'Okunabilir bir anahtar yok: Authorization: Bearer ANAHTAR, Basic (parola olarak) ya da ?key=ANAHTAR.',
    en: 'No key can be read: send Authorization: Bearer KEY, Basic (as the password) or ?key=KEY.',
  },
  two: {
    tr: 'Birbirinden farklı iki anahtar gönderildi; birini gönderin.',
    en: 'Two different keys were sent; send one.',
  },
  unknown: {
    tr: 'Bu anahtar bir lisans anahtarı değil. Akışlar anahtarsız da okunur: herkese açık hâlleriyle.',
    en: 'This is no key of a licensee. Feeds can be read without one: as the public sees them.',
  },
  revoked: { tr: 'Bu anahtar iptal edilmiş.', en: 'This key was revoked.' },
  expired: { tr: 'Bu anahtarın süresi dolmuş; yenisini kullanın.', en: 'This key has expired; use the new one.' },
}
