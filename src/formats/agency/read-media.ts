// Alone reads pictures and films of the agency dialect: addresses in elements, captions elsewhere, known by their codes.
import type { MediaDraft, Reason } from '../../model/draft.js'
import { attributeOf, type Element } from '../../model/tree.js'
import { parseUrl } from '../../model/url.js'
import { child, childrenOf } from '../reading/children.js'
import { trimmedText } from '../reading/element-text.js'
import { textOfHtml } from '../reading/html-text.js'
import { withoutGaps } from '../reading/without-gaps.js'
import { unlessEmpty } from './names.js'

export interface Pictures {
  readonly media: readonly MediaDraft[]
  /** One for each that could not be taken. */
  readonly leftOut: readonly Reason[]
}

/** In the order of `Sira` where it is said, else of the document; one per address. A film's poster only where no picture is. */
export function readAgencyMedia(item: Element): Pictures {
  const captions = captionsOf(item)
  const files = [...picturesIn(item, captions), ...filmsIn(item, captions)]
  const leftOut: Reason[] = []
  const media = new Map<string, MediaDraft>()
  for (const file of files) {
    const why = whyNot(file)
    if (why) leftOut.push({ field: file.element.local, message: why, place: placeOf(file.element) })
    else if (!media.has(file.draft.url)) media.set(file.draft.url, file.draft)
  }
  if (![...media.values()].some(({ kind }) => kind === 'image'))
    for (const draft of postersIn(item)) if (!media.has(draft.url)) media.set(draft.url, draft)
  return { media: [...media.values()], leftOut }
}

/** A file of the agency's, and the element that holds its address. */
export interface AgencyFile {
  readonly element: Element
  readonly draft: MediaDraft
}

/** The agency lists a picture before its file is there, and says so by its size; an absent size says nothing. */
export function isNotReady({ element }: AgencyFile): boolean {
  const size = attributeOf(element, 'filesize')?.value.trim()
  return size !== undefined && size !== '' && Number(size) === 0
}

/** Every file that the item names, taken or not. */
export function agencyFiles(item: Element): readonly AgencyFile[] {
  return [...picturesIn(item, NO_CAPTIONS), ...filmsIn(item, NO_CAPTIONS)]
}

const NO_CAPTIONS: ReadonlyMap<string, string> = new Map()

function picturesIn(item: Element, captions: ReadonlyMap<string, string>): AgencyFile[] {
  const images = within(item, 'images').flatMap(images => childrenOf(images, 'image', item.uri))
  const files = images.flatMap((image, index) => {
    const path = child(image, 'path', item.uri) ?? image
    const code = attributeOf(path, 'ResimKodu') ?? attributeOf(path, 'FotografID') ?? attributeOf(image, 'ResimKodu')
    const only = images.length === 1 ? captions.get('') : undefined
    const caption = (code && captions.get(code.value.trim())) ?? only
    const order = Number(attributeOf(path, 'Sira')?.value.trim() || index + 1)
    return fileAt(path, 'image', { caption }).map(file => ({
      ...file,
      order: Number.isFinite(order) ? order : index + 1,
    }))
  })
  return files.sort((a, b) => a.order - b.order)
}

function filmsIn(item: Element, captions: ReadonlyMap<string, string>): AgencyFile[] {
  return filmElements(item).flatMap(film => {
    const path = child(film, 'path_video', item.uri) ?? child(film, 'path', item.uri) ?? film
    const code = attributeOf(path, 'VideoKodu') ?? attributeOf(path, 'VideoID')
    const caption = captionIn(child(film, 'Aciklama', item.uri)) ?? (code && captions.get(code.value.trim()))
    return fileAt(path, 'video', { caption, duration: positive(path, 'duration') })
  })
}

function postersIn(item: Element): MediaDraft[] {
  return filmElements(item).flatMap(film => {
    const poster = child(film, 'path_poster', item.uri) ?? child(film, 'Path_Gif', item.uri)
    return poster ? fileAt(poster, 'image', {}).flatMap(file => (whyNot(file) ? [] : [file.draft])) : []
  })
}

function filmElements(item: Element): Element[] {
  return within(item, 'videos').flatMap(videos => childrenOf(videos, 'video', item.uri))
}

function within(item: Element, name: string): Element[] {
  return childrenOf(item, name, item.uri)
}

function fileAt(element: Element, kind: 'image' | 'video', more: Partial<MediaDraft>): AgencyFile[] {
  const url = unlessEmpty(ownText(element))
  if (!url) return []
  return [{ element, draft: withoutGaps({ url, kind, size: positive(element, 'filesize'), ...more }) }]
}

/** Text that stands in the element itself: a film's own text is not that of its parts. */
function ownText({ children }: Element): string {
  return children.map(node => (node.kind === 'text' ? node.value : '')).join('')
}

/** Captions by the code of their picture or film; the one that names none under the empty string. */
function captionsOf(item: Element): ReadonlyMap<string, string> {
  const captions = new Map<string, string>()
  for (const element of within(item, 'Aciklamalar').flatMap(all => childrenOf(all, 'Aciklama', item.uri))) {
    const code = attributeOf(element, 'ResimKodu') ?? attributeOf(element, 'VideoKodu')
    const caption = captionIn(element)
    // A name on the wrong picture is worse than none: the order says nothing.
    if (caption && !captions.has(code?.value.trim() ?? '')) captions.set(code?.value.trim() ?? '', caption)
  }
  return captions
}

function captionIn(element: Element | undefined): string | undefined {
  const text = unlessEmpty(trimmedText(element))
  return text && textOfHtml(text).replace(/\s+/gu, ' ').trim()
}

function positive(element: Element, name: string): number | undefined {
  const value = Number(attributeOf(element, name)?.value.trim() || 'none')
  return Number.isFinite(value) && value > 0 ? value : undefined
}

function whyNot(file: AgencyFile): Reason['message'] | undefined {
  if (isNotReady(file)) return NOT_READY
  return holdsPassword(file.draft.url) ? PASSWORD : undefined
}

/** Addresses of licensed hosts are made for one subscriber, sometimes with the subscription in them. */
function holdsPassword(url: string): boolean {
  const names = [...(parseUrl(url)?.searchParams.keys() ?? [])]
  return names.some(name => /pass(?:word|wd)?$|sifre|parola/i.test(name))
}

function placeOf({ start, end }: Element) {
  return { start, end }
}

const NOT_READY: Reason['message'] = {
  tr: 'dosyası henüz hazır değil (filesize 0); şimdilik alınmadı, ajans boyutunu yazınca alınacak',
  en: 'its file is not there yet (filesize 0); it is left out for now, and taken once the agency says its size',
}
const PASSWORD: Reason['message'] = {
  tr: 'adresinde abonelik parolası var, yayımlanamaz; ajanstan parolasız adres isteyin',
  en: "its address holds the subscription's password and cannot be published; ask the agency for one without",
}
