// Alone knows which children and attributes a row requires and a document does not have.
import type { Placed, Survey } from '../survey.js'

/** Missing children that this rule speaks for. `shown`: as the document would write it. */
export function* absent(
  { byRow, index, core }: Survey,
  rule: string,
): Generator<{ parent: Placed; name: string; shown: string }> {
  for (const [{ reference }, parents] of byRow) {
    const [first] = parents
    if (!first || reference) continue
    const required = index.required(first.name).filter(({ row }) => (row.missing ?? 'missing-element') === rule)
    for (const { name, row, vocabulary } of required) {
      // Several formats share rdf:RDF; each requires only what is its own.
      const own = vocabulary.namespaces.includes(core)
      if (!own && !vocabulary.namespaces.includes(first.element.uri)) continue
      const shown = own ? row.name : name
      for (const parent of parents)
        if (!parent.children.some(child => child.name === name)) yield { parent, name, shown }
    }
  }
}

/** Missing attributes that this rule speaks for. */
export function* absentAttributes(byRow: Survey['byRow'], rule: string): Generator<{ placed: Placed; name: string }> {
  for (const [{ attributes = {} }, all] of byRow)
    for (const [name, { required, missing = 'missing-attribute' }] of Object.entries(attributes)) {
      if (!required || missing !== rule) continue
      const wanted = name.slice(name.indexOf(':') + 1)
      for (const placed of all)
        if (!placed.element.attributes.some(({ local }) => local === wanted)) yield { placed, name }
    }
}
