// Alone knows in which of the house's languages a publication's own words are taken.
import type { Publication } from '../../model/publication.js'
import type { Language } from '../../model/text.js'

export function languageIn({ language }: Publication): Language {
  return language.startsWith('tr') ? 'tr' : 'en'
}
