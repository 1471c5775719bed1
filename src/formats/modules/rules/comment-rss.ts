// Alone judges: comment rss.
import { rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'

export const commentRss = rule<Survey, object>({
  id: 'comment-rss',
  level: 'warning',
  w3c: 'CommentRSS',
  basis: { name: 'RSS 2.0', section: 'commentRss', url: 'https://www.rssboard.org/rss-specification' },
  says: {
    en: () => 'wfw:commentRSS is written wfw:commentRss',
    tr: () => 'wfw:commentRSS değil wfw:commentRss yazılır',
  },
  why: {
    en: 'XML minds upper and lower case; readers look for commentRss.',
    tr: 'XML büyük-küçük harfe duyarlıdır; okuyucular commentRss arar.',
  },
  remedy: { en: 'Write wfw:commentRss.', tr: 'wfw:commentRss yazın.' },
  examples: {
    bad: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><wfw:commentRSS>https://example.com/a/feed</wfw:commentRSS></item>',
    ],
    good: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><wfw:commentRss>https://example.com/a/feed</wfw:commentRss></item>',
    ],
  },
  check(survey, report) {
    for (const { element } of survey.named('wfw:commentRSS'))
      report(element, {}, { rename: `${element.prefix}:commentRss` })
  },
})
