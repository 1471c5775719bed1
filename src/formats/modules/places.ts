// Alone knows where extensions may stand: what RSS calls a channel and an item, Atom calls a feed and an entry.

/** RSS 0.9x and 2.0. */
export const RSS_FEEDS = ['channel']
export const RSS_ITEMS = ['item']
/** RSS 0.90, 1.0 and 1.1, where every element is a statement in RDF. */
export const RDF_FEEDS = ['rss1:channel', 'rss090:channel', 'rss11:Channel']
export const RDF_ITEMS = ['rss1:item', 'rss090:item', 'rss11:item']
export const ATOM_FEEDS = ['atom:feed']
export const ATOM_ENTRIES = ['atom:entry']

export const FEEDS = [...RSS_FEEDS, ...ATOM_FEEDS, ...RDF_FEEDS]
export const ITEMS = [...RSS_ITEMS, ...ATOM_ENTRIES, ...RDF_ITEMS]
export const ANYWHERE = [...FEEDS, ...ITEMS, 'atom:source']
/** Beside the items, what RSS and RDF say of a picture and of a search form. */
export const BESIDE = [
  'image',
  'textInput',
  'rss1:image',
  'rss1:textinput',
  'rss090:image',
  'rss090:textinput',
  'rss11:image',
]
