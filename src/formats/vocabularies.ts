// Alone knows which vocabularies an XML feed is read against.
import { VocabularyIndex } from '../validation/survey.js'
import { atomVocabulary } from './atom/vocabulary.js'
import { modules } from './modules/index.js'
import { rssVocabulary } from './rss/vocabulary.js'

let index: VocabularyIndex | undefined

/** Made once, when first asked for. */
export function vocabularies(): VocabularyIndex {
  index ??= new VocabularyIndex([rssVocabulary, atomVocabulary, ...modules])
  return index
}
