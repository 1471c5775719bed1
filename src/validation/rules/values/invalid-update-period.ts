// Alone judges: invalid update period.
import { valueRule } from '../value-rule.js'

export const invalidUpdatePeriod = valueRule({
  id: 'invalid-update-period',
  level: 'error',
  w3c: 'InvalidUpdatePeriod',
  basis: {
    name: 'RSS 1.0 Modules: Syndication',
    section: 'updatePeriod',
    url: 'https://web.resource.org/rss/1.0/modules/syndication/',
  },
  says: {
    en: ({ allowed, value, what }) => `${what}: "${value}" is not one of ${allowed}`,
    tr: ({ allowed, value, what }) => `${what}: "${value}" şunlardan biri değil: ${allowed}`,
  },
  why: { en: 'Aggregators plan their visits by it.', tr: 'Toplayıcılar ziyaretlerini buna göre planlar.' },
  remedy: {
    en: 'Write hourly, daily, weekly, monthly or yearly.',
    tr: 'hourly, daily, weekly, monthly ya da yearly yazın.',
  },
  examples: {
    bad: ['<sy:updatePeriod>sometimes</sy:updatePeriod>', '<sy:updatePeriod>Hourly</sy:updatePeriod>'],
    good: ['<sy:updatePeriod>hourly</sy:updatePeriod>'],
  },
})
