// Alone takes cases in and leads them from state to state, whoever asks: a reader, the panel, the API, a command.
import { createHash } from 'node:crypto'
import { isShown, type Prominence } from '../model/article.js'
import { CASE_NUMBER, type Case, type CaseState, keepsBack, settledBy } from '../model/case.js'
import type { Draft, Reason } from '../model/draft.js'
import type { Key } from '../model/key.js'
import type { LegalBlock } from '../model/rights.js'
import type { Bilingual } from '../model/text.js'
import type { CaseQuery, CaseStore } from '../store/case-store.js'
import type { ArticleStore } from '../store/store.js'
import { type SaidCase, wrongIn } from './read-case.js'
import { replyDraft } from './reply-draft.js'
import { CLOSING, nextStates } from './states.js'

/** `keys`: articles concerned; one that is not there counts as not said. */
export type Said = Omit<SaidCase, 'articles'> & { readonly keys: readonly Key[] }
export type Opened = Case | { readonly reasons: readonly Reason[] }

export interface Deciding {
  readonly to: CaseState
  /** Name of the key that decides. */
  readonly by: string
  /** Why; asked for where something is refused. */
  readonly note?: string
}
/** `reasons`: nothing was changed. */
export type Decided = { readonly decided: Case } | { readonly reasons: readonly Reason[] }

export interface CaseDesk {
  /** The same message again is the same case. `by`: who took it in. */
  open(said: Said, by: string): Promise<Opened>
  /** Does what the new state says, then writes it. Undefined: there is no such case. */
  decide(number: string, deciding: Deciding): Promise<Decided | undefined>
  find(number: string): Promise<Case | undefined>
  list(query: CaseQuery): Promise<readonly Case[]>
  ofArticle(key: Key): Promise<readonly Case[]>
  /** Erases who asked in cases settled long ago. How many it was. */
  forget(): Promise<number>
}

export interface CaseDeskNeeds {
  readonly cases: CaseStore
  readonly articles: Pick<ArticleStore, 'byKey' | 'versions'>
  readonly publicUrl: string
  /** Taken from publication under that reference, and back again. Each may be repeated. */
  readonly withdraw: (key: Key, as: { readonly reference: string; readonly block?: LegalBlock }) => Promise<unknown>
  readonly restore: (key: Key) => Promise<unknown>
  /** It stays withdrawn, by that order or by none. May be repeated. */
  readonly handOver: (key: Key, block: LegalBlock | undefined) => Promise<unknown>
  /** Publishes a reply as an article that stands first for a while, and that the article it answers names. May be repeated. */
  readonly publish: (reply: {
    readonly draft: Draft
    readonly answers: Key
    readonly prominence: Prominence
  }) => Promise<{ readonly key: Key } | { readonly reasons: readonly Reason[] }>
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** Who asked is known for so long after the end: until claims about it have lapsed (Law No. 5187 art. 10 keeps as long). */
export const CLAIMANTS_KEPT_YEARS = 2
const YEAR_MS = 365.25 * 86_400_000
const AT_ONCE = 100

export function createCaseDesk(needs: CaseDeskNeeds): CaseDesk {
  const { cases, now } = needs
  // What is decided is done before it is written: of two who decide at once, the second must see what the first did.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = turn.then(act)
    turn = done.catch(() => {})
    return done
  }
  return {
    async open({ keys, ...said }, by) {
      const found = await Promise.all([...new Set(keys)].map(key => needs.articles.byKey(key)))
      const articles = found.flatMap(kept => (kept ? [kept.article] : []))
      const whole = articles.length === found.length ? articles : []
      const at = now()
      const reasons = wrongIn({ ...said, articles: whole }, at)
      if (reasons.length > 0) return { reasons }
      const { kind, claimant, text, work, order, receivedAt = at } = said
      return cases.open(new Date(at).getUTCFullYear(), {
        kind,
        state: 'received',
        keys: whole.map(({ key }) => key),
        claimant,
        text,
        ...(work && { work }),
        ...(order && { order }),
        digest: digestOf({ keys, ...said }),
        receivedAt,
        history: [{ at, state: 'received', by }],
      })
    },
    decide: (number, deciding) =>
      inTurn(async () => {
        const current = await cases.byNumber(number)
        if (!current) return undefined
        const reasons = refusals(current, deciding)
        if (reasons.length > 0) return { reasons }
        const done = await act(current, deciding.to, needs)
        if ('reasons' in done) return done
        const decided = await cases.revise(number, standing =>
          // Somebody else may have decided meanwhile.
          standing.state === current.state ? { ...moved(standing, deciding, now()), ...done } : undefined,
        )
        return decided ? { decided } : { reasons: [{ field: 'state', message: MEANWHILE }] }
      }),
    find: number => cases.byNumber(number),
    list: query => cases.list(query),
    ofArticle: key => cases.ofArticle(key),
    forget: () => cases.forget(now() - CLAIMANTS_KEPT_YEARS * YEAR_MS, AT_ONCE),
  }
}

