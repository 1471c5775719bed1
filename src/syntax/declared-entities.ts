// Alone knows which entities a document type declares that are read: plain text, nothing that could hold markup or grow.

const DECLARED = /<!ENTITY\s+([\w.:-]+)\s+("[^"]*"|'[^']*')\s*>/g

/** `doctype`: as written after `<!DOCTYPE`. */
export function declaredEntities(doctype: string): ReadonlyMap<string, string> {
  const entities = new Map<string, string>()
  for (const [, name = '', quoted = ''] of doctype.matchAll(DECLARED)) {
    const replacement = quoted.slice(1, -1)
    if (!/[<&%]/.test(replacement)) entities.set(name, replacement)
  }
  return entities
}
