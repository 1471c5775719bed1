// Alone knows where the elements of feeds belong, for documents whose end tags were lost.
import type { Homes } from '../syntax/outline.js'
import type { VocabularyIndex } from '../validation/survey.js'
import type { Name } from '../validation/vocabulary.js'

/** Written with these prefixes or without. */
const CORE = /^(?:atom|rss1):/

/** In lower case, without the prefix of a format's own elements. */
export function homes({ vocabularies }: VocabularyIndex): Homes {
  const of = new Map<string, Set<string>>()
  const texts = new Set<string>()
  const parents = new Set<string>()
  for (const { prefix, elements } of vocabularies)
    for (const { name, in: places, text } of elements) {
      const written = bare(prefix === '' ? name : `${prefix}:${name}`)
      const home = of.get(written) ?? new Set()
      for (const place of places) {
        home.add(bare(place))
        parents.add(bare(place))
      }
      of.set(written, home)
      if (text !== undefined && text !== 'none') texts.add(written)
    }
  // Everywhere an item may stand: RSS 0.9x and 2.0, RSS 1.0, RSS 1.1.
  of.set('item', new Set(['channel', 'rss', 'rdf:rdf', 'items']))
  of.set('entry', new Set(['feed']))
  for (const parent of parents) texts.delete(parent)
  return { of, items: new Set(['item', 'entry']), texts }
}

function bare(name: Name): string {
  return name.replace(CORE, '').toLowerCase()
}
