// Alone knows the namespaces we write, each under the prefix readers expect. Others are read, never written (RIGHTS.md §5).
// Those of podcasts, places and threads are written only for library users who ask for them.

export const NAMESPACES: Readonly<Record<string, string>> = {
  at: 'http://purl.org/atompub/tombstones/1.0',
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  creativeCommons: 'http://backend.userland.com/creativeCommonsRssModule',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  fh: 'http://purl.org/syndication/history/1.0',
  georss: 'http://www.georss.org/georss',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  media: 'http://search.yahoo.com/mrss/',
  slash: 'http://purl.org/rss/1.0/modules/slash/',
  // Only where a profile demands it: other validators do not know it.
  snf: 'http://www.smartnews.be/snf',
  sy: 'http://purl.org/rss/1.0/modules/syndication/',
  thr: 'http://purl.org/syndication/thread/1.0',
  wfw: 'http://wellformedweb.org/CommentAPI/',
}

/** xmlns declarations, sorted by prefix; a prefix nobody uses is not declared: some validators warn of mere declarations. */
export function declarations(prefixes: Iterable<string>): string {
  const declared = [...new Set(prefixes)].filter(prefix => Object.hasOwn(NAMESPACES, prefix)).sort()
  return declared.map(prefix => ` xmlns:${prefix}="${NAMESPACES[prefix]}"`).join('')
}
