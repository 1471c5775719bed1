// Alone knows the stripes of RDF/XML: things and what is said of them take turns (RDF/XML Syntax §2.2, §7.2).
import { type Attribute, attributeOf, type Element, elements } from '../../model/tree.js'
import { RDF } from '../reading/namespaces.js'

export interface Unstriped {
  readonly element: Element
  readonly problem: Problem
}

export type Problem =
  /** Text where a thing is described. */
  | 'text-in-node'
  /** What is said is text and things at once, or several things. */
  | 'mixed-property'
  /** It points elsewhere and says something itself. */
  | 'resource-with-content'
  /** A name of RDF that may not stand here. */
  | 'forbidden-name'
  /** An attribute of RDF that may not stand here. */
  | 'forbidden-attribute'

/** All that is no RDF, in document order. `root` is rdf:RDF, or a thing itself (RSS 1.1). */
export function unstriped(root: Element): readonly Unstriped[] {
  const found: Unstriped[] = []
  if (root.uri === RDF && root.local === 'RDF') for (const inner of elements(root)) node(inner, found)
  else node(root, found)
  return found
}

const NEVER_NODES = new Set(['RDF', 'ID', 'about', 'bagID', 'parseType', 'resource', 'nodeID', 'li', 'aboutEach'])
const NEVER_PROPERTIES = new Set(['Description', 'RDF', 'ID', 'about', 'bagID', 'parseType', 'resource', 'nodeID'])
const NAMING = ['about', 'ID', 'nodeID']

function node(element: Element, found: Unstriped[]): void {
  if (element.uri === RDF && NEVER_NODES.has(element.local)) found.push({ element, problem: 'forbidden-name' })
  const named = NAMING.filter(name => attributeOf(element, name, RDF)).length
  if (named > 1 || ['resource', 'datatype', 'parseType'].some(name => attributeOf(element, name, RDF)))
    found.push({ element, problem: 'forbidden-attribute' })
  if (hasText(element)) found.push({ element, problem: 'text-in-node' })
  for (const inner of elements(element)) property(inner, found)
}

function property(element: Element, found: Unstriped[]): void {
  if (element.uri === RDF && NEVER_PROPERTIES.has(element.local)) found.push({ element, problem: 'forbidden-name' })
  if (attributeOf(element, 'about', RDF)) found.push({ element, problem: 'forbidden-attribute' })
  const said: Attribute | undefined = attributeOf(element, 'parseType', RDF)
  const inner = elements(element)
  if (said?.value === 'Resource') for (const each of inner) property(each, found)
  else if (said?.value === 'Collection') for (const each of inner) node(each, found)
  // Any other parseType is markup as it stands.
  else if (!said) {
    const full = hasText(element)
    if (attributeOf(element, 'resource', RDF) && (full || inner.length > 0))
      found.push({ element, problem: 'resource-with-content' })
    else if ((full && inner.length > 0) || inner.length > 1) found.push({ element, problem: 'mixed-property' })
    else for (const each of inner) node(each, found)
  }
}

function hasText(element: Element): boolean {
  return element.children.some(inner => inner.kind === 'text' && inner.value.trim() !== '')
}
