// Alone judges: unstable guid.
import type { ItemSaid } from '../self-said.js'
import { httpRule } from './http-rule.js'

export const unstableGuid = httpRule<{ count: number; name: string; before: string; now: string }>({
  id: 'unstable-guid',
  level: 'warning',
  basis: { name: 'RFC 4287', section: '§4.2.6', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6' },
  says: {
    en: ({ count, name, before, now }) =>
      `${name} was called ${before}, and a moment later ${now} (${count} such items)`,
    tr: ({ count, name, before, now }) =>
      `${name} önce ${before}, hemen ardından ${now} kimliğiyle geldi (böyle ${count} öğe)`,
  },
  why: {
    en: 'By its id a reader knows an item again; one that changes makes all items unread at every poll, and doubles them in aggregators.',
    tr: 'Okuyucu öğeyi kimliğinden tanır; değişen kimlik her soruda öğeleri okunmamış yapar, toplayıcılarda çoğaltır.',
  },
  remedy: {
    en: 'Give each item an id once, and keep it: take the key of the article, nothing that is made while the feed is written.',
    tr: 'Her öğeye bir kez kimlik verip koruyun: besleme yazılırken üretileni değil, haberin kayıt anahtarını kullanın.',
  },
  value: ({ now }) => now,
  find({ said, saidAgain }) {
    if (!said || !saidAgain) return undefined
    const later = idsByName(saidAgain.items)
    const changed = [...idsByName(said.items)].flatMap(([name, before]) => {
      const now = later.get(name)
      return before && now && before !== now ? [{ name, before, now }] : []
    })
    const [first] = changed
    return first && { count: changed.length, ...first }
  },
})

/** Two items of one name tell nothing of each other: their name has no id. */
function idsByName(items: readonly ItemSaid[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { name, id } of items) found.set(name, found.has(name) && found.get(name) !== id ? '' : id)
  return found
}
