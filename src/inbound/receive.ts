// Alone takes items in: reads what stands, accepts or refuses, writes article and change in one transaction.
import type { Article, Sighting, Withdrawal } from '../model/article.js'
import type { Draft, Reading, Reason } from '../model/draft.js'
import { type Key, keyOf } from '../model/key.js'
import type { ArticleStore, Kept, Revision } from '../store/store.js'
import { accept, type Standing } from './accept.js'
import { digestOf, normalise } from './normalise.js'
import type { Receipt } from './receipt.js'

export interface Inbound {
  /** One receipt per reading, in order; a refusal never stops the others. `text` is the document they were read from. */
  receive(readings: readonly Reading[], text: string): Promise<readonly Receipt[]>
  /** The same for one item that came as `raw`; `ways`: how else its story reached us. */
  take(reading: Pick<Reading, 'draft' | 'unread'>, raw: string, ways?: readonly Sighting[]): Promise<Receipt>
  /** The same for one item that must be the article `key`. `mismatch`: its id is another article's. */
  replace(key: Key, reading: Reading, text: string): Promise<Receipt | 'mismatch'>
  /** A second withdrawal answers with the first one's tombstone. Undefined: no such article. */
  withdraw(key: Key): Promise<Withdrawal | undefined>
  /** Same id and history, published again; `same` when it was not withdrawn. Undefined: no such article. */
  restore(key: Key): Promise<'restored' | 'same' | undefined>
}

export interface InboundNeeds {
  readonly articles: ArticleStore
  readonly standing: Omit<Standing, 'now' | 'ways'>
  readonly now: () => number
}

export function createInbound({ articles, standing, now }: InboundNeeds): Inbound {
  async function take(
    { draft: input, unread = [] }: Pick<Reading, 'draft' | 'unread'>,
    raw: string,
    ways: readonly Sighting[] = [],
  ): Promise<Receipt> {
    const draft = normalise(input)
    const digest = digestOf(draft)
    const key = keyOf(standing.owner, draft.id ?? '')
    let receipt: Receipt | undefined
    await articles.revise(key, current => {
      const { article, ...told } =
        unread.length > 0 && !current?.article.withdrawn
          ? refused(unread)
          : judge(draft, digest, { ...standing, ways, now: now() }, current)
      receipt = { id: draft.id, ...(draft.id && { key }), ...told }
      return article && { article, digest, raw, kind: current ? 'changed' : 'added' }
    })
    if (!receipt) throw new Error('the store answered without asking what follows')
    return receipt
  }
  const receiveOne = (reading: Reading, text: string) =>
    take(reading, 'start' in reading.at ? text.slice(reading.at.start, reading.at.end) : '')
  return {
    take,
    async receive(readings, text) {
      const receipts: Receipt[] = []
      for (const reading of readings) receipts.push(await receiveOne(reading, text))
      return receipts
    },
    async replace(key, reading, text) {
      if (keyOf(standing.owner, normalise(reading.draft).id ?? '') !== key) return 'mismatch'
      return receiveOne(reading, text)
    },
    async withdraw(key) {
      const written = await articles.revise(key, current => {
        if (!current || current.article.withdrawn) return undefined
        const at = now()
        const version = current.article.version + 1
        return next(current, 'withdrawn', {
          withdrawn: { at, reference: `${key}-${version}` },
          version,
          acceptedAt: at,
        })
      })
      return (written ?? (await articles.byKey(key)))?.article.withdrawn
    },
    async restore(key) {
      const at = now()
      const written = await articles.revise(key, current => {
        if (!current?.article.withdrawn) return undefined
        const { withdrawn: _, ...article } = current.article
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
      return written ? 'restored' : (await articles.byKey(key)) && 'same'
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
  const acceptance = accept(draft, standing, current?.article)
  if ('reasons' in acceptance)
    return refused(
      acceptance.reasons,
      acceptance.reasons.some(reason => reason.limit !== undefined) ? 'too-large' : undefined,
    )
  return { article: acceptance.article, outcome: current ? 'changed' : 'added', reasons: [] }
}

function refused(reasons: readonly Reason[], because?: Receipt['because']): Judgement {
  return { outcome: 'refused', reasons, ...(because && { because }) }
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
