// Alone takes items in: reads what stands, accepts or refuses, writes article, story and change in one transaction.
import type { Article, Withdrawal } from '../model/article.js'
import type { Draft, Reading, Reason } from '../model/draft.js'
import { type Key, keyOf, SELF } from '../model/key.js'
import type { Partner } from '../model/partner.js'
import type { LegalBlock } from '../model/rights.js'
import type { ArticleStore, Kept, Revision } from '../store/store.js'
import type { StoryDesk, StoryStore } from '../store/story-store.js'
import { accept, type Standing } from './accept.js'
import { identify } from './identify.js'
import { digestOf, normalise } from './normalise.js'
import type { Receipt } from './receipt.js'
import { strippedRights } from './rights-stripped.js'
import { saysTheSame } from './stories/says-the-same.js'
import { createTeller } from './stories/tell.js'

export interface Inbound {
  /** One receipt per reading, in order; a refusal never stops the others. `text` is the document they were read from. */
  receive(readings: readonly Reading[], text: string): Promise<readonly Receipt[]>
  /** The same for one item that came as `raw`; `names`: what it goes by, where a document around it tells more than itself. */
  take(reading: Pick<Reading, 'draft' | 'unread'>, raw: string, names?: readonly string[]): Promise<Taken>
  /** The same where several are taken in together: all that is written is there at once, or nothing is. */
  takeWithin(
    desk: StoryDesk,
    reading: Pick<Reading, 'draft' | 'unread'>,
    raw: string,
    names?: readonly string[],
  ): Promise<Taken>
  /** The same for one item that must be the article `key`. `mismatch`: its id is another article's. */
  replace(key: Key, reading: Reading, text: string): Promise<Receipt | 'mismatch'>
  /** A second withdrawal answers with the first one's tombstone, unless an order is new. Undefined: no such article. */
  withdraw(key: Key, as?: WithdrawnAs): Promise<Withdrawal | undefined>
  /**
   * Same id and history, published again; `same` when it was not withdrawn, `blocked` while an order stands that is not lifted
   * with it. Undefined: no such article.
   */
  restore(key: Key, lifting?: 'lifting'): Promise<'restored' | 'same' | 'blocked' | undefined>
  /** It stays withdrawn; the order that wants it so is that one, or there is none any more. May be repeated. */
  handOver(key: Key, block: LegalBlock | undefined): Promise<void>
}

export interface WithdrawnAs {
  /** What the notice calls "Kayıt no"; absent: a name is made of key and version. */
  readonly reference?: string
  /** The order that wants it. */
  readonly block?: LegalBlock
}

export interface Taken extends Receipt {
  /** The article that shows its story; absent where it does so itself. */
  readonly duplicateOf?: Key
}

export interface InboundNeeds {
  readonly articles: ArticleStore
  readonly stories: StoryStore
  readonly standing: Omit<Standing, 'now'>
  /** The record of a partner as it stands now. */
  readonly partnerOf: (slug: string) => Partner | undefined
  /** How many days apart two publications of one text may be; 0: texts are not compared. */
  readonly mergeDays: number
  readonly now: () => number
}

