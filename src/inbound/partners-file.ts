// Alone knows feeds/partners.opml: a subscription list any reader opens, with the contract in attributes of our namespace.
import { createHash } from 'node:crypto'
import { feedOutlines, type Outline } from '../formats/opml/outlines.js'
import type { Categories } from '../model/categories.js'
import type { Partner } from '../model/partner.js'
import { readPartner } from './partner-fields.js'

/** Attributes in it are the fields of partner-fields.ts that OPML has no attribute for; docs/partners.md lists them. */
export const CONTRACT_NAMESPACE = 'https://www.npmjs.com/package/mahrec#partner'

export interface PartnerLine {
  readonly partner: Partner
  /** Changes when the line does. */
  readonly digest: string
}

/** Every partner, or every mistake as `file:line: sentence`. */
export function readPartnersFile(
  opml: string,
  categories: Categories,
  file = 'partners.opml',
): { readonly lines: readonly PartnerLine[] } | { readonly problems: readonly string[] } {
  const outlines = feedOutlines(opml)
  if ('problem' in outlines) return { problems: [`${file}:${outlines.line}: ${outlines.problem}`] }
  const problems: string[] = []
  const lines = new Map<string, PartnerLine>()
  for (const outline of outlines) {
    const said = saidBy(outline)
    const partner = readPartner(said, categories)
    if ('reasons' in partner)
      for (const { field, message, allowed } of partner.reasons)
        problems.push(
          `${file}:${outline.line}: ${field}: ${message.en}${allowed ? `; one of ${allowed.join(', ')}` : ''}`,
        )
    else if (lines.has(partner.slug))
      problems.push(`${file}:${outline.line}: a second partner is called "${partner.slug}"`)
    else lines.set(partner.slug, { partner, digest: digestOf(partner) })
  }
  return problems.length > 0 ? { problems } : { lines: [...lines.values()] }
}

function saidBy({ attributes }: Outline): Record<string, string> {
  const { xmlUrl = '', text, title, htmlUrl, category } = attributes
  const own = Object.entries(attributes).flatMap(([name, value]) =>
    name.startsWith(`{${CONTRACT_NAMESPACE}}`) ? [[name.slice(CONTRACT_NAMESPACE.length + 2), value]] : [],
  )
  return {
    feedUrl: xmlUrl,
    name: title || text || '',
    site: htmlUrl ?? '',
    categories: category ?? '',
    ...Object.fromEntries(own),
  }
}

function digestOf(partner: Partner): string {
  return createHash('sha256').update(JSON.stringify(partner)).digest('hex').slice(0, 32)
}
