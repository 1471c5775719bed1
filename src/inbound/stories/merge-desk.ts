// Alone answers and obeys an operator about stories: what was joined and why, one story of two, two stories of one.
import type { Article } from '../../model/article.js'
import type { Key } from '../../model/key.js'
import type { Member, MergeDecision } from '../../model/merging.js'
import type { Bilingual } from '../../model/text.js'
import type { ArticleStore } from '../../store/store.js'
import type { MergeQuery, StoryDesk, StoryStore } from '../../store/story-store.js'
import { createChoose, type Preference } from './choose.js'
import { withOwnTerms } from './retell.js'
import { createTeller, MOST_MEMBERS, type TellNeeds } from './tell.js'

/** A decision and the two articles it is about. */
export interface ToldDecision {
  readonly decision: MergeDecision
  readonly article: Article
  readonly other: Article
}

export interface ToldStory {
  readonly shown: Key
  /** What decided for it; absent where it stands alone. */
  readonly because?: Preference
  /** Seen first first. */
  readonly members: readonly Member[]
}

/** `same`: it was so already. */
export type MergeAnswer =
  | { readonly outcome: 'joined' | 'parted' | 'same'; readonly stories: readonly Key[] }
  | { readonly refused: Bilingual }

export interface MergeDesk {
  list(query: MergeQuery): Promise<readonly ToldDecision[]>
  find(seq: number): Promise<ToldDecision | undefined>
  /** The story of an article. Undefined: no such article. */
  story(key: Key): Promise<ToldStory | undefined>
  /** These are one story, whatever was said before. Undefined: one of them is no article. */
  join(key: Key, other: Key): Promise<MergeAnswer | undefined>
  /** These are two stories, and never one again: `key` leaves, the others stay. Undefined: one of them is no article. */
  part(key: Key, other: Key): Promise<MergeAnswer | undefined>
  /** What this decision joined is two stories. Undefined: no such decision. */
  undo(seq: number): Promise<MergeAnswer | undefined>
  /** Looks for others that tell the story of these articles, whose embargo has ended. */
  lookAgain(keys: readonly Key[]): Promise<void>
  /** Chooses anew what is shown of the stories a partner tells, those of the last 30 days: its contract has changed. */
  chooseAnew(owner: string): Promise<void>
}

export interface MergeDeskNeeds extends TellNeeds {
  readonly articles: Pick<ArticleStore, 'byKey'>
  readonly stories: StoryStore
}

const MONTH = 30 * 86_400_000
const AT_ONCE = 200

