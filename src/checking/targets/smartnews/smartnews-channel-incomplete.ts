// Alone judges: smartnews channel incomplete.
import { EXAMPLE } from '../example-feed.js'
import { channelRule } from '../intake.js'
import { SMARTNEWS } from './intake.js'

export const smartnewsChannelIncomplete = channelRule(SMARTNEWS, {
  parts: ['title', 'link', 'description', 'date', 'language'],
  bad: EXAMPLE.replace('<language>tr</language>', ''),
})
