// Alone sees that an item comes back without the rights statement it had: such a copy may not be published (FSEK Ek Madde 4/1).
import type { Reason } from '../model/draft.js'
import type { RawRight } from '../model/rights.js'

/** Elements that state rights; source and credit have rules of their own. Of the feed's head or the item: either speaks for it. */
const STATES = /(?:^|:)(?:copyright|rights|accessRights|rightsHolder|license|link|content)$/

/**
 * `before` and `now`: what stood beside the item then and stands there now. Undefined where it says something still, in
 * whatever words: another notice is the holder's to choose.
 */
export function strippedRights(before: readonly RawRight[], now: readonly RawRight[]): Reason | undefined {
  const lost = statementsIn(before)
  const [first] = lost
  if (!first || statementsIn(now).length > 0) return undefined
  const said = first.value.trim() || first.attributes?.href || ''
  const words = said.length > 120 ? `${said.slice(0, 119)}…` : said
  return {
    field: '_rights.raw',
    term: 'fsek-ek4-rights-information',
    message: {
      tr: `ortak bu öğenin hak bilgisini silmiş (önceki: ${first.carrier} “${words}”); hak bilgisi silinmiş nüsha yayımlanamaz (FSEK Ek Madde 4/1). Ortaktan geri koymasını isteyin; o zamana kadar önceki sürüm gösterilir`,
      en: `the partner has removed the rights statement of this item (before: ${first.carrier} “${words}”); a copy stripped of it may not be published (FSEK Ek Madde 4/1). Ask the partner to put it back; until then the version before is shown`,
    },
  }
}

/** Pictures state theirs; what the answer around the document said comes and goes with the way it came. */
function statementsIn(raw: readonly RawRight[]): readonly RawRight[] {
  return raw.filter(
    ({ carrier, value, attributes }) =>
      !carrier.startsWith('http:') &&
      !carrier.includes('media:') &&
      STATES.test(carrier) &&
      (value.trim() !== '' || attributes?.href !== undefined),
  )
}
