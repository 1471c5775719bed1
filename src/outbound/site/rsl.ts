// Alone writes what machines may do with all of this site: RSL 1.0 (RIGHTS.md §5.1).
import { XmlWriter } from '../../formats/writing/xml-writer.js'
import type { AiPermissions } from '../../model/rights.js'
import { RIGHTS_PAGE, type Site } from '../links.js'

/** The tokens of usage that RSL has; what is not permitted is prohibited in so many words. */
const USAGE: Readonly<Record<keyof AiPermissions, string>> = {
  search: 'search',
  aiIndex: 'ai-index',
  aiInput: 'ai-input',
  aiTrain: 'ai-train',
}

export function rslOf({ publicUrl, publication: { defaults, holder } }: Site): string {
  const tokens = Object.entries(USAGE) as [keyof AiPermissions, string][]
  const usage = (may: boolean) =>
    tokens
      .filter(([use]) => defaults.ai[use] === may)
      .map(([, token]) => token)
      .join(' ')
  const permits = usage(true)
  const writer = new XmlWriter()
  writer.around('rsl', { xmlns: 'https://rslstandard.org/rsl' }, rsl => {
    rsl.around('content', { url: `${publicUrl}/` }, content => {
      content.around('license', {}, licence => {
        licence.plain('permits', permits, { type: 'usage' }).plain('prohibits', usage(false), { type: 'usage' })
        // Silence would mean free; naming the source is never optional (FSEK 36/3).
        if (permits) licence.empty('payment', { type: 'attribution' })
      })
      content.plain('copyright', holder.name, {
        type: 'organization',
        ...(holder.contact.includes('@') ? { contactEmail: holder.contact } : { contactUrl: holder.contact }),
      })
      content.plain('terms', publicUrl + RIGHTS_PAGE)
    })
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writer}\n`
}
