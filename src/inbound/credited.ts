// Alone adds to a draft what its own text says of its origin: place, agency, reporter, photographer, tags (RIGHTS.md §7).
import { type Agencies, agenciesWith } from '../formats/bylines/agencies.js'
import { crumbsIn } from '../formats/bylines/crumbs.js'
import { type Origin, originOf } from '../formats/bylines/read.js'
import type { Author, Byline } from '../model/article.js'
import type { Draft, MediaDraft } from '../model/draft.js'
import type { Partner } from '../model/partner.js'
import type { RawRight, SourceHop } from '../model/rights.js'
import { fold } from '../model/text.js'
import { isKnownAgency, listsAgency } from '../rights/agencies.js'

/** `agencies`: those that publication and contract name, beside the ones everybody knows. The text itself stays as it came. */
export function credited(draft: Draft, partner: Partner, agencies: readonly string[]): Draft {
  const known = agenciesWith([...agencies, ...(partner.contract?.mayPassOn ?? [])])
  const origin = originOf(draft, known, [partner.name])
  const authors = authorsOf(draft, origin, known)
  const signed = draft.authors.find(({ name }) => known.isSign(name.trim()) || known.isName(name))?.name.trim()
  return {
    ...draft,
    dateline: draft.dateline ?? origin.place,
    authors,
    byline: draft.byline ?? bylineOf(draft, origin, authors),
    contributors: contributorsOf(draft, origin, authors),
    media: draft.media.map(medium => creditedMedium(medium, origin)),
    tags: tagsOf(draft, origin),
    rights: {
      ...draft.rights,
      ...chained(draft, origin.agency ?? signed ?? itself(draft, partner, agencies)),
      ...keeping(draft, origin.lines),
    },
  }
}

/** Who is named in the text is asked only where the feed names nobody, or nobody but the agency. */
function authorsOf({ authors }: Draft, { reporters }: Origin, known: Agencies): readonly Author[] {
  const silent = authors.every(({ name }) => known.isSign(name.trim()) || known.isName(name))
  return silent && reporters.length > 0 ? reporters.map(name => ({ name })) : authors
}

function bylineOf({ authors: said }: Draft, { reporters }: Origin, authors: readonly Author[]): Byline | undefined {
  return authors === said || reporters.length === 0 ? undefined : { mode: 'name', text: reporters.join(', ') }
}

/** Who made the pictures is named, whether or not they came along (FSEK 15). */
function contributorsOf(draft: Draft, origin: Origin, authors: readonly Author[]): Draft['contributors'] {
  const said = draft.contributors ?? []
  const named = new Set([...authors, ...said].map(({ name }) => fold(name)))
  const added = [...new Set([...origin.photographers, ...origin.camera])].filter(name => !named.has(fold(name)))
  return added.length > 0 ? [...said, ...added.map(name => ({ name }))] : draft.contributors
}

function creditedMedium(medium: MediaDraft, { photographers, camera }: Origin): MediaDraft {
  const names = medium.kind === 'video' ? camera : medium.kind === 'image' ? photographers : []
  return medium.credit || names.length === 0 ? medium : { ...medium, credit: names.join(', ') }
}

/** A tag may be a whole breadcrumb; a headline that says it is breaking is not rewritten, but found under its word. */
function tagsOf({ tags, title = '' }: Draft, origin: Origin): readonly string[] {
  const breaking = BREAKING.test(title) ? ['Son Dakika'] : []
  return [...new Set([...tags.flatMap(tag => crumbsIn(tag) ?? [tag]), ...origin.tags, ...breaking])]
}

const BREAKING = /^\s*(?:son dak[iİ]ka|flaş)\s*(?:[:|!…-]|\.\.\.)/iu

/** The feed of an agency names it by being its feed. */
function itself({ agencyCode }: Draft, { name }: Partner, agencies: readonly string[]): string | undefined {
  return agencyCode !== undefined && (isKnownAgency(name) || listsAgency(agencies, name)) ? name : undefined
}

/** The agency is where the story began: hop 0, once, with its own code of it. What the feed says of the way stays behind it. */
function chained(draft: Draft, agency: string | undefined): Pick<Draft['rights'], 'sourceChain'> {
  const { agencyCode: itemId, rights, publishedAt, modifiedAt } = draft
  const said = rights.sourceChain ?? []
  if (agency === undefined || said.some(({ name }) => name !== undefined && listsAgency([name], agency))) return {}
  const date = publishedAt ?? modifiedAt
  const hop: Partial<SourceHop> = {
    name: agency,
    kind: 'agency',
    ...(date !== undefined && { date }),
    ...(itemId !== undefined && said.every(hop => hop.itemId !== itemId) && { itemId }),
  }
  return { sourceChain: [hop, ...said] }
}

/** The lines word for word, beside what was read from them (FSEK 16, Ek Madde 4/1). */
function keeping({ rights: { raw = [] } }: Draft, lines: readonly string[]): Pick<Draft['rights'], 'raw'> {
  if (lines.length === 0) return {}
  const kept = lines.map((value): RawRight => ({ carrier: CARRIER, value, scope: 'item' }))
  return { raw: [...raw, ...kept].slice(0, Math.max(raw.length, MOST_KEPT)) }
}

/** Where such a line stands: in the text of the story. */
export const CARRIER = 'text:byline'
/** More than these an article may not have (limits.ts); the lines stand in the body as well. */
const MOST_KEPT = 200