function refusals(current: Case, { to, note }: Deciding): readonly Reason[] {
  const allowed = nextStates(current)
  if (!allowed.includes(to)) return [{ field: 'state', message: notNext(current.state, to), allowed }]
  if (to === 'refused' && !note?.trim()) return [{ field: 'note', message: NO_REASON }]
  return []
}

/** What a state does to articles; what is written into the case of it. */
async function act(
  each: Case,
  to: CaseState,
  needs: CaseDeskNeeds,
): Promise<Pick<Case, 'reply'> | { readonly reasons: readonly Reason[] }> {
  const { keys, number, order } = each
  if (to === 'withdrawn')
    for (const key of keys) await needs.withdraw(key, { reference: number, ...(order && { block: order }) })
  if (to === 'restored')
    for (const key of keys) {
      const others = (await needs.cases.ofArticle(key)).filter(each => each.number !== number && keepsBack(each))
      const { withdrawn } = (await needs.articles.byKey(key))?.article ?? {}
      const byCase = withdrawn === undefined || CASE_NUMBER.test(withdrawn.reference)
      // What another case keeps back, or the newsroom had withdrawn before, stays so; an order that is lifted is named no more.
      if (others.length > 0 || !byCase) await needs.handOver(key, others.find(each => each.order)?.order)
      else await needs.restore(key)
    }
  if (to !== 'published') return {}
  const [key = ''] = keys
  const versions = await needs.articles.versions(key)
  const article = versions.findLast(version => isShown(version.article))?.article ?? versions.at(-1)?.article
  if (!article) return { reasons: [{ field: 'articles', message: GONE }] }
  // Whatever category ever carried it carries the reply.
  const categories = [...new Set(versions.flatMap(version => version.article.categories))]
  const withdrawn = versions.at(-1)?.article.withdrawn !== undefined
  const draft = replyDraft(each, { ...article, categories, withdrawn }, needs)
  const at = needs.now()
  const prominence = { pinnedUntil: at + PINNED_MS, keptUntil: at + KEPT_MS }
  const published = await needs.publish({ draft, answers: key, prominence })
  return 'reasons' in published ? published : { reply: published.key }
}

/** On the main page for a day, in the feeds for a week (Law No. 5187 art. 14). */
const PINNED_MS = 86_400_000
const KEPT_MS = 7 * PINNED_MS

function moved(current: Case, { to, by, note }: Deciding, at: number): Case {
  const step = { at, state: to, by, ...(note?.trim() && { note: note.trim() }) }
  const { closedAt: _, ...open } = current
  return { ...open, state: to, history: [...current.history, step], ...(CLOSING.includes(to) && { closedAt: at }) }
}

function digestOf(said: object): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}

/** What the law gives whoever asked to know: number and time. */
export function ticketOf(each: Case): { readonly number: string; readonly dueAt?: number } {
  const due = settledBy(each)
  return { number: each.number, ...(due !== undefined && { dueAt: due }) }
}

const notNext = (from: CaseState, to: CaseState): Bilingual => ({
  tr: `"${from}" durumundan "${to}" durumuna geçilmez.`,
  en: `"${to}" does not follow "${from}".`,
})
const NO_REASON = {
  tr: 'Geri çevirmenin gerekçesini yazın: suç unsuru, üçüncü kişilerin hakkı, süre, uzunluk (5187 sayılı Kanun m. 14).',
  en: 'Say why it is refused: crime, rights of third parties, time, length (Law No. 5187 art. 14).',
}
const MEANWHILE = {
  tr: 'Bu kayıt bu arada başkasınca sonuçlandırıldı; yenileyin.',
  en: 'Somebody else decided meanwhile; look again.',
}
const GONE = { tr: 'İlgili haber artık yok.', en: 'The article it answers is no more.' }
