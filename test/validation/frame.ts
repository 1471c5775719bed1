// Puts an example of a rule into the smallest document that is fine without it.
import type { Rule } from '../../src/validation/rule.js'

const NAMESPACES = [
  'atom="http://www.w3.org/2005/Atom"',
  'content="http://purl.org/rss/1.0/modules/content/"',
  'dc="http://purl.org/dc/elements/1.1/"',
  'dcterms="http://purl.org/dc/terms/"',
  'geo="http://www.w3.org/2003/01/geo/wgs84_pos#"',
  'itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
  'media="http://search.yahoo.com/mrss/"',
  'slash="http://purl.org/rss/1.0/modules/slash/"',
  'sy="http://purl.org/rss/1.0/modules/syndication/"',
  'wfw="http://wellformedweb.org/CommentAPI/"',
]

const SELF = '<atom:link rel="self" href="https://example.com/feed.rss" type="application/rss+xml"/>'

/** Whole documents stand as they are; fragments get a channel or a feed around them. */
export function frame(example: string, within: Rule['examples']['within'] = 'rss'): string {
  if (/^\s*(?:<\?xml|<!DOCTYPE|<rss|<feed|<html|<atom:feed|[[{])/.test(example)) return example
  if (within === 'atom') return atom(example)
  // Prefixes only where they are used: an example may be about one that is not declared.
  const used = NAMESPACES.filter(name => name.startsWith('atom=') || example.includes(`${name.split('=')[0]}:`))
  const declared =
    /<(?:dcterms):/.test(example) && example.includes('>2026<')
      ? used.filter(name => !name.startsWith('dcterms'))
      : used
  const xmlns = declared.map(name => ` xmlns:${name}`).join('')
  const item = /^\s*<item/.test(example)
  const channel = ['title', 'link', 'description', 'language']
    .filter(name => item || !new RegExp(`^\\s*<${name}[\\s>]`).test(example))
    .map(name => `<${name}>${CHANNEL[name]}</${name}>`)
    .join('')
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"${xmlns}><channel>${channel}${SELF}${example}</channel></rss>`
}

const CHANNEL: Readonly<Record<string, string>> = {
  title: 'Example',
  link: 'https://example.com/',
  description: 'An example',
  language: 'en',
}

function atom(example: string): string {
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>urn:example:0</id><title>Example</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" href="https://example.com/feed.atom"/>${example}</feed>`
}

/** Findings that an example given as a whole, but minimal, document cannot help having. */
export const MINIMAL = new Set([
  'missing-encoding',
  'missing-atom-self-link',
  'missing-dc-language',
  'missing-recommended-member',
])
