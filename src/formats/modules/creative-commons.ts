// Alone knows the licence module of RSS 2.0.
import type { Vocabulary } from '../../validation/vocabulary.js'
import { ANYWHERE } from './places.js'

export const creativeCommons: Vocabulary = {
  prefix: 'creativeCommons',
  namespaces: [
    'http://backend.userland.com/creativeCommonsRssModule',
    'http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html',
    'http://backend.userland.com/creativeCommonsRSSModule',
  ],
  specification: { name: 'creativeCommons RSS module', url: 'https://www.rssboard.org/creative-commons' },
  elements: [{ name: 'license', in: ANYWHERE, occurs: '*', text: 'url' }],
}
