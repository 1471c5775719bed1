// Alone knows what a document says of itself that its delivery has to agree with: its address, its hubs, the ids of its items.
import { relationOf, resolveIn } from '../formats/modules/self-links.js'
import { attributeOf, type Element, elements, type JsonNode, member, type Tree, textOf } from '../model/tree.js'
import { parseUrl } from '../model/url.js'

export interface SelfSaid {
  /** Absolute where they can be made so. */
  readonly self: readonly string[]
  readonly hubs: readonly string[]
  /** Of the first items, those that have an id. */
  readonly items: readonly ItemSaid[]
}

export interface ItemSaid {
  readonly id: string
  /** By which the item is known again: its link, else its title. */
  readonly name: string
}

/** Enough to see whether ids are stable; a document may hold a million items. */
const MOST_ITEMS = 500

const ATOM = 'http://www.w3.org/2005/Atom'
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

/** `url`: where the document was found. */
export function selfSaid(tree: Tree, url: string | undefined): SelfSaid {
  return tree.kind === 'json' ? ofJson(tree.root, url) : ofXml(tree.root, url)
}

function ofJson(root: JsonNode, url: string | undefined): SelfSaid {
  const addresses = (nodes: readonly (JsonNode | undefined)[]) =>
    nodes
      .map(textIn)
      .filter(text => text !== '')
      .map(address => parseUrl(address, url)?.href ?? address)
  return {
    self: addresses([member(root, 'feed_url')]),
    hubs: addresses(listIn(root, 'hubs').map(hub => member(hub, 'url'))),
    items: named(
      listIn(root, 'items').map(item => {
        const of = (name: string) => textIn(member(item, name))
        return { id: of('id'), name: of('url') || of('title') }
      }),
    ),
  }
}

function listIn(node: JsonNode, name: string): readonly JsonNode[] {
  const list = member(node, name)
  return list?.kind === 'array' ? list.items.slice(0, MOST_ITEMS) : []
}

function textIn(node: JsonNode | undefined): string {
  return node?.kind === 'string' || node?.kind === 'number' ? String(node.value).trim() : ''
}

function ofXml(root: Element, url: string | undefined): SelfSaid {
  const children = elements(root)
  const channel = children.find(({ local }) => local === 'channel')
  const head = channel ? elements(channel) : children
  const links = (rel: string) =>
    head.flatMap(element => {
      const isLink = element.local === 'link' && element.uri === ATOM && relationOf(element) === rel
      const href = isLink && attributeOf(element, 'href')?.value.trim()
      return href ? [resolveIn(element, href, url) ?? href] : []
    })
  // RSS 1.0 has its items beside the channel.
  const items = [...head, ...(channel ? children : [])].filter(({ local }) => local === 'item' || local === 'entry')
  return { self: links('self'), hubs: links('hub'), items: named(items.slice(0, MOST_ITEMS).map(ofItem)) }
}

function ofItem(item: Element): ItemSaid {
  const text = (...names: readonly string[]) => {
    const found = elements(item).find(({ local, uri }) => names.includes(local) && (uri === '' || uri === item.uri))
    return found ? textOf(found).trim() : ''
  }
  const alternate = elements(item).find(
    ({ local, attributes }) =>
      local === 'link' && attributes.every(({ local: name, value }) => name !== 'rel' || value === 'alternate'),
  )
  const link = alternate && (attributeOf(alternate, 'href')?.value.trim() || textOf(alternate).trim())
  const id = attributeOf(item, 'about', RDF)?.value.trim() || text('guid', 'id')
  return { id, name: link || text('title') }
}

function named(items: readonly ItemSaid[]): readonly ItemSaid[] {
  return items.filter(({ id, name }) => id !== '' && name !== '')
}
