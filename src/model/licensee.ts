// Alone knows who pulls from us under a contract of its own.
import type { Extent } from './extent.js'

export interface Licensee {
  readonly name: string
  /** Most that the contract gives. */
  readonly extent: Extent
  /** Category slugs; absent = all. */
  readonly categories?: readonly string[]
  /** Agencies whose material the licensee may have through us, by name. */
  readonly agencies: readonly string[]
}
