// Alone knows where a feed says it lives, whatever its format, and against what the address is resolved.

import { attributeOf, type Element, elements } from '../../model/tree.js'
import { isUrl } from '../../model/url.js'
import type { Survey } from '../../validation/survey.js'

const ATOM = 'http://www.w3.org/2005/Atom'
const XML = 'http://www.w3.org/XML/1998/namespace'
/** RFC 4287 §4.2.7.2: a registered name and its IRI are the same. */
const IANA = 'http://www.iana.org/assignments/relation/'

/** A link's relation in lower case, `alternate` when absent. */
export function relationOf(link: Element): string {
  const rel = attributeOf(link, 'rel')?.value.trim() || 'alternate'
  return (rel.startsWith(IANA) ? rel.slice(IANA.length) : rel).toLowerCase()
}

/** Links of the feed itself, not of its items. */
export function feedLinks({ tree }: Survey): readonly Element[] {
  const { root } = tree
  const holder = root.local === 'rss' ? elements(root).find(({ local }) => local === 'channel') : root
  return holder && root.local !== 'entry'
    ? elements(holder).filter(({ local, uri }) => local === 'link' && uri === ATOM)
    : []
}

export function selfLinks(survey: Survey): readonly { readonly link: Element; readonly href: string }[] {
  return feedLinks(survey)
    .filter(link => relationOf(link) === 'self')
    .flatMap(link => {
      const href = attributeOf(link, 'href')?.value.trim()
      return href ? [{ link, href }] : []
    })
}

/** xml:base of the element and all around it, outermost first. */
export function basesOf(element: Element | undefined): readonly string[] {
  if (!element) return []
  const own = attributeOf(element, 'base', XML)?.value.trim()
  return own ? [...basesOf(element.parent), own] : basesOf(element.parent)
}

/** Undefined when it cannot be made absolute. */
export function resolveIn(element: Element, href: string, url: string | undefined): string | undefined {
  let base = url
  for (const next of basesOf(element)) base = isUrl(next, base) ? new URL(next, base).href : base
  return isUrl(href, base) ? new URL(href, base).href : undefined
}
