// Alone judges: smartnews missing logo.
import { type Element, elements } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { headOf } from '../../rights/rights-of.js'
import { EXAMPLE } from '../example-feed.js'
import { isTaken } from '../intake.js'
import { SMARTNEWS } from './intake.js'

function isLogo({ local, uri }: Element): boolean {
  return local === 'logo' && uri === 'http://www.smartnews.be/snf'
}

export const smartnewsMissingLogo = rule<AnyDocument, object>({
  id: 'smartnews-missing-logo',
  level: 'warning',
  profile: 'news',
  target: 'smartnews',
  basis: SMARTNEWS.basis,
  says: {
    en: () => 'SmartNews asks for snf:logo',
    tr: () => 'SmartNews snf:logo ister',
  },
  why: {
    en: 'Its checking tool reports a file without SmartFormat’s own elements.',
    tr: 'Denetim aracı, SmartFormat’ın kendi öğelerini taşımayan dosyayı bildirir.',
  },
  remedy: {
    en: 'Add snf:logo with the address of the site’s logo.',
    tr: 'Sitenin logosunun adresiyle snf:logo ekleyin.',
  },
  examples: {
    bad: [EXAMPLE.replace('<snf:logo><url>https://example.com/l.png</url></snf:logo>', '')],
    good: [EXAMPLE],
  },
  check(document, report) {
    const { tree } = document
    if (!isTaken(document, SMARTNEWS) || tree.kind !== 'xml') return
    const head = elements(tree.root).find(({ local }) => local === 'channel') ?? tree.root
    if (!elements(head).some(isLogo)) report(headOf(document), {})
  },
})
