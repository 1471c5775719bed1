// Alone knows what an address of before is: one that readers subscribed to when another program made the feeds.
import type { FormatName } from './channel.js'

/** `{category}` in an address stands for a category by slug, label or alias. */
export const CATEGORY_PLACE = '{category}'

export interface LegacyAddress {
  /** Path, and query where there was one: `/rss/gundem.xml`, `/rss.asp?kategori={category}`. */
  readonly from: string
  /** Slug; absent where `from` holds `{category}`. */
  readonly to?: string
  readonly format: FormatName
  /** `in-place`: the feed of today under the old address. `moved`: 301 to the new one. */
  readonly how: 'in-place' | 'moved'
}
