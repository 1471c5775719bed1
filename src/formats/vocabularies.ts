// Alone knows which vocabularies an XML feed is read against.
import { VocabularyIndex } from '../validation/survey.js'
import { atomVocabulary } from './atom/vocabulary.js'
import { modules } from './modules/index.js'
import { opmlVocabulary } from './opml/vocabulary.js'
import { rdfVocabulary, rss10Vocabulary, rss11Vocabulary, rss090Vocabulary } from './rdf/vocabulary.js'
import { rssVocabulary } from './rss/vocabulary.js'

let index: VocabularyIndex | undefined

/** Made once, when first asked for. */
export function vocabularies(): VocabularyIndex {
  index ??= new VocabularyIndex([
    rssVocabulary,
    opmlVocabulary,
    atomVocabulary,
    rdfVocabulary,
    rss10Vocabulary,
    rss11Vocabulary,
    rss090Vocabulary,
    ...modules,
  ])
  return index
}
