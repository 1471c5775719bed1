// Alone makes the head of a category's feed.
import { modifiedAt } from '../model/article.js'
import { type Channel, FORMAT_NAMES } from '../model/channel.js'
import { SELF } from '../model/key.js'
import type { Category } from '../model/publication.js'
import { feedNotice } from '../rights/notices.js'
import type { Entry } from './assemble.js'
import { feedPath, type Site } from './links.js'

/** Minutes; agrees with max-age of the documents. */
export const TTL = 5

export function channelOf(category: Category, entries: readonly Entry[], { publicUrl, publication }: Site): Channel {
  const { authority, authorityDate, holder, imprint } = publication
  const language = publication.language.startsWith('tr') ? 'tr' : 'en'
  const updatedAt = entries.reduce((newest, { article }) => Math.max(newest, modifiedAt(article)), 0)
  return {
    id: `tag:${authority},${authorityDate}:feeds/${category.slug}`,
    title: `${publication.name} – ${category.label[language]}`,
    description: category.description[language],
    language: publication.language,
    homeUrl: publicUrl + feedPath(category.slug),
    selfUrl: Object.fromEntries(FORMAT_NAMES.map(format => [format, publicUrl + feedPath(category.slug, format)])),
    updatedAt: updatedAt || Date.parse(authorityDate),
    notice: feedNotice(publication, { at: updatedAt, merged: entries.some(({ article }) => article.owner !== SELF) }),
    holder,
    author: { name: publication.name, url: publication.site },
    imprint: { email: imprint.email, responsibleEditor: imprint.responsibleEditor },
    ai: publication.defaults.ai,
    licenseUrl: `${publicUrl}/haklar`,
    icon: `${publicUrl}/media/icon.png`,
    image: undefined,
    hubs: [],
    generator: GENERATOR,
    ttl: TTL,
    categories: [category.label[language]],
  }
}

const GENERATOR = { name: 'Mahreç', url: 'https://www.npmjs.com/package/mahrec', version: '0.1.0' }
