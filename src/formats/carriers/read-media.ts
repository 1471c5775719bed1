// Alone reads pictures, films and sounds: Media RSS with credit and rights of each, and enclosures (RSS and Atom).
import type { Media } from '../../model/article.js'
import type { MediaDraft } from '../../model/draft.js'
import { attributeOf, type Element } from '../../model/tree.js'
import { child, childrenOf, isSpelt } from '../reading/children.js'
import { constructText, trimmedText } from '../reading/element-text.js'
import { address } from '../reading/inherited.js'
import { ITUNES } from '../reading/namespaces.js'
import { withoutGaps } from '../reading/without-gaps.js'
import { bestOfGroup } from './media-groups.js'

const MEDIA = 'http://search.yahoo.com/mrss/'

/** One per address, in document order; `enclosures` may add what Media RSS does not say. Thumbnails where no picture is. */
export function readMedia(
  item: Element,
  enclosures: readonly MediaDraft[],
  base: string | undefined,
  language: string | undefined,
): MediaDraft[] {
  const found = new Map<string, MediaDraft>()
  const add = (draft: MediaDraft) => found.set(draft.url, { ...draft, ...found.get(draft.url), url: draft.url })
  for (const enclosure of enclosures) add(enclosure)
  for (const { content, around } of contents(item)) {
    const draft = contentOf(content, around, base, language)
    if (draft) found.set(draft.url, { ...found.get(draft.url), ...draft })
  }
  const media = [...found.values()]
  if (media.some(({ kind }) => kind === 'image')) return media
  for (const draft of [...thumbnails(item, base, language), ...podcastImage(item, base)]) add(draft)
  return [...found.values()]
}

interface Placed {
  readonly content: Element
  /** Nearest first: what a group or the item says counts for the contents in it (Media RSS, "optional elements"). */
  readonly around: readonly MediaWords[]
}

function contents(item: Element): Placed[] {
  const placed: Placed[] = []
  let ofItem: MediaWords | undefined
  for (const element of inMedia(item)) {
    if (element.local !== 'content' && element.local !== 'group') continue
    // Once, not for every picture: an item may hold thousands.
    ofItem ??= wordsIn(item)
    const words = wordsIn(element)
    if (element.local === 'content') placed.push({ content: element, around: [words, ofItem] })
    else
      for (const content of bestOfGroup(
        inMedia(element).filter(({ local }) => local === 'content'),
        kindOfContent,
      ))
        placed.push({ content, around: [wordsIn(content), words, ofItem] })
  }
  return placed
}

function inMedia(element: Element): Element[] {
  const found: Element[] = []
  for (const node of element.children) if (node.kind === 'element' && isSpelt(node.uri, MEDIA)) found.push(node)
  return found
}

/** The first element of each name that a medium, a group or an item holds. */
type MediaWords = ReadonlyMap<string, Element>

function wordsIn(element: Element): MediaWords {
  const words = new Map<string, Element>()
  for (const inner of inMedia(element)) if (!words.has(inner.local)) words.set(inner.local, inner)
  return words
}

function contentOf(
  content: Element,
  around: readonly MediaWords[],
  base: string | undefined,
  language: string | undefined,
): MediaDraft | undefined {
  const url = address(attributeOf(content, 'url')?.value, base)
  if (!url) return undefined
  const mimeType = attributeOf(content, 'type')?.value.trim() || undefined
  const { title, caption, credit, rights } = described(around, language)
  return withoutGaps({
    url,
    mimeType,
    kind: kindOfContent(content),
    size: numberOf(content, 'fileSize'),
    duration: numberOf(content, 'duration'),
    width: numberOf(content, 'width'),
    height: numberOf(content, 'height'),
    title,
    caption,
    credit,
    rights,
  })
}

function kindOfContent(content: Element): Media['kind'] | undefined {
  const text = (name: string) => attributeOf(content, name)?.value.trim()
  return kindOf(text('type') || undefined, text('medium'), text('url') ?? '')
}

function thumbnails(item: Element, base: string | undefined, language: string | undefined): MediaDraft[] {
  const inGroups = inMedia(item).filter(({ local }) => local === 'group' || local === 'content')
  const ofItem = [wordsIn(item)]
  return [item, ...inGroups].flatMap(inMedia).flatMap(element => {
    const url = element.local === 'thumbnail' ? address(attributeOf(element, 'url')?.value, base) : undefined
    if (!url) return []
    const size = { width: numberOf(element, 'width'), height: numberOf(element, 'height') }
    return [withoutGaps({ url, kind: 'image' as const, ...size, ...described(ofItem, language) })]
  })
}

/** The episode's own picture (Apple's podcast elements). */
function podcastImage(item: Element, base: string | undefined): MediaDraft[] {
  const image = child(item, 'image', ITUNES)
  const url = image && address(attributeOf(image, 'href')?.value, base)
  return url ? [{ url, kind: 'image' }] : []
}

function described(around: readonly MediaWords[], language: string | undefined) {
  const nearest = (local: string, within = around) => {
    for (const words of within) {
      const found = words.get(local)
      if (found) return found
    }
    return undefined
  }
  const copyright = nearest('copyright')
  const licence = nearest('license')
  const notice = trimmedText(copyright) ?? trimmedText(licence)
  const address = copyright && attributeOf(copyright, 'url')?.value.trim()
  const licenseUrl = address || (licence && attributeOf(licence, 'href')?.value.trim()) || undefined
  const rights = (notice || licenseUrl) && {
    ...(notice && { notice: { [language?.toLowerCase().startsWith('en') ? 'en' : 'tr']: notice } }),
    ...(licenseUrl && { licenseUrl }),
  }
  return {
    // The item's own media:title is about the item.
    title: constructText(nearest('title', around.slice(0, -1))),
    caption: constructText(nearest('description') ?? nearest('text')),
    credit: trimmedText(nearest('credit')),
    rights: rights || undefined,
  }
}

/** RSS enclosures. */
export function readEnclosures(item: Element, core: string, base: string | undefined): MediaDraft[] {
  return childrenOf(item, 'enclosure', core).flatMap(element => {
    const url = address(attributeOf(element, 'url')?.value, base)
    return url ? [enclosureOf(url, element)] : []
  })
}

/** A link or an element with `type` and `length`. */
export function enclosureOf(url: string, element: Element): MediaDraft {
  const mimeType = attributeOf(element, 'type')?.value.trim() || undefined
  const size = numberOf(element, 'length')
  return withoutGaps({ url, mimeType, kind: kindOf(mimeType, undefined, url), size })
}

export function kindOf(
  mimeType: string | undefined,
  medium: string | undefined,
  url: string,
): Media['kind'] | undefined {
  const said = medium ?? mimeType?.split('/')[0]
  if (said === 'image' || said === 'video' || said === 'audio' || said === 'document') return said
  if (/\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i.test(url)) return 'image'
  if (/\.(?:mp4|m4v|webm|mov)(?:[?#]|$)/i.test(url)) return 'video'
  if (/\.(?:mp3|m4a|ogg|opus|wav)(?:[?#]|$)/i.test(url)) return 'audio'
  return mimeType ? 'document' : undefined
}

/** A number above zero; 0 means unknown. */
function numberOf(element: Element, name: string): number | undefined {
  const value = attributeOf(element, name)?.value.trim() ?? ''
  return /^\d+(?:\.\d+)?$/.test(value) && Number(value) > 0 ? Number(value) : undefined
}
