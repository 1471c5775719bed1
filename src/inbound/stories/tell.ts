// Alone writes an article together with its story: what tells the same is found, one of all is shown, the rest leads to it.
import type { Article } from '../../model/article.js'
import { type Key, SELF } from '../../model/key.js'
import type { Grounds, Member } from '../../model/merging.js'
import type { Partner } from '../../model/partner.js'
import type { Publication } from '../../model/publication.js'
import { addressName, codeName, idName } from '../../model/story-names.js'
import type { Bilingual } from '../../model/text.js'
import { agencyNames } from '../../rights/agencies.js'
import type { Kept, Revision } from '../../store/store.js'
import type { Placed, StoryDesk } from '../../store/story-store.js'
import { mayNotMerge } from '../may-merge.js'
import { bandsOf } from './bands.js'
import { createChoose } from './choose.js'
import { type FindNeeds, type Found, findTellers, type Traits, weekOf } from './find.js'
import { type RetellNeeds, retell, withOwnTerms } from './retell.js'
import { textOf } from './text.js'

export interface TellNeeds {
  readonly publication: Publication
  /** Without a trailing slash. */
  readonly publicUrl: string
  readonly partnerOf: (slug: string) => Partner | undefined
  /** How many days apart two publications of one text may be; 0: texts are not compared. */
  readonly mergeDays: number
  /** Epoch milliseconds. */
  readonly now: () => number
}

export interface Teller {
  /**
   * Writes the revision (as its own source tells it; `current` is what stands) and what follows for its story. Answers with
   * the article as written. `names`: what it goes by, beside the codes of agencies (model/story-names.ts).
   */
  tell(desk: StoryDesk, revision: Revision, current: Kept | undefined, names: readonly string[]): Promise<Article>
  /** Looks for others that tell the story of an article that stands: what forbade it may be over, as an embargo is. */
  lookAgain(desk: StoryDesk, key: Key): Promise<void>
  /** Why these and those may not become one story; undefined: nothing forbids it. */
  whyNot(these: readonly Member[], those: readonly Member[]): Bilingual | undefined
  /** Puts the articles of a story as they have to stand beside each other now. */
  settle(desk: StoryDesk, members: readonly Member[]): Promise<void>
}

interface Joined {
  readonly members: readonly [Member, ...Member[]]
  readonly decisions: readonly { readonly other: Key; readonly grounds: Grounds }[]
}

export function createTeller({ publication, publicUrl, partnerOf, mergeDays, now }: TellNeeds): Teller {
  const needs: RetellNeeds = {
    choose: createChoose({ publication, partnerOf, now }),
    nameOf: owner => (owner === SELF ? publication.name : (partnerOf(owner)?.name ?? owner)),
    whoseIs(article) {
      const partner = partnerOf(article.owner)
      const page = article.url ?? `${publicUrl}/articles/${article.key}`
      return { publication, page, ...(partner && { partner }) }
    },
  }

  const tellingOf = (article: Article) => {
    const partner = partnerOf(article.owner)
    return { article: withOwnTerms(article), ...(partner && { partner }) }
  }
  const finding: FindNeeds = {
    mergeDays,
    mayMerge: (a, b) => mayNotMerge(tellingOf(a), tellingOf(b), { publication, now: now() }) === undefined,
  }

  async function writeOthers(desk: StoryDesk, told: ReadonlyMap<Key, Article>, members: readonly Member[]) {
    for (const { article: before } of [...members].sort((a, b) => (a.article.key < b.article.key ? -1 : 1))) {
      const after = told.get(before.key)
      if (!after || sameStanding(before, after)) continue
      await desk.revise(
        before.key,
        current =>
          current && {
            digest: current.digest,
            raw: '',
            kind: 'changed',
            article: { ...after, version: current.article.version + 1, acceptedAt: now() },
          },
      )
    }
  }

  return {
    async tell(desk, revision, current, known) {
      const { article } = revision
      const names = [...new Set([...known, ...codeNames(article)])]
      const placed = placedAt(article)
      const { text, bands } = placed
      const standing = current ? await desk.members(article.key) : []
      const seenAt = standing.find(member => member.article.key === article.key)?.seenAt ?? article.acceptedAt
      const self: Member = { article: withOlder(article, current), digest: revision.digest, seenAt }
      const own: [Member, ...Member[]] = [self, ...standing.filter(member => member.article.key !== article.key)]
      const keys = new Set(keysOf(own))
      const found = await findTellers(article, { names, text, bands }, keys, finding, desk)
      const { members, decisions } = await join(own, found, current, finding.mayMerge, desk)
      const told = retell(members, needs)
      const written = {
        ...(told.get(article.key) as Article),
        version: article.version,
        acceptedAt: article.acceptedAt,
      }
      await desk.revise(article.key, () => ({ ...revision, article: written }))
      await desk.name(article.key, names)
      await desk.place(article.key, placed.at, current && placedAt(current.article).at)
      for (const { other, grounds } of decisions)
        await desk.join(grounds, { key: article.key, other, by: 'rule', at: now() })
      await writeOthers(desk, told, members.slice(1))
      return written
    },
    async lookAgain(desk, key) {
      const members = await desk.members(key)
      const self = members.find(({ article }) => article.key === key)
      if (!self || self.article.withdrawn) return
      const { article } = self
      const said = [addressName(article.url), idName(article.id), ...codeNames(article)]
      const goesBy = await desk.named(said.filter(name => name !== undefined))
      const names = goesBy.filter(each => each.key === key).map(({ name }) => name)
      const { text, bands } = placedAt(article)
      const found = await findTellers(article, { names, text, bands }, new Set(keysOf(members)), finding, desk)
      const own = [self, ...members.filter(member => member !== self)] as const
      const joined = await join(own, found, self, finding.mayMerge, desk)
      for (const { other, grounds } of joined.decisions) await desk.join(grounds, { key, other, by: 'rule', at: now() })
      if (joined.decisions.length > 0) await writeOthers(desk, retell(joined.members, needs), joined.members)
    },
    whyNot(these, those) {
      for (const { article: a } of these)
        for (const { article: b } of those) {
          const forbidden = mayNotMerge(tellingOf(a), tellingOf(b), { publication, now: now() })
          if (forbidden) return forbidden.says
        }
      return undefined
    },
    async settle(desk, members) {
      const [first, ...rest] = members
      if (first) await writeOthers(desk, retell([first, ...rest], needs), members)
    },
  }
}

