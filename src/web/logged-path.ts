// Alone knows which paths are secrets: they are not written into logs.

/** The address of a callback is what a hub knows us by (WebSub §5.1.1): who has it can speak for the hub. */
export function loggedPath(path: string): string {
  return path.replace(/^(\/websub\/).+/s, '$1…')
}
