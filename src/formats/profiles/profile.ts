// What a profile is: a format as one intake wants it written, and what that intake would pass over.
import type { Article } from '../../model/article.js'
import type { Channel } from '../../model/channel.js'
import type { Decision } from '../../model/decision.js'
import type { ProfileName } from '../../model/profile.js'
import type { Format } from '../format.js'

export interface Profile {
  readonly name: ProfileName
  /** Its `name` is that of the format it is a variant of: contracts and the gate know no other. */
  readonly format: Format
  /** Most items. */
  readonly items: number
  /** Most bytes of the document; the oldest items go first. */
  readonly bytes?: number
  /** The head as the intake wants it. */
  readonly channel: (channel: Channel) => Channel
  /** Why the intake would pass the item over, in one word; undefined: it takes it. */
  readonly lacks: (article: Article, decision: Decision) => string | undefined
}
