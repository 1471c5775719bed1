// The formats that are written, all that is read, and all that is judged. Adding one = its folder and a line here.
import { astray } from './astray.js'
import { atom } from './atom/index.js'
import { atom03 } from './atom-03/index.js'
import type { Format, Judged, Reader } from './format.js'
import { jsonFeed } from './json-feed/index.js'
import { opml } from './opml/index.js'
import { rdf } from './rdf/index.js'
import { rss } from './rss/index.js'

export const formats: readonly Format[] = [rss, atom, jsonFeed]

/** Those whose grammar rules know, the ones that are written among them. */
export const judged: readonly Judged[] = [...formats, rdf, opml]

/** The first that claims a document reads it; `astray` takes what no other does. */
export const readers: readonly Reader[] = [...formats, rdf, atom03, astray]
