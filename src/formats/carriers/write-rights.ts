// Alone writes the elements that RSS and Atom share: holder, reservation, place, source chain, licence and links.
import type { ItemLinks } from '../../model/channel.js'
import type { SourceHop } from '../../model/rights.js'
import type { WritableArticle } from '../format.js'
import { webAddress } from '../writing/uri.js'
import type { XmlWriter } from '../writing/xml-writer.js'
import { type KeptElement, keptElements, keptLicences } from './kept-rights.js'
import { readHop, writeHop } from './provenance.js'

/** dcterms elements, and behind them what others said in the same format (FSEK Ek Madde 4/1). */
export function writeRights(xml: XmlWriter, article: WritableArticle, format: 'rss' | 'atom'): void {
  const { rights, dateline } = article
  const kept = keptElements(rights, format)
  const written = new Set<string>()
  const once = (name: string, value: string | undefined) => {
    if (kept.length > 0) {
      const key = `${name} ${value?.trim()}`
      if (written.has(key)) return
      written.add(key)
    }
    xml.plain(name, value)
  }
  once('dcterms:rightsHolder', rights.holder.name)
  // Only who knows what it is knows that nobody said; otherwise nothing is claimed.
  if (rights.class || rights.reservation !== 'unknown') once('dcterms:accessRights', rights.reservation)
  for (const hop of rights.sourceChain) once('dcterms:provenance', asItCame(hop, kept) ?? writeHop(hop))
  once('dcterms:spatial', dateline)
  if (rights.licenseUrl && isCreativeCommons(rights.licenseUrl))
    once('creativeCommons:license', webAddress(rights.licenseUrl))
  for (const { name, value } of kept) once(name, value)
}

/** The hop in the words it was read from: another spelling of its date would be another text. */
function asItCame(hop: SourceHop, kept: readonly KeptElement[]): string | undefined {
  const canonical = writeHop(hop)
  return kept.find(({ name, value }) => {
    const read = name === 'dcterms:provenance' ? readHop(value) : undefined
    return read && writeHop({ ...hop, author: undefined, url: undefined, issue: undefined, ...read }) === canonical
  })?.value
}

/** Links that say where it comes from, under which licence, what it is about. `link` is the element's name in the format. */
export function writeLinks(
  xml: XmlWriter,
  link: 'link' | 'atom:link',
  article: WritableArticle,
  links: ItemLinks,
): void {
  const { rights, externalUrl } = article
  const once = new Set<string>()
  const write = (rel: string, value: string | undefined, type?: string) => {
    const href = webAddress(value)
    const key = `${rel} ${href}`
    if (!href || once.has(key)) return
    once.add(key)
    xml.empty(link, { rel, href, type })
  }
  if (links.record) write('alternate', links.record, 'application/feed+json')
  for (const { url } of rights.sourceChain) write('via', url)
  write('license', rights.licenseUrl, licenceType(rights.licenseUrl))
  for (const { href, type } of keptLicences(rights, link === 'link' ? 'atom' : 'rss')) write('license', href, type)
  write('related', externalUrl)
  write('related', rights.concerns?.url)
  for (const { url } of article.answeredBy ?? []) write('related', url)
}

/** RSL documents end in .xml; other licences are pages (RIGHTS.md §5.1). */
export function licenceType(url: string | undefined): string | undefined {
  return url && /\.xml(?:[?#]|$)/.test(url) ? 'application/rsl+xml' : undefined
}

/** Nothing at all was said of rights, as when a plain library user gives none: then nothing is invented. */
export function isSilent({ rights }: WritableArticle): boolean {
  const { class: kind, reservation, notice, holder, licenseUrl, sourceChain, raw } = rights
  const said = kind || notice.tr || notice.en || holder.name || licenseUrl || sourceChain.length + raw.length > 0
  return reservation === 'unknown' && !said
}

function isCreativeCommons(url: string): boolean {
  return /^https?:\/\/(?:[\w-]+\.)*creativecommons\.org\//i.test(url)
}
