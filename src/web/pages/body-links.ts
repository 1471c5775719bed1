// Alone knows what links and pictures of a story's text get on a page of ours, and not in feeds, which go to others.
import { SELF } from '../../model/key.js'

/**
 * HTML of the sanitiser, whose attributes stand in one order. A page that is opened gets no hold of ours; a link in a
 * partner's text is no recommendation of the newsroom. What a link said itself (a licence) stays. Pictures wait until they
 * are near.
 */
export function withPageLinks(html: string, owner: string): string {
  const said = owner === SELF ? ['noopener'] : ['noopener', 'nofollow']
  return html
    .replace(LINK, (_, href: string, rel = '') => {
      const all = new Set([...said, ...rel.split(' ').filter(Boolean)])
      return `<a href="${href}" rel="${[...all].join(' ')}"`
    })
    .replaceAll('<img src="', '<img loading="lazy" src="')
}

const LINK = /<a href="(https?:[^"]*)"(?: rel="([^"]*)")?/g
