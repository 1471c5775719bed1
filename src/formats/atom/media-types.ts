// Alone knows how a media type decides what stands inside atom:content (RFC 4287 §4.1.3.3).

/** XML media types: RFC 7303, those ending in +xml or /xml. */
export function isXmlType(type: string): boolean {
  return /(?:\+xml|\/xml)$/i.test(essence(type))
}

/** Anything that is neither text nor XML is written as Base64. */
export function isBinary(type: string): boolean {
  return /^[^/]+\/[^/]+$/.test(essence(type)) && !isXmlType(type) && !/^text\//i.test(type)
}

export function isComposite(type: string): boolean {
  return /^(?:multipart|message)\//i.test(type)
}

function essence(type: string): string {
  return type.replace(/\s*;.*$/s, '').trim()
}
