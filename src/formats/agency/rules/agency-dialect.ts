// Alone judges: agency dialect.
import { type Element, elements } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { RssDocument } from '../../rss/document.js'
import { codeOf, isOfDialect } from '../names.js'

export const agencyDialect = rule<RssDocument, { element: string; items: number }>({
  id: 'agency-dialect',
  level: 'error',
  w3c: 'UndefinedElement',
  basis: { name: 'RSS 2.0', section: 'Extending RSS', url: 'https://www.rssboard.org/rss-specification#extendingRss' },
  says: {
    en: ({ element, items }) =>
      `${element} is a word of the Turkish agency dialect, which RSS does not know (in ${items} of the items)`,
    tr: ({ element, items }) =>
      `${element}, Türk haber ajanslarının lehçesinden bir sözcük; RSS tanımıyor (öğelerin ${items} tanesinde)`,
  },
  why: {
    en: 'Extensions of RSS stand in a namespace. Feed readers skip these elements, with the pictures and dates in them; newsroom importers made for the dialect, this one included, read them.',
    tr: 'RSS eklentileri bir ad alanında durur. Akış okuyucuları bu öğeleri, içlerindeki görsel ve tarihlerle birlikte atlar; lehçeyi bilen haber alıcıları (bu program da) okur.',
  },
  remedy: {
    en: 'For subscribers who import the dialect nothing is to be done. For everybody else say the same in RSS: guid, category, pubDate by RFC 822, media:content, dcterms:modified.',
    tr: 'Yalnız lehçeyi alan aboneler içinse yapılacak bir şey yok. Herkes için aynı bilgileri RSS ile verin: guid, category, RFC 822 biçiminde pubDate, media:content, dcterms:modified.',
  },
  examples: {
    bad: [
      '<item><title>Köy yolu açıldı</title><guid isPermaLink="false">KR-000001</guid><HaberKodu>20260102KR000001</HaberKodu></item>',
    ],
    good: [
      '<item><title>Köy yolu açıldı</title><guid isPermaLink="false">20260102KR000001</guid><category>Yerel</category></item>',
    ],
  },
  check({ items }, report) {
    const first = new Map<string, { readonly at: Element; items: number }>()
    for (const item of items) {
      if (codeOf(item) === undefined) continue
      const words = elements(item).filter(isOfDialect)
      for (const [name, at] of new Map(words.toReversed().map(word => [word.local, word]))) {
        const known = first.get(name)
        if (known) known.items += 1
        else first.set(name, { at, items: 1 })
      }
    }
    // Told once a word: a document says it in every item.
    for (const [element, { at, items }] of first) report(at, { element, items })
  },
})
