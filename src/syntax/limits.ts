// Alone knows how much of a hostile document is read before reading stops (DESIGN.md §4, §6.5).

/** Elements or JSON values inside each other: both XML parsers are quadratic in depth. */
export const MAX_DEPTH = 256
/** xmlns declarations in scope at one place. */
export const MAX_NAMESPACES = 1000
/** Attributes of one element. */
export const MAX_ATTRIBUTES = 1000
/** UTF-16 units of decoded text. */
export const MAX_CHARACTERS = 30 * 1024 * 1024
/** Places mended in one document: beyond that it is no feed with mistakes in it. */
export const MAX_REPAIRS = 100_000
