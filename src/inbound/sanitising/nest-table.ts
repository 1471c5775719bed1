// Alone puts the parts of a table where they belong; what is none of them comes to stand before it, as in a browser.
import { type Element, isElement, type Node } from './tree.js'

export interface TableSurroundings {
  /** For what stood in the table and is no part of it. */
  readonly before: (nodes: readonly Node[]) => readonly Node[]
  /** `levels`: how deep below the table `parent` holds the nodes. */
  readonly inside: (parent: string, levels: number, nodes: readonly Node[]) => readonly Node[]
}

/** Rows in no section get one, cells in no row too. A table without cells is what it held. */
export function nestTable(table: Element, { before, inside }: TableSurroundings): readonly Node[] {
  const { captions, columns, sections, strangers } = sortParts(table)
  const body = sections
    .map(({ name, attributes, rows }) => ({
      name,
      attributes,
      children: rows
        .filter(({ cells }) => cells.length > 0)
        .map(row => ({
          name: 'tr',
          attributes: row.attributes,
          children: row.cells.map(cell => ({ ...cell, children: inside(cell.name, 4, cell.children) })),
        })),
    }))
    .filter(({ children }) => children.length > 0)
  if (body.length === 0) return before([...strangers, ...captions])
  const [caption, ...others] = captions
  const titled = caption ? [{ ...caption, children: inside('caption', 2, caption.children) }] : []
  return [...before([...strangers, ...others]), { ...table, children: [...titled, ...columns, ...body] }]
}

interface Parts {
  readonly captions: Element[]
  readonly columns: Element[]
  readonly sections: Section[]
  readonly strangers: Node[]
}

interface Section {
  readonly name: string
  readonly attributes: Element['attributes']
  readonly rows: Row[]
  /** Made for what stood in none. */
  readonly made: boolean
}

interface Row {
  readonly attributes: Element['attributes']
  readonly cells: Element[]
  readonly made: boolean
}

const SECTIONS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot'])
const CELLS: ReadonlySet<string> = new Set(['td', 'th'])

function sortParts({ children }: Element): Parts {
  const parts: Parts = { captions: [], columns: [], sections: [], strangers: [] }
  for (const node of children) {
    const name = isElement(node) ? node.name : ''
    if (!isElement(node)) put(node, undefined, parts)
    else if (name === 'caption') parts.captions.push(node)
    else if (name === 'colgroup') parts.columns.push({ ...node, children: node.children.filter(isColumn) })
    else if (name === 'col') parts.columns.push({ name: 'colgroup', attributes: {}, children: [node] })
    else if (SECTIONS.has(name)) {
      const section = { name, attributes: node.attributes, rows: [], made: false }
      parts.sections.push(section)
      for (const child of node.children) put(child, section, parts)
    } else put(node, undefined, parts)
  }
  return parts
}

const isColumn = (node: Node) => isElement(node) && node.name === 'col'

/** A row, a cell, or a stranger. `section` undefined: the table itself. */
function put(node: Node, section: Section | undefined, parts: Parts): void {
  if (isElement(node) && node.name === 'tr') {
    const row: Row = { attributes: node.attributes, cells: [], made: false }
    const { rows } = section ?? madeSection(parts)
    rows.push(row)
    for (const child of node.children)
      if (isElement(child) && CELLS.has(child.name)) row.cells.push(child)
      else stranger(child, parts)
  } else if (isElement(node) && CELLS.has(node.name)) madeRow(section ?? madeSection(parts)).cells.push(node)
  else stranger(node, parts)
}

function stranger(node: Node, { strangers }: Parts): void {
  if (isElement(node) || node.trim() !== '') strangers.push(node)
}

function madeSection({ sections }: Parts): Section {
  const last = sections.at(-1)
  if (last?.made) return last
  const section: Section = { name: 'tbody', attributes: {}, rows: [], made: true }
  sections.push(section)
  return section
}

function madeRow({ rows }: Section): Row {
  const last = rows.at(-1)
  if (last?.made) return last
  const row: Row = { attributes: {}, cells: [], made: true }
  rows.push(row)
  return row
}
