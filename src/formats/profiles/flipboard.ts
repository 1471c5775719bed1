// RSS as Flipboard asks for it: each item with a description, a creator and a date (docs/targets.md).
import { isPlausible } from '../../model/time.js'
import { rss } from '../rss/index.js'
import { rssWriter } from '../rss/write.js'
import { isBlank } from '../writing/xml-text.js'
import type { Profile } from './profile.js'

export const flipboard: Profile = {
  name: 'flipboard',
  format: { ...rss, write: rssWriter({ complete: true }) },
  items: 50,
  channel: channel => channel,
  lacks: ({ title, firstPublishedAt }) =>
    isBlank(title) ? 'title' : isPlausible(firstPublishedAt) ? undefined : 'date',
}