/** Each story that was found joins, unless something forbids it; the surest first. */
async function join(
  own: readonly [Member, ...Member[]],
  found: readonly Found[],
  current: object | undefined,
  mayMerge: FindNeeds['mayMerge'],
  desk: Pick<StoryDesk, 'members' | 'areApart'>,
): Promise<Joined> {
  let members: readonly [Member, ...Member[]] = own
  const decisions = []
  for (const { article: other, grounds } of found) {
    if (members.some(({ article }) => article.key === other.key)) continue
    const story = await desk.members(other.key)
    if (!mayJoin(members, story, current !== undefined || decisions.length > 0)) continue
    if (!story.every(there => members.every(here => mayMerge(here.article, there.article)))) continue
    if (await desk.areApart(keysOf(members), keysOf(story))) continue
    members = [...members, ...story]
    decisions.push({ other: other.key, grounds })
  }
  return { members, decisions }
}

/** Articles that tell one story; more are told on their own. */
export const MOST_MEMBERS = 200

/** `standing`: some of these stood here before. */
function mayJoin(these: readonly Member[], those: readonly Member[], standing: boolean): boolean {
  const owners = new Set(these.map(({ article }) => article.owner))
  // A source that says it is two stories is believed.
  if (those.some(({ article }) => owners.has(article.owner))) return false
  if (these.length + those.length > MOST_MEMBERS) return false
  // What was withdrawn keeps out what comes after; it takes nothing down that stands, and nothing of our own.
  if (isWithdrawn(those)) return !standing && !owners.has(SELF)
  return !isWithdrawn(these)
}

function isWithdrawn(members: readonly Member[]): boolean {
  return members.some(({ article }) => article.withdrawn && !article.movedTo)
}

function keysOf(members: readonly Member[]): readonly Key[] {
  return members.map(({ article }) => article.key)
}

function placedAt(article: Article): Omit<Traits, 'names'> & { readonly at: Placed | undefined } {
  const text = textOf(article)
  const bands = bandsOf(text)
  return { text, bands, at: bands.length > 0 ? { bands, week: weekOf(article) } : undefined }
}

/** The number an agency gave the story, under each name of the agency: two agencies may count alike. */
function codeNames({ rights }: Article): readonly string[] {
  return rights.sourceChain
    .filter(({ kind }) => kind === 'agency')
    .flatMap(({ name, itemId }) => (itemId ? agencyNames(name).map(agency => codeName(agency, itemId)) : []))
    .filter(name => name !== undefined)
}

/** Sightings without an article of their own are known from what stands only. */
function withOlder(article: Article, current: Kept | undefined): Article {
  const older = current?.article.alsoSeen?.filter(({ key }) => key === undefined) ?? []
  return older.length > 0 ? { ...article, alsoSeen: older } : article
}

function sameStanding(a: Article, b: Article): boolean {
  const standing = ({ movedTo, alsoSeen, ownTerms, rights }: Article) =>
    JSON.stringify([movedTo, alsoSeen, ownTerms, rights])
  return standing(a) === standing(b)
}
