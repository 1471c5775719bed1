// Alone writes a table that is a list on a narrow screen: each value then stands beside the name of its column.
// biome-ignore-all lint/a11y/noRedundantRoles: on a narrow screen `display: block` would take the roles of a table away
import type { ComponentChildren } from 'preact'

export interface ListTableProps {
  readonly heads: readonly string[]
  readonly rows: readonly {
    readonly key: string
    /** The first is what the row is about. */
    readonly cells: readonly ComponentChildren[]
  }[]
  /** Columns from this one on are numbers. */
  readonly numbersFrom?: number
}

export function ListTable({ heads, rows, numbersFrom = Number.POSITIVE_INFINITY }: ListTableProps) {
  const kind = (column: number) => (column >= numbersFrom ? 'number' : undefined)
  return (
    <table class="list" role="table">
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head, column) => (
            <th key={head} scope="col" role="columnheader" class={kind(column)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, cells: [about, ...cells] }) => (
          <tr key={key} role="row">
            <th scope="row" role="rowheader">
              {about}
            </th>
            {cells.map((cell, index) => (
              <td key={heads[index + 1]} role="cell" data-head={heads[index + 1]} class={kind(index + 1)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
