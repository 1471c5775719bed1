// Alone judges: flipboard channel incomplete.
import { EXAMPLE } from '../example-feed.js'
import { channelRule } from '../intake.js'
import { FLIPBOARD } from './intake.js'

export const flipboardChannelIncomplete = channelRule(FLIPBOARD, {
  parts: ['title', 'link', 'description', 'language'],
  bad: EXAMPLE.replace('<language>tr</language>', ''),
})
