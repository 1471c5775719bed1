// Alone lists the namespaces that are known but whose elements are not checked: recognised, and skipped.
import type { Vocabulary } from '../../validation/vocabulary.js'

/** Prefix, then its addresses, the right one first. */
const NAMESPACES: readonly (readonly [prefix: string, ...namespaces: string[]])[] = [
  ['annotate', 'http://purl.org/rss/1.0/modules/annotate/'],
  ['audio', 'http://media.tangent.org/rss/1.0/'],
  ['blogChannel', 'http://backend.userland.com/blogChannelModule', 'http://backend.userland.com/blogChannelModule/'],
  ['cp', 'http://my.theinfo.org/changed/1.0/rss/'],
  ['email', 'http://purl.org/rss/1.0/modules/email/'],
  ['foaf', 'http://xmlns.com/foaf/0.1/'],
  ['g', 'http://base.google.com/ns/1.0'],
  ['geourl', 'http://geourl.org/rss/module/'],
  ['image', 'http://purl.org/rss/1.0/modules/image/'],
  ['l', 'http://purl.org/rss/1.0/modules/link/'],
  ['math', 'http://www.w3.org/1998/Math/MathML'],
  ['opml', 'http://www.opml.org/spec2', 'http://opml.org/spec2'],
  ['pingback', 'http://madskills.com/public/xml/rss/module/pingback/'],
  ['rdfs', 'http://www.w3.org/2000/01/rdf-schema#'],
  ['ref', 'http://purl.org/rss/1.0/modules/reference/'],
  ['reqv', 'http://purl.org/rss/1.0/modules/richequiv/'],
  ['rss091', 'http://purl.org/rss/1.0/modules/rss091#'],
  ['search', 'http://purl.org/rss/1.0/modules/search/'],
  ['service', 'http://purl.org/rss/1.0/modules/servicestatus/'],
  ['mi', 'http://schemas.ingestion.microsoft.com/common/'],
  ['snf', 'http://www.smartnews.be/snf'],
  ['soap', 'http://schemas.xmlsoap.org/soap/envelope/'],
  ['ss', 'http://purl.org/rss/1.0/modules/subscription/'],
  ['str', 'http://hacks.benhammersley.com/rss/streaming/'],
  ['svg', 'http://www.w3.org/2000/svg'],
  ['taxo', 'http://purl.org/rss/1.0/modules/taxonomy/'],
  ['thd', 'http://purl.org/rss/1.0/modules/threading/'],
  ['wiki', 'http://purl.org/rss/1.0/modules/wiki/', 'http://www.usemod.com/cgi-bin/mb.pl?ModWiki'],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['xrd', 'xri://$xrd*($v*2.0)'],
  ['xsi', 'http://www.w3.org/2001/XMLSchema-instance'],
  ['yandex', 'http://news.yandex.ru'],
  ['yt', 'http://www.youtube.com/xml/schemas/2015'],
  ['gd', 'http://schemas.google.com/g/2005'],
  ['blogger', 'http://schemas.google.com/blogger/2008'],
]

export const recognised: readonly Vocabulary[] = NAMESPACES.map(([prefix, ...namespaces]) => ({
  prefix,
  namespaces,
  specification: { name: prefix, url: namespaces[0] ?? '' },
  elements: [],
  skipped: true,
}))
