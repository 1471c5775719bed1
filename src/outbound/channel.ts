// Alone makes the head of a category's feed.
import { type Article, modifiedAt } from '../model/article.js'
import { type Channel, FORMAT_NAMES, type History } from '../model/channel.js'
import { SELF } from '../model/key.js'
import { PROGRAM } from '../model/program.js'
import type { Category } from '../model/publication.js'
import type { AiPermissions } from '../model/rights.js'
import { noticeFor } from '../rights/notices.js'
import type { Entry } from './assemble.js'
import { feedPath, RIGHTS_PAGE, type Site } from './links.js'

/** Minutes; agrees with max-age of the documents. */
export const TTL = 5

export function channelOf(
  category: Category,
  entries: readonly Entry[],
  { publicUrl, publication, hubs = [] }: Site,
  history?: History,
): Channel {
  const { authority, authorityDate, holder, imprint } = publication
  const language = publication.language.startsWith('tr') ? 'tr' : 'en'
  const newest = entries.reduce((latest, { article }) => Math.max(latest, changedAt(article)), 0)
  // A feed without items needs a time that does not move: the day the newsroom's ids begin.
  const updatedAt = newest || Date.parse(authorityDate)
  const merged = entries.some(({ article }) => article.owner !== SELF)
  return {
    id: `tag:${authority},${authorityDate}:feeds/${category.slug}`,
    title: `${publication.name} – ${category.label[language]}`,
    description: category.description[language],
    language: publication.language,
    homeUrl: publicUrl + feedPath(category.slug),
    selfUrl: Object.fromEntries(FORMAT_NAMES.map(format => [format, publicUrl + feedPath(category.slug, format)])),
    updatedAt,
    notice: noticeFor({ kind: merged ? 'feed.merged' : 'feed', publication, at: updatedAt }),
    holder,
    author: { name: publication.name, url: publication.site },
    imprint: { email: imprint.email, responsibleEditor: imprint.responsibleEditor },
    ai: aiOf(entries, publication.defaults.ai),
    licenseUrl: publicUrl + RIGHTS_PAGE,
    publicUrl,
    aboutRights: publicUrl + RIGHTS_PAGE,
    icon: `${publicUrl}/media/icon.png`,
    hubs,
    generator: PROGRAM,
    ttl: TTL,
    categories: [category.label[language]],
    ...(history && { history }),
  }
}

/** A document permits what every story in it permits, and no more than the publication (RIGHTS.md §3.5). */
function aiOf(entries: readonly Entry[], own: AiPermissions): AiPermissions {
  const told = entries.filter(({ article }) => !article.withdrawn).map(({ article }) => article.rights.ai)
  const may = (use: keyof AiPermissions) => own[use] && told.every(ai => ai[use])
  return { search: may('search'), aiInput: may('aiInput'), aiIndex: may('aiIndex'), aiTrain: may('aiTrain') }
}

function changedAt(article: Article): number {
  return Math.max(modifiedAt(article), article.withdrawn?.at ?? 0)
}
