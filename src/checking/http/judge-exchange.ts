// Alone judges how a feed is served, and adds what it finds to the report on the document.
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Setting } from '../../validation/rule.js'
import { Run, type Sight } from '../../validation/run.js'
import type { BoundedReport } from '../bounded-report.js'
import type { CheckReport } from '../check.js'
import { type Levels, leveled } from '../leveled.js'
import type { Exchange } from './exchange.js'
import { httpRules } from './index.js'

/** Nothing of delivery stands in the document; the W3C has names for it all the same. */
const NOWHERE: Sight = {
  placeOf: () => undefined,
  names: { core: '', nameOf: () => undefined, isSkipped: () => false },
  text: '',
}

export function judgeExchange(
  exchange: Exchange,
  { levels, ...setting }: Setting & { readonly levels?: Levels },
): readonly Diagnostic[] {
  const run = new Run(NOWHERE, setting)
  run.apply(httpRules, exchange)
  return leveled(run.diagnostics(), levels)
}

/** In the order of the document, before whatever stands at its beginning; a bounded report counts them too. */
export function withFindings<R extends CheckReport & Partial<BoundedReport>>(
  report: R,
  found: readonly Diagnostic[],
): R {
  const run = new Run(NOWHERE, { now: 0 })
  run.add(found)
  run.add(report.diagnostics)
  const count = (of: Diagnostic['level']) => found.filter(({ level }) => level === of).length
  const { counts } = report
  return {
    ...report,
    valid: report.valid && count('error') === 0,
    diagnostics: run.diagnostics(),
    ...(counts && {
      counts: {
        error: counts.error + count('error'),
        warning: counts.warning + count('warning'),
        info: counts.info + count('info'),
      },
    }),
  }
}
