// Alone answers for feeds: `/feeds/{category}.{suffix}`, and `/feeds/{category}` as the client likes it.
import { Router } from '@koa/router'
import type { Context } from 'koa'
import type { Format } from '../../formats/format.js'
import type { Profile } from '../../formats/profiles/profile.js'
import type { Categories } from '../../model/categories.js'
import type { FormatName } from '../../model/channel.js'
import type { Licence } from '../../model/licensee.js'
import type { Category } from '../../model/publication.js'
import { type AssembleNeeds, assemble } from '../../outbound/assemble.js'
import type { LicensedDocuments } from '../../outbound/licensed-documents.js'
import { EXTENSIONS, feedPath } from '../../outbound/links.js'
import type { Representation } from '../../outbound/representation.js'
import { noticeForEntries } from '../feed-notice.js'
import { keyWanted, type LicensedReaderNeeds, licenceOf, respondLicensed, within } from '../licensed-reader.js'
import type { Shelf } from '../needs.js'
import { chooseFormat, wantsPage } from '../negotiate.js'
import { frameOf, type PageNeeds, pageRepresentation } from '../page.js'
import { FeedPage } from '../pages/feed.js'
import { Problem } from '../problem.js'
import type { RatePolled } from '../rate.js'
import { respond } from '../respond.js'

export interface FeedsNeeds extends AssembleNeeds, PageNeeds, LicensedReaderNeeds, RatePolled {
  readonly categories: Categories
  readonly shelf: Shelf
  readonly formats: readonly Format[]
  readonly licensed: Pick<LicensedDocuments, 'get'>
  readonly profiles: readonly Profile[]
}

/** Stories of the readable page. */
const STORIES = 30

export function feeds(needs: FeedsNeeds): Router {
  const { categories, shelf } = needs

  function documentOf(category: Category, format: FormatName): Representation {
    const found = shelf.at(feedPath(category.slug, format))
    if (!found) throw new Problem('unavailable', NOT_YET, { headers: { 'Retry-After': '5' } })
    return found
  }

  return new Router({ strict: true, sensitive: true }).get('/feeds/:name', async ctx => {
    const { name = '' } = ctx.params
    const dot = name.lastIndexOf('.')
    const profile = profileAsked(ctx, needs)
    const licence = await licenceOf(ctx, needs)
    // Whose contract counts pulls is held to that, however many it has of them in a minute.
    if (licence?.quota === undefined) await needs.polled(ctx, async () => {})
    if (profile && !licence) throw keyWanted(PROFILE_NEEDS_KEY)
    if (dot !== -1) {
      const format = FORMATS.get(name.slice(dot + 1))
      const category = categories.get(name.slice(0, dot))
      if (!category || !format) throw unknown(categories, name)
      if (profile && profile.format.name !== format) throw otherSuffix(profile, category)
      if (licence) return byContract(ctx, licence, category, format, same => same, needs, profile)
      respond(ctx, documentOf(category, format))
      return
    }
    const category = categories.get(name)
    if (!category) throw unknown(categories, name)
    if (licence) {
      const format = profile?.format.name ?? chooseFormat(ctx.req.headers.accept)
      const shown = (document: Representation) => negotiated(document, feedPath(category.slug, format))
      return byContract(ctx, licence, category, format, shown, needs, profile)
    }
    if (wantsPage(ctx.req.headers)) respond(ctx, await page(ctx, category, needs))
    else {
      const format = chooseFormat(ctx.req.headers.accept)
      respond(ctx, negotiated(documentOf(category, format), feedPath(category.slug, format)))
    }
  })
}

async function byContract(
  ctx: Context,
  licence: Licence,
  category: Category,
  name: FormatName,
  shown: (document: Representation) => Representation,
  needs: FeedsNeeds,
  profile?: Profile,
): Promise<void> {
  within(licence, { category: category.slug, format: name }, needs)
  const format = needs.formats.find(each => each.name === name)
  if (!format) throw new Error(`there is no format ${name}`)
  const document = await needs.licensed.get(licence, category, format, profile)
  await respondLicensed(ctx, licence, document, shown(document.representation), needs)
}

/** `?profile=`. Problems: malformed. */
function profileAsked(ctx: Context, { profiles }: FeedsNeeds): Profile | undefined {
  const { profile: asked } = ctx.query
  if (asked === undefined) return undefined
  const found = profiles.find(({ name }) => name === asked)
  if (found) return found
  const names = profiles.map(({ name }) => name)
  const known = names.join(', ')
  throw new Problem(
    'malformed',
    { tr: `Böyle bir profil yok. Olanlar: ${known}.`, en: `There is no such profile. There are: ${known}.` },
    { members: { profiles: names } },
  )
}

function otherSuffix({ name, format }: Profile, { slug }: Category): Problem {
  const path = `${feedPath(slug, format.name)}?profile=${name}`
  return new Problem('malformed', { tr: `Bu profilin adresi: ${path}`, en: `The address of this profile is ${path}` })
}

const PROFILE_NEEDS_KEY = {
  tr: 'Profiller sözleşmeyle çekilir: anahtarınızı gönderin (Authorization: Bearer, Basic ya da ?key=).',
  en: 'Profiles are pulled under a contract: send your key (Authorization: Bearer, Basic or ?key=).',
}

const FORMATS = new Map(Object.entries(EXTENSIONS).map(([format, suffix]) => [suffix, format as FormatName]))

const CHOSEN_BY = ['Accept', 'Sec-Fetch-Dest']

const NOT_YET = { tr: 'Akış hazırlanıyor.', en: 'The feed is being made.' }

/** The same document under the address that leaves the choice open; made once, so that its headers are. */
function negotiated(document: Representation, path: string): Representation {
  const known = variants.get(document)
  if (known) return known
  const variant = {
    ...document,
    vary: [...document.vary, ...CHOSEN_BY],
    headers: { ...document.headers, 'Content-Location': path },
  }
  variants.set(document, variant)
  return variant
}
const variants = new WeakMap<Representation, Representation>()

async function page(ctx: Context, category: Category, needs: FeedsNeeds): Promise<Representation> {
  const frame = frameOf(ctx, needs.site)
  const stories = await assemble(category, 'page', needs, { limit: STORIES })
  const props = { ...frame, category, stories, notice: noticeForEntries(stories, frame.publication, needs.now()) }
  // What left the list leaves no date behind, so the page is as new as its making; its tag is of its bytes.
  return pageRepresentation(
    FeedPage(props),
    {
      language: frame.language,
      changedAt: needs.now(),
      vary: ['Authorization', ...CHOSEN_BY],
      links: alternates(category),
    },
    needs,
  )
}

function alternates({ slug }: Category): string[] {
  return [...FORMATS].map(([, format]) => `<${feedPath(slug, format)}>; rel="alternate"`)
}

function unknown({ all }: Categories, name: string): Problem {
  const slugs = all.map(({ slug }) => slug)
  const suffixes = [...FORMATS.keys()].map(suffix => `.${suffix}`).join(', ')
  return new Problem(
    'not-found',
    {
      tr: `"${name}" adında bir akış yok. Kategoriler: ${slugs.join(', ')}. Biçimler: ${suffixes}.`,
      en: `There is no feed "${name}". Categories: ${slugs.join(', ')}. Formats: ${suffixes}.`,
    },
    { members: { categories: slugs } },
  )
}
