// Alone answers for the front page.
import { Router } from '@koa/router'
import type { Categories } from '../../model/categories.js'
import { type AssembleNeeds, assemble } from '../../outbound/assemble.js'
import { noticeForEntries } from '../feed-notice.js'
import { frameOf, type PageNeeds, pageRepresentation } from '../page.js'
import { DirectoryPage } from '../pages/directory.js'
import { respond } from '../respond.js'

export interface DirectoryNeeds extends AssembleNeeds, PageNeeds {
  readonly categories: Categories
}

/** Stories of a category on the front page; the first category, which leads it, has more. */
const STORIES = 4
const LEADING = 7

export function directory(needs: DirectoryNeeds): Router {
  return new Router({ strict: true, sensitive: true }).get('/', async ctx => {
    const frame = frameOf(ctx, needs.site)
    const now = needs.now()
    const sections = await Promise.all(
      needs.categories.all.map(async (category, place) => ({
        category,
        stories: await assemble(category, 'page', needs, { limit: place === 0 ? LEADING : STORIES }),
      })),
    )
    const notice = noticeForEntries(
      sections.flatMap(({ stories }) => stories),
      frame.publication,
      now,
    )
    const page = DirectoryPage({ ...frame, sections, notice })
    respond(ctx, pageRepresentation(page, { language: frame.language, changedAt: now }, needs))
  })
}
