// Alone knows where extensions may stand: what RSS calls a channel and an item, Atom calls a feed and an entry.

export const FEEDS = ['channel', 'atom:feed', 'rss1:channel']
export const ITEMS = ['item', 'atom:entry', 'rss1:item']
export const ANYWHERE = [...FEEDS, ...ITEMS, 'atom:source']
