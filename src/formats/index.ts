// The formats that are written, and all that is read. Lists, never a barrel; adding one = its folder and a line here.
import { astray } from './astray.js'
import { atom } from './atom/index.js'
import { atom03 } from './atom-03/index.js'
import type { Format, Reader } from './format.js'
import { jsonFeed } from './json-feed/index.js'
import { rdf } from './rdf/index.js'
import { rss } from './rss/index.js'

export const formats: readonly Format[] = [rss, atom, jsonFeed]

/** The first that claims a document reads it; `astray` takes what no other does. */
export const readers: readonly Reader[] = [...formats, rdf, atom03, astray]