export function createInbound({ articles, stories, standing, partnerOf, mergeDays, now }: InboundNeeds): Inbound {
  const teller = createTeller({ ...standing, partnerOf, mergeDays, now })
  async function takeWithin(
    desk: StoryDesk,
    { draft: input, unread = [] }: Pick<Reading, 'draft' | 'unread'>,
    raw: string,
    names?: readonly string[],
  ): Promise<Taken> {
    const draft = normalise(input)
    const digest = digestOf(draft)
    const key = keyOf(standing.owner, draft.id ?? '')
    const goesBy = names ?? identify([draft], standing.publication.site)[0]?.names ?? []
    const current = await desk.byKey(key)
    const { article, ...told } =
      unread.length > 0 && !current?.article.withdrawn
        ? refused(unread)
        : judge(draft, digest, { ...standing, now: now() }, current)
    const kind = current ? 'changed' : 'added'
    const written = article && (await teller.tell(desk, { article, digest, raw, kind }, current, goesBy))
    const { movedTo } = written ?? current?.article ?? {}
    return { id: draft.id, ...(draft.id && { key }), ...told, ...(movedTo && { duplicateOf: movedTo }) }
  }
  const take: Inbound['take'] = (reading, raw, names) => stories.settle(desk => takeWithin(desk, reading, raw, names))
  async function receiveOne(reading: Reading, text: string): Promise<Receipt> {
    const raw = 'start' in reading.at ? text.slice(reading.at.start, reading.at.end) : ''
    const { duplicateOf: _, ...receipt } = await take(reading, raw)
    return receipt
  }
  return {
    take,
    takeWithin,
    async receive(readings, text) {
      const receipts: Receipt[] = []
      for (const reading of readings) receipts.push(await receiveOne(reading, text))
      return receipts
    },
    async replace(key, reading, text) {
      if (keyOf(standing.owner, normalise(reading.draft).id ?? '') !== key) return 'mismatch'
      return receiveOne(reading, text)
    },
    async withdraw(key, { reference, block } = {}) {
      const written = await articles.revise(key, current => {
        if (!current) return undefined
        const { withdrawn, rights } = current.article
        if (withdrawn && (!block || rights.legalBlock)) return undefined
        const at = now()
        const version = current.article.version + 1
        return next(current, 'withdrawn', {
          withdrawn: withdrawn ?? { at, reference: reference ?? `${key}-${version}` },
          ...(block && { rights: { ...rights, legalBlock: block } }),
          version,
          acceptedAt: at,
        })
      })
      return (written ?? (await articles.byKey(key)))?.article.withdrawn
    },
    async restore(key, lifting) {
      const at = now()
      let blocked = false
      const written = await articles.revise(key, current => {
        if (!current?.article.withdrawn) return undefined
        const { withdrawn: _, ...rest } = current.article
        const { legalBlock, ...rights } = rest.rights
        blocked = legalBlock !== undefined && lifting === undefined
        if (blocked) return undefined
        const article = { ...rest, rights }
        const updates = [
          ...article.updates,
          { at: Math.max(at, (article.updates.at(-1)?.at ?? article.firstPublishedAt) + 1) },
        ]
        return {
          digest: current.digest,
          raw: '',
          kind: 'restored',
          article: { ...article, updates, version: article.version + 1, acceptedAt: at },
        }
      })
      if (blocked) return 'blocked'
      return written ? 'restored' : (await articles.byKey(key)) && 'same'
    },
    async handOver(key, block) {
      await articles.revise(key, current => {
        if (!current?.article.withdrawn) return undefined
        const { legalBlock, ...rights } = current.article.rights
        if (JSON.stringify(legalBlock) === JSON.stringify(block)) return undefined
        // Notice and reference stay as they are: archives that hold the tombstone are sealed.
        return next(current, 'withdrawn', {
          rights: block ? { ...rights, legalBlock: block } : rights,
          version: current.article.version + 1,
          acceptedAt: now(),
        })
      })
    },
  }
}

function next(current: Kept, kind: Revision['kind'], change: Partial<Article>): Revision {
  return { digest: current.digest, raw: '', kind, article: { ...current.article, ...change } }
}

type Judgement = Pick<Receipt, 'outcome' | 'reasons' | 'because'> & { readonly article?: Article }

function judge(draft: Draft, digest: string, standing: Standing, current: Kept | undefined): Judgement {
  if (current?.article.withdrawn) return refused([withdrawnReason(current.article.withdrawn)], 'withdrawn')
  if (current?.digest === digest) return { outcome: 'same', reasons: [] }
  if (current?.article.prominence) return refused([UNALTERED], 'unaltered')
  const stripped =
    current && standing.owner !== SELF && strippedRights(current.article.rights.raw, draft.rights.raw ?? [])
  if (stripped) return refused([stripped])
  const acceptance = accept(draft, standing, current?.article)
  if ('reasons' in acceptance)
    return refused(
      acceptance.reasons,
      acceptance.reasons.some(reason => reason.limit !== undefined) ? 'too-large' : undefined,
    )
  // Under another date the same is no news: the first publication does not move (Law No. 5187 art. 4).
  if (current && standing.owner !== SELF && saysTheSame(acceptance.article, current.article))
    return { outcome: 'same', reasons: [] }
  return { article: acceptance.article, outcome: current ? 'changed' : 'added', reasons: [] }
}

function refused(reasons: readonly Reason[], because?: Receipt['because']): Judgement {
  return { outcome: 'refused', reasons, ...(because && { because }) }
}

const UNALTERED: Reason = {
  field: 'id',
  term: 'press-14-reply',
  message: {
    tr: 'bu bir düzeltme ve cevap metnidir; metne müdahale edilemez (5187 sayılı Kanun m. 14)',
    en: 'this is a correction and reply; nobody may change its text (Law No. 5187 art. 14)',
  },
}

function withdrawnReason({ reference }: Withdrawal): Reason {
  return {
    field: 'id',
    message: {
      tr: `bu haber yayından kaldırıldı (kayıt no ${reference}); önce POST …/restore ile geri alın`,
      en: `this article was withdrawn (reference ${reference}); restore it first with POST …/restore`,
    },
  }
}
