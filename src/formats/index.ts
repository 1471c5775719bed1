// The formats that are read and written. A list, never a barrel; adding one = its folder and a line here.
import { atom } from './atom/index.js'
import type { Format } from './format.js'
import { jsonFeed } from './json-feed/index.js'
import { rss } from './rss/index.js'

export const formats: readonly Format[] = [rss, atom, jsonFeed]
