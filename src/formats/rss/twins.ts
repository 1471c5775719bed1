// Alone knows which extensions say the same as an element of RSS itself.
import { child, type Element, textOf } from '../../model/tree.js'

type Named = readonly [prefix: string, local: string]
type Twin = readonly [core: Named, ext: Named]

const URIS: Readonly<Record<string, string>> = {
  admin: 'http://webns.net/mvcb/',
  atom: 'http://www.w3.org/2005/Atom',
  cc: 'http://web.resource.org/cc/',
  creativeCommons: 'http://backend.userland.com/creativeCommonsRssModule',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
}

const twin = (core: string, ext: string): Twin => [named(core), named(ext)]

function named(name: string): Named {
  const [prefix, local] = name.includes(':') ? name.split(':') : ['', name]
  return [prefix ?? '', local ?? '']
}

export const CHANNEL_TWINS: readonly Twin[] = [
  twin('category', 'atom:category'),
  twin('category', 'dc:subject'),
  twin('copyright', 'atom:rights'),
  twin('copyright', 'dc:rights'),
  twin('description', 'atom:subtitle'),
  twin('description', 'dc:description'),
  twin('generator', 'atom:generator'),
  twin('generator', 'admin:generatorAgent'),
  twin('language', 'dc:language'),
  twin('lastBuildDate', 'atom:updated'),
  twin('lastBuildDate', 'dcterms:modified'),
  twin('managingEditor', 'atom:author'),
  twin('managingEditor', 'dc:creator'),
  twin('pubDate', 'dc:date'),
  twin('title', 'atom:title'),
  twin('title', 'dc:title'),
  twin('webMaster', 'admin:errorReportsTo'),
  twin('webMaster', 'dc:publisher'),
  twin('creativeCommons:license', 'cc:license'),
]

export const ITEM_TWINS: readonly Twin[] = [
  twin('author', 'atom:author'),
  twin('author', 'dc:creator'),
  twin('category', 'atom:category'),
  twin('category', 'dc:subject'),
  twin('creativeCommons:license', 'cc:license'),
  twin('guid', 'atom:id'),
  twin('pubDate', 'atom:published'),
  twin('pubDate', 'dc:date'),
  twin('pubDate', 'dcterms:issued'),
  twin('source', 'atom:source'),
  twin('source', 'dc:source'),
  twin('title', 'atom:title'),
  twin('title', 'dc:title'),
  twin('description', 'atom:summary'),
  twin('description', 'dc:description'),
  twin('description', 'dcterms:abstract'),
]

export interface FoundTwin {
  readonly ext: Element
  /** Word for word: nothing is lost without the extension. */
  readonly same: boolean
  readonly names: { readonly core: string; readonly ext: string }
}

/** The extension of each pair that is there with its core element. */
export function twinsIn(parent: Element, uri: string, twins: readonly Twin[]): readonly FoundTwin[] {
  const find = ([prefix, local]: Named) => child(parent, local, prefix === '' ? uri : (URIS[prefix] ?? ''))
  const found: FoundTwin[] = []
  for (const [core, ext] of twins) {
    const other = find(ext)
    const own = other && find(core)
    if (!other || !own) continue
    const same = textOf(other).trim() === textOf(own).trim() && textOf(own).trim() !== ''
    found.push({ ext: other, same, names: { core: write(core), ext: write(ext) } })
  }
  return found
}

function write([prefix, local]: Named): string {
  return prefix === '' ? local : `${prefix}:${local}`
}
