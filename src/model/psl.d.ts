// Alone says what is used of the list of public suffixes: the types it comes with cannot be found by way of its exports.
declare module 'psl' {
  /** The registrable name of a host; null where it has none. */
  export function get(host: string): string | null
}
