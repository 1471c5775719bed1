// Alone knows what a document says of rights, whatever its format, as far as the rights rules ask.
import { textOfHtml } from '../../formats/reading/html-text.js'
import type { Draft } from '../../model/draft.js'
import { type Bilingual, slugify } from '../../model/text.js'
import { elements, type Node } from '../../model/tree.js'
import type { AnyDocument } from '../any-document.js'

/** Where what is said of the whole feed belongs. */
export function headOf({ tree }: AnyDocument): Node {
  if (tree.kind === 'json') return tree.root
  const { root } = tree
  return elements(root).find(({ local }) => local === 'channel') ?? root
}

export function noticeText(notice: Partial<Bilingual> | undefined): string | undefined {
  return (
    [notice?.tr, notice?.en]
      .filter(text => text?.trim())
      .join(' ')
      .trim() || undefined
  )
}

/** What the item says, without markup. */
export function plainBody({ bodyHtml, bodyText, summary }: Draft): string {
  return bodyHtml === undefined ? (bodyText ?? summary ?? '') : textOfHtml(bodyHtml)
}

/** Names of column categories in Turkish and English newsrooms. */
const COLUMNS = new Set(['column', 'columns', 'opinion', 'kose-yazisi', 'kose-yazilari', 'yazarlar', 'makale', 'yorum'])

export function isColumn({ rights, tags }: Draft): boolean {
  return rights.class === 'column' || (rights.class === undefined && tags.some(tag => COLUMNS.has(slugify(tag))))
}

/**
 * By the field, or by the usual words of a notice: "iktibas", "her hakkı saklıdır", "all rights reserved". A field that
 * says the text is free was a decision too: nothing was forgotten.
 */
export function isDecided({ rights }: Draft): boolean {
  if (rights.reservation && rights.reservation !== 'unknown') return true
  const notice = noticeText(rights.notice) ?? ''
  return /iktibas|saklıdır|saklı tutul|izinsiz|reserved|without permission/i.test(notice)
}
