// RSS as portals that gather Turkish news usually take it: no specification of Haberler.com's is public (docs/targets.md).
import { isPlausible } from '../../model/time.js'
import { rss } from '../rss/index.js'
import { rssWriter } from '../rss/write.js'
import { isBlank } from '../writing/xml-text.js'
import type { Profile } from './profile.js'

export const haberler: Profile = {
  name: 'haberler',
  format: { ...rss, write: rssWriter({ complete: true }) },
  items: 50,
  channel: channel => channel,
  lacks: ({ title, firstPublishedAt }) =>
    isBlank(title) ? 'title' : isPlausible(firstPublishedAt) ? undefined : 'date',
}
