// Alone writes the menu of our feeds (draft-nottingham-feed-menu): what a reader offers to whoever names only the site.
import type { Categories } from '../../model/categories.js'
import { feedPath, type Site } from '../links.js'
import { languageIn } from './language-in.js'

export const FEED_MENU_PATH = '/.well-known/feed-menu.json'

/** Characters, as the draft has them. */
const LONGEST_TITLE = 50
const LONGEST_DESCRIPTION = 140

export function feedMenuOf({ all }: Categories, { publication }: Site): string {
  const language = languageIn(publication)
  const menu = {
    'feed-menu': cut(publication.name, LONGEST_TITLE),
    lang: publication.language,
    items: all.map(({ slug, label, description }) => ({
      'feed-title': cut(label[language], LONGEST_TITLE),
      description: cut(description[language], LONGEST_DESCRIPTION),
      // Relative to the root of the site, whatever stands in front of us.
      rss: feedPath(slug, 'rss'),
      atom: feedPath(slug, 'atom'),
      lang: publication.language,
    })),
  }
  return `${JSON.stringify(menu, undefined, 2)}\n`
}

/** At a word, where there is one; never within a character. */
function cut(text: string, most: number): string {
  const letters = [...text]
  if (letters.length <= most) return text
  const kept = letters.slice(0, most - 1).join('')
  return `${kept.replace(/\s+\S*$/u, '') || kept}…`
}
