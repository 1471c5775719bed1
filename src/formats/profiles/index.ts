// The list of profiles; adding one = a file and a line here.
import { flipboard } from './flipboard.js'
import { haberler } from './haberler.js'
import { ninjs } from './ninjs.js'
import type { Profile } from './profile.js'
import { smartnews } from './smartnews.js'

export const profiles: readonly Profile[] = [flipboard, smartnews, haberler, ninjs]
