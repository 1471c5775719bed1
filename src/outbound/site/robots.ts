// Alone writes robots.txt (RFC 9309): what is not for crawlers, where the news of today are listed, and what machines may do.
import { LICENCE_PATH, type Site } from '../links.js'
import { NEWS_SITEMAP_PATH } from './news-sitemap.js'

export const ROBOTS_PATH = '/robots.txt'

/** Feeds are for programs: none of them is kept from them. */
export function robotsOf({ publicUrl, publication }: Site): string {
  const { search, aiInput, aiTrain } = publication.defaults.ai
  const says = (may: boolean | undefined) => (may ? 'yes' : 'no')
  return [
    'User-agent: *',
    `Content-Signal: search=${says(search)}, ai-input=${says(aiInput)}, ai-train=${says(aiTrain)}`,
    'Disallow: /api/',
    'Disallow: /panel',
    'Allow: /',
    '',
    `Sitemap: ${publicUrl}${NEWS_SITEMAP_PATH}`,
    // RSL 1.0, for all user agents: it stands outside of their groups.
    `License: ${publicUrl}${LICENCE_PATH}`,
    '',
  ].join('\n')
}