export function createMergeDesk(needs: MergeDeskNeeds): MergeDesk {
  const { articles, stories, now } = needs
  const teller = createTeller(needs)
  const choose = createChoose(needs)

  async function told(decision: MergeDecision): Promise<ToldDecision> {
    const [article, other] = await Promise.all([articles.byKey(decision.key), articles.byKey(decision.other)])
    if (!article || !other) throw new Error(`decision ${decision.seq} is about an article that is not there`)
    return { decision, article: article.article, other: other.article }
  }

  async function separate(desk: StoryDesk, leaving: readonly Key[], staying: readonly Key[]): Promise<MergeAnswer> {
    await desk.part(leaving, staying, now())
    const parts = [leaving, staying].map(keys => keys[0] ?? '')
    for (const key of parts) await teller.settle(desk, await desk.members(key))
    return { outcome: 'parted', stories: parts }
  }

  return {
    async list(query) {
      return Promise.all((await stories.decisions(query)).map(told))
    },
    async find(seq) {
      const decision = await stories.decision(seq)
      return decision && told(decision)
    },
    async story(key) {
      const members = await stories.members(key)
      const [first, ...rest] = members
      if (!first) return undefined
      const own = (member: Member) => ({ ...member, article: withOwnTerms(member.article) })
      const { because } = choose([own(first), ...rest.map(own)])
      const shown = members.find(({ article }) => !article.movedTo) ?? first
      return { shown: shown.article.key, members, ...(because && { because }) }
    },
    join: (key, other) =>
      stories.settle(async desk => {
        const [these, those] = [await desk.members(key), await desk.members(other)]
        if (these.length === 0 || those.length === 0) return undefined
        if (these.some(({ article }) => article.key === other)) return { outcome: 'same', stories: [key] }
        const refused = whyNot(these, those) ?? teller.whyNot(these, those)
        if (refused) return { refused }
        await desk.reconcile(keysOf(these), keysOf(those))
        await desk.join({ cause: 'hand', fields: [] }, { key, other, by: 'operator', at: now() })
        await teller.settle(desk, [...these, ...those])
        return { outcome: 'joined', stories: [key] }
      }),
    part: (key, other) =>
      stories.settle(async desk => {
        const [these, those] = [keysOf(await desk.members(key)), keysOf(await desk.members(other))]
        if (these.length === 0 || those.length === 0) return undefined
        if (key === other) return { refused: SAME_ARTICLE }
        if (these.includes(other)) return separate(desk, [key], without(these, [key]))
        if (await desk.areApart([key], [other])) return { outcome: 'same', stories: [key, other] }
        await desk.keepApart(these, those, now())
        return { outcome: 'parted', stories: [key, other] }
      }),
    undo: seq =>
      stories.settle(async desk => {
        const decision = await desk.decision(seq)
        if (!decision) return undefined
        const { key, other, undoneAt } = decision
        if (undoneAt !== undefined) return { outcome: 'same', stories: [key, other] }
        const members = keysOf(await desk.members(key))
        const leaving = sideOf(
          key,
          members,
          (await desk.holding(members)).filter(each => each.seq !== seq),
        )
        return separate(desk, leaving, without(members, leaving))
      }),
    async lookAgain(keys) {
      for (const key of keys) await stories.settle(desk => teller.lookAgain(desk, key))
    },
    async chooseAnew(owner) {
      const since = now() - MONTH
      let after: Key | undefined
      do {
        const keys: readonly Key[] = await stories.sharedBy({ owner, since, limit: AT_ONCE, ...(after && { after }) })
        for (const key of keys) await stories.settle(async desk => teller.settle(desk, await desk.members(key)))
        after = keys.length === AT_ONCE ? keys.at(-1) : undefined
      } while (after)
    },
  }
}

/** All that hangs on this side when a decision is taken away: decisions join stories as edges join trees, without rings. */
function sideOf(key: Key, members: readonly Key[], decisions: readonly MergeDecision[]): readonly Key[] {
  const side = new Set([key])
  for (let before = 0; before < side.size; ) {
    before = side.size
    for (const each of decisions)
      if (side.has(each.key) || side.has(each.other))
        for (const end of [each.key, each.other]) if (members.includes(end)) side.add(end)
  }
  return [...side]
}

function whyNot(these: readonly Member[], those: readonly Member[]): Bilingual | undefined {
  if (these.length + those.length > MOST_MEMBERS)
    return {
      tr: `bir haber en çok ${MOST_MEMBERS} kaynaktan gösterilir`,
      en: `a story is told by ${MOST_MEMBERS} articles at most`,
    }
  const isGone = (members: readonly Member[]) => members.some(({ article }) => article.withdrawn && !article.movedTo)
  if (isGone(these) !== isGone(those))
    return {
      tr: 'birisi yayından kaldırılmış; önce geri alın (POST …/restore) ya da ötekini de kaldırın',
      en: 'one of them was withdrawn; restore it first (POST …/restore), or withdraw the other too',
    }
  return undefined
}

const SAME_ARTICLE: Bilingual = { tr: 'iki ayrı haber verin', en: 'name two different articles' }

function keysOf(members: readonly Member[]): readonly Key[] {
  return members.map(({ article }) => article.key)
}

function without(all: readonly Key[], some: readonly Key[]): readonly Key[] {
  return all.filter(key => !some.includes(key))
}
