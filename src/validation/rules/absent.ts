// Alone knows which children and attributes a row requires and a document does not have.
import type { Placed, Survey } from '../survey.js'

/** Missing children that this rule speaks for. `shown`: as the document would write it. */
export function* absent(
  { all, index, core }: Survey,
  rule: string,
): Generator<{ parent: Placed; name: string; shown: string }> {
  for (const parent of all) {
    if (parent.standing !== 'known' || parent.row?.reference) continue
    for (const { name, row, vocabulary } of index.required(parent.name)) {
      if ((row.missing ?? 'missing-element') !== rule) continue
      // Several formats share rdf:RDF; each requires only what is its own.
      const own = vocabulary.namespaces.includes(core)
      if (!own && !vocabulary.namespaces.includes(parent.element.uri)) continue
      if (!parent.children.some(child => child.name === name)) yield { parent, name, shown: own ? row.name : name }
    }
  }
}

/** Missing attributes that this rule speaks for. */
export function* absentAttributes(all: readonly Placed[], rule: string): Generator<{ placed: Placed; name: string }> {
  for (const placed of all) {
    const { row, element } = placed
    if (!row?.attributes) continue
    for (const name in row.attributes) {
      const wanted = row.attributes[name]
      if (!wanted?.required || (wanted.missing ?? 'missing-attribute') !== rule) continue
      if (!element.attributes.some(({ local }) => local === name.slice(name.indexOf(':') + 1))) yield { placed, name }
    }
  }
}
