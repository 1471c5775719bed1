// Alone knows which language tags may be written.

/** Made when first asked: it takes longer than a small command may. */
let names: Intl.DisplayNames | undefined

/** The tag in canonical case, or undefined where it is no BCP 47 tag of a known two-letter language. */
export function languageTag(value: string | undefined): string | undefined {
  if (!value) return undefined
  if (known.has(value)) return known.get(value)
  const tag = canonical(value)
  if (known.size < 1000) known.set(value, tag)
  return tag
}

/** Asking Intl costs more than writing an item. */
const known = new Map<string, string | undefined>()

function canonical(value: string): string | undefined {
  if (!/^[A-Za-z]{2}(?:-[A-Za-z0-9]{1,8})*$/.test(value)) return undefined
  try {
    const tag = Intl.getCanonicalLocales(value)[0] ?? ''
    names ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
    return names.of(tag.slice(0, 2)) ? tag : undefined
  } catch {
    return undefined
  }
}
