// Alone turns what an author meant into the tags that may stay: pictures get their address, counters and strangers go.
import { ATTRIBUTES, DROPPED, EMBEDS, EVERYWHERE, FRAME_ATTRIBUTES, INSTEAD, PAGE_TAGS } from './allowed.js'
import { pictureAddress, playedAddress } from './pictures.js'
import { isTracker, isUnseen } from './trackers.js'
import { type Element, isElement, type Node } from './tree.js'

/** `base`: an absolute URL, against which every address is resolved. */
export function mend(nodes: readonly Node[], base: string): readonly Node[] {
  return nodes.flatMap(node => (isElement(node) ? mendElement(node, base) : [node]))
}

function mendElement(element: Element, base: string): readonly Node[] {
  const name = INSTEAD.get(element.name) ?? element.name
  if (name === 'img') return picture(element, base, [])
  if (name === 'picture') return oneOfMany(element, base)
  if (EMBEDS.has(name)) return embed(element, base)
  if (DROPPED.has(name)) return []
  const children = mend(element.children, base)
  return PAGE_TAGS.has(name) ? [cleaned(name, element.attributes, children, base)] : children
}

function picture({ attributes }: Element, base: string, around: readonly string[]): readonly Node[] {
  const src = pictureAddress(attributes, base, around)
  if (src === undefined || isUnseen(attributes)) return []
  const img = cleaned('img', { ...attributes, src }, [], base)
  return isTracker(img.attributes.src ?? '') ? [] : [img]
}

/** A picture has one address: the one the rights are told of, and the only one that is fetched. */
function oneOfMany({ children }: Element, base: string): readonly Node[] {
  const sets = children
    .filter(isElement)
    .filter(({ name }) => name === 'source')
    .map(({ attributes }) => attributes.srcset ?? attributes['data-srcset'] ?? '')
  return children.flatMap(child =>
    isElement(child) && child.name === 'img' ? picture(child, base, sets) : mend([child], base),
  )
}

/** Without an address that may be asked, what an author wrote for those who cannot play it is left. */
function embed({ name, attributes, children }: Element, base: string): readonly Node[] {
  const sources = children.filter(isElement).filter(child => child.name === 'source')
  const src = [attributes, ...sources.map(source => source.attributes)]
    .map(said => playedAddress(said, base))
    .find(found => found !== undefined)
  const played = cleaned(name, { ...attributes, ...PLAYED[name], src: src ?? '' }, [], base)
  if (played.attributes.src === undefined) return name === 'iframe' ? [] : mend(children, base)
  const { poster, ...others } = played.attributes
  return [poster && isTracker(poster) ? { ...played, attributes: others } : played]
}

/** Nothing plays or loads before it is asked for. */
const PLAYED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  iframe: FRAME_ATTRIBUTES,
  video: { controls: '', preload: 'none' },
  audio: { controls: '', preload: 'none' },
}

/** Attributes in the order of the table, so that equal elements are written alike. */
function cleaned(name: string, said: Element['attributes'], children: readonly Node[], base: string): Element {
  const attributes: Record<string, string> = {}
  for (const [attribute, clean] of [...(ATTRIBUTES.get(name) ?? []), ...EVERYWHERE]) {
    const value = Object.hasOwn(said, attribute) ? said[attribute] : undefined
    const left = value === undefined ? undefined : clean(value, base)
    if (left !== undefined) attributes[attribute] = left
  }
  return { name, attributes, children }
}
