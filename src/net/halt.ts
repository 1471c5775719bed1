// Alone knows how an ask ends without a document: one failure each, and in which words it is told.
import type { Bilingual } from '../model/text.js'
import type { Ground } from './addresses.js'
import type { Failed, Failure } from './answer.js'

/** Thrown inside net/ only; the client turns it into an answer. */
export class Halt extends Error {
  constructor(
    readonly failure: Failure,
    readonly says: Bilingual,
    readonly more: Pick<Failed, 'status' | 'headers' | 'page' | 'because' | 'retryAfter'> = {},
  ) {
    super(says.en)
    this.name = 'Halt'
  }
}

const halt = (failure: Failure, en: string, tr: string, because?: string) =>
  new Halt(failure, { en, tr }, because === undefined ? {} : { because })

export const badAddress = () =>
  halt(
    'bad-address',
    'This is no address that can be fetched. Give an http or https URL without user name and password.',
    'Bu, indirilebilecek bir adres değil. Kullanıcı adı ve parola içermeyen bir http ya da https adresi verin.',
  )

/** The address a name has inside is not told: whoever asks may be a stranger. */
export const blocked = (host: string, ground: Ground) =>
  halt(
    'blocked',
    `${host} leads to ${PLACES[ground].en}, which is not reached from here. If it is yours, the operator can open its network in MAHREC_ALLOW_NETWORKS.`,
    `${host} şuraya götürüyor: ${PLACES[ground].tr}. Buradan oraya gidilmez. Sizinse, işletmeci o ağı MAHREC_ALLOW_NETWORKS ile açabilir.`,
  )

const PLACES: Readonly<Record<Ground, Bilingual>> = {
  'not-an-address': { en: 'something that is no address', tr: 'adres olmayan bir şey' },
  unspecified: { en: 'the unspecified address', tr: 'belirsiz adres' },
  loopback: { en: 'the machine itself', tr: 'makinenin kendisi' },
  private: { en: 'a private network', tr: 'özel ağ' },
  shared: { en: 'a network behind a provider’s translation', tr: 'sağlayıcının adres çevirisi ardındaki ağ' },
  'link-local': { en: 'the local link', tr: 'yerel bağlantı' },
  metadata: { en: 'the metadata of a cloud', tr: 'bulut üstverisi' },
  documentation: { en: 'an address of documentation', tr: 'belgelendirme adresi' },
  benchmarking: { en: 'a network for benchmarks', tr: 'ölçüm ağı' },
  multicast: { en: 'a multicast group', tr: 'çoğa gönderim grubu' },
  reserved: { en: 'a reserved address', tr: 'ayrılmış adres' },
}

export const badPort = (host: string, port: number) =>
  halt(
    'blocked',
    `Port ${port} of ${host} is where another service than the web answers, so it is not asked. Offer the feed at the usual port (443 or 80) or at one like 8080 or 8443.`,
    `${host} üzerinde ${port} numaralı bağlantı noktasında web dışında bir hizmet yanıt verir; orası sorulmaz. Beslemeyi alışılmış noktada (443 ya da 80) veya 8080, 8443 gibi birinde sunun.`,
  )

export const unresolvable = (host: string) =>
  halt(
    'unresolvable',
    `The name ${host} has no address. Check its spelling, or try again later.`,
    `${host} adının bir adresi yok. Yazımını denetleyin ya da sonra yeniden deneyin.`,
  )

/** `because`: a code of the system such as ECONNREFUSED. */
export const down = (host: string, because: string) =>
  halt(
    'down',
    `${host} could not be reached, or closed the connection without an answer (${because}). Try again later.`,
    `${host} adresine ulaşılamadı ya da yanıt vermeden bağlantıyı kapattı (${because}). Sonra yeniden deneyin.`,
    because,
  )

export const badTls = (host: string, because: string) =>
  halt(
    'tls',
    `No secure connection to ${host} (${because}). Its certificate or its TLS settings have to be put right there.`,
    `${host} ile güvenli bağlantı kurulamadı (${because}). Sertifikanın ya da TLS ayarlarının orada düzeltilmesi gerekir.`,
    because,
  )

export type Wait = 'connection' | 'headers' | 'bytes' | 'whole'

export const slow = (waited: Wait, ms: number) =>
  halt(
    'slow',
    `${WAITS[waited].en} within ${ms / 1000} s. Try again later.`,
    `${ms / 1000} saniye içinde ${WAITS[waited].tr}. Sonra yeniden deneyin.`,
  )

const WAITS: Readonly<Record<Wait, Bilingual>> = {
  connection: { en: 'No connection', tr: 'bağlantı kurulamadı' },
  headers: { en: 'No answer', tr: 'yanıt gelmedi' },
  bytes: { en: 'The answer stopped half way, with nothing more', tr: 'yanıtın devamı gelmedi' },
  whole: { en: 'The answer was not complete', tr: 'yanıt tamamlanmadı' },
}

