// Alone reads what a licence inside a feed lets machines do (RSL 1.0; RIGHTS.md §5.1). Doubt reserves.
import type { AiPermissions } from '../../model/rights.js'
import { attributeOf, type Element, textOf } from '../../model/tree.js'
import { isSpelt } from '../reading/children.js'

const RSL = 'https://rslstandard.org/rsl'

const USES: Readonly<Record<keyof AiPermissions, readonly string[]>> = {
  search: ['all', 'search'],
  aiInput: ['all', 'ai-all', 'ai-input'],
  aiIndex: ['all', 'ai-all', 'ai-index'],
  aiTrain: ['all', 'ai-all', 'ai-train'],
}

/** Payments that ask for nothing a reader of feeds could not give; no payment at all is free (RSL 1.0). */
const UNPAID = new Set(['free', 'attribution'])

/**
 * A use is permitted where every `rsl:content` has a licence that permits it to everybody without payment, and no licence
 * prohibits it: of several statements the strictest holds. Undefined: nothing was said.
 */
export function machinesOf(contents: readonly Element[]): AiPermissions | undefined {
  if (contents.length === 0) return undefined
  const licences = contents.map(content => inRsl(content, 'license'))
  const may = (use: keyof AiPermissions) =>
    licences.every(
      offered =>
        offered.some(licence => names(licence, 'permits', use) && isForAll(licence)) &&
        !offered.some(licence => names(licence, 'prohibits', use)),
    )
  return { search: may('search'), aiInput: may('aiInput'), aiIndex: may('aiIndex'), aiTrain: may('aiTrain') }
}

function inRsl({ children }: Element, local: string): Element[] {
  const found: Element[] = []
  for (const node of children)
    if (node.kind === 'element' && node.local === local && isSpelt(node.uri, RSL)) found.push(node)
  return found
}

function typeOf(element: Element): string {
  return attributeOf(element, 'type')?.value.trim().toLowerCase() ?? ''
}

/** Tokens stand between blanks; older writers put commas. */
function names(licence: Element, element: 'permits' | 'prohibits', use: keyof AiPermissions): boolean {
  return inRsl(licence, element).some(
    said =>
      typeOf(said) === 'usage' &&
      textOf(said)
        .toLowerCase()
        .split(/[\s,]+/)
        .some(token => USES[use].includes(token)),
  )
}

/** Without payment, and for users and countries of every kind. */
function isForAll(licence: Element): boolean {
  const bounded = [...inRsl(licence, 'permits'), ...inRsl(licence, 'prohibits')].some(said => typeOf(said) !== 'usage')
  return !bounded && inRsl(licence, 'payment').every(payment => UNPAID.has(typeOf(payment)))
}
