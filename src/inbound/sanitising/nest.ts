// Alone knows what may stand inside what, so that a browser builds the very tree that was judged, and no end tag of a story
// closes an element of the page around it.
import { DEEPEST } from './allowed.js'
import { nestTable } from './nest-table.js'
import { type Element, isElement, type Node } from './tree.js'

/** What is open around. */
interface Around {
  readonly parent: string
  readonly link: boolean
  readonly heading: boolean
  readonly depth: number
}

const OUTSIDE: Around = { parent: '', link: false, heading: false, depth: 0 }

/** What is in the wrong place loses its tag or becomes a `div`; text always stays. */
export function nest(nodes: readonly Node[], around: Around = OUTSIDE): readonly Node[] {
  return nodes.flatMap(node => (isElement(node) ? nestElement(node, around) : [node]))
}

function nestElement(element: Element, around: Around): readonly Node[] {
  const { name, attributes } = element
  if (isLoose(name, around)) return nest(element.children, around)
  if (name === 'table')
    return nestTable(element, {
      before: nodes => nest(nodes, around),
      inside: (parent, levels, nodes) => nest(nodes, { ...around, parent, depth: around.depth + levels }),
    })
  const children = nest(element.children, {
    parent: name,
    link: around.link || name === 'a',
    heading: around.heading || HEADING.test(name),
    depth: around.depth + 1,
  })
  if (isMisplaced(name, around)) return [{ name: 'div', attributes: {}, children }]
  // A block ends a paragraph that is open: what holds one was never a paragraph.
  if (name === 'p' && holdsBlock(children)) return [{ name: 'div', attributes, children }]
  return [{ name, attributes, children }]
}

/** Parts, and the parents in which they are any: elsewhere each would close what is open (HTML Living Standard §13.2.6.4.7). */
const PARENTS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['li', ['ul', 'ol']],
  ['dt', ['dl']],
  ['dd', ['dl']],
  ['rt', ['ruby']],
  ['rp', ['ruby']],
  // Inside a table they do not come here.
  ...['caption', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'col', 'colgroup'].map(name => [name, []] as const),
])
/** Those whose content is no block of its own. */
const LOOSE: ReadonlySet<string> = new Set(['rt', 'rp', 'thead', 'tbody', 'tfoot', 'col', 'colgroup'])
const HEADING = /^h[1-6]$/
/** Levels a table has down to its cells. */
const TABLE = 4

function isMisplaced(name: string, { parent }: Around): boolean {
  return PARENTS.get(name)?.includes(parent) === false
}

function isLoose(name: string, around: Around): boolean {
  return (
    around.depth + (name === 'table' ? TABLE : 1) > DEEPEST ||
    (name === 'a' && around.link) ||
    (HEADING.test(name) && around.heading) ||
    (LOOSE.has(name) && isMisplaced(name, around))
  )
}

const BLOCKS: ReadonlySet<string> = new Set(
  'p div h1 h2 h3 h4 h5 h6 blockquote pre ul ol li dl dt dd table figure figcaption hr'.split(' '),
)

function holdsBlock(nodes: readonly Node[]): boolean {
  return nodes.some(node => isElement(node) && (BLOCKS.has(node.name) || holdsBlock(node.children)))
}