export const tooLarge = (limit: number, unpacked = false) =>
  halt(
    'too-large',
    `The document is larger than ${bytes(limit)}${unpacked ? ' when unpacked' : ''}. Offer fewer items; the operator can raise MAHREC_MAX_DOCUMENT.`,
    `Belge ${unpacked ? 'açıldığında ' : ''}${bytes(limit)} sınırını aşıyor. Daha az öğe sunun; işletmeci MAHREC_MAX_DOCUMENT değerini yükseltebilir.`,
  )

function bytes(size: number): string {
  return size % (1024 * 1024) === 0 ? `${size / (1024 * 1024)} MiB` : `${size} B`
}

export const bomb = (ratio: number) =>
  halt(
    'bomb',
    `The document unpacks to more than ${ratio} times its size, as decompression bombs do. Offer it less compressed.`,
    `Belge açıldığında boyutunun ${ratio} katını aşıyor; sıkıştırma bombaları böyle yapar. Daha az sıkıştırarak sunun.`,
  )

/** `coding`: one that was asked for. What an origin calls others is not repeated. */
export const badCoding = (coding?: string) =>
  coding
    ? halt(
        'bad-coding',
        `The document says it is packed with ${coding}, but it cannot be unpacked: it is broken or not complete. The origin has to put that right.`,
        `Belge ${coding} ile sıkıştırıldığını söylüyor ama açılamıyor: bozuk ya da eksik. Kaynağın bunu düzeltmesi gerekir.`,
      )
    : halt(
        'bad-coding',
        'The document is packed in a way nobody asked for. The origin has to offer gzip, deflate, br or nothing.',
        'Belge istenmeyen bir yöntemle sıkıştırılmış. Kaynağın gzip, deflate, br ya da sıkıştırmasız sunması gerekir.',
      )

export const cut = (host: string) =>
  halt(
    'cut',
    `${host} ended the connection before the document was complete. Try again later.`,
    `${host} belge tamamlanmadan bağlantıyı kesti. Sonra yeniden deneyin.`,
  )

export const redirectLoop = (most: number) =>
  halt(
    'redirect-loop',
    `The redirects lead in a circle, or there are more than ${most} of them. Give the address where the document is.`,
    `Yönlendirmeler dönüp duruyor ya da sayıları ${most} sınırını aşıyor. Belgenin bulunduğu adresi verin.`,
  )

export const badRedirect = (to: 'nowhere' | 'many' | 'insecure' | 'scheme' | 'password') =>
  halt(
    'bad-redirect',
    `${TURNS[to].en} The origin has to put that right.`,
    `${TURNS[to].tr} Kaynağın bunu düzeltmesi gerekir.`,
  )

const TURNS: Readonly<Record<Parameters<typeof badRedirect>[0], Bilingual>> = {
  nowhere: { en: 'A redirect does not say where to.', tr: 'Bir yönlendirme nereye olduğunu söylemiyor.' },
  many: { en: 'A redirect names more than one address.', tr: 'Bir yönlendirme birden çok adres veriyor.' },
  insecure: {
    en: 'A redirect leads from https to http.',
    tr: 'Bir yönlendirme https adresinden http adresine götürüyor.',
  },
  scheme: {
    en: 'A redirect leads to what is not http or https.',
    tr: 'Bir yönlendirme http ya da https olmayan bir yere götürüyor.',
  },
  password: {
    en: 'A redirect has a user name or password in it.',
    tr: 'Bir yönlendirme kullanıcı adı ya da parola içeriyor.',
  },
}

type Told = Pick<Failed, 'headers' | 'page' | 'retryAfter'>

export const badStatus = (host: string, status: number, told: Told = {}) =>
  new Halt(
    'status',
    {
      en: `${host} answered with status ${status}. ${advice(status).en}`,
      tr: `${host} ${status} durumuyla yanıt verdi. ${advice(status).tr}`,
    },
    { status, ...told },
  )

function advice(status: number): Bilingual {
  if (status === 410) return { en: 'The document is gone for good.', tr: 'Belge kalıcı olarak kaldırılmış.' }
  if (status === 404) return { en: 'Check the address.', tr: 'Adresi denetleyin.' }
  if (status === 401 || status === 403)
    return {
      en: 'The origin has to let programs read it.',
      tr: 'Kaynağın programların okumasına izin vermesi gerekir.',
    }
  if (status === 429 || status >= 500) return { en: 'Try again later.', tr: 'Sonra yeniden deneyin.' }
  return { en: 'A document is expected with status 200.', tr: 'Belgenin 200 durumuyla gelmesi beklenir.' }
}

export const notHttp = (host: string) =>
  halt(
    'not-http',
    `What ${host} answered is not HTTP, or its header is malformed or too large. Check port and address.`,
    `${host} yanıtı HTTP değil ya da üstbilgisi bozuk veya çok büyük. Bağlantı noktasını ve adresi denetleyin.`,
  )
