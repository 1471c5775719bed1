// Alone tells Kysely how we speak to PostgreSQL: text compares byte by byte, whatever language the database was made for.
import { type ColumnDefinitionNode, DataTypeNode, PostgresDialect, PostgresQueryCompiler, RawNode } from 'kysely'

export class BytewiseDialect extends PostgresDialect {
  override createQueryCompiler(): PostgresQueryCompiler {
    return new BytewiseCompiler()
  }
}

/**
 * A database is made for some language: in Lithuanian y stands before k. Keys, ids and slugs must stand in the same order
 * everywhere, so the columns that hold text are made with the order of SQLite.
 */
class BytewiseCompiler extends PostgresQueryCompiler {
  protected override visitColumnDefinition(node: ColumnDefinitionNode): void {
    const holdsText = DataTypeNode.is(node.dataType) && /^(text|varchar|char)/.test(node.dataType.dataType)
    super.visitColumnDefinition(
      holdsText ? { ...node, frontModifiers: [BYTE_BY_BYTE, ...(node.frontModifiers ?? [])] } : node,
    )
  }
}

const BYTE_BY_BYTE = RawNode.createWithSql('collate "C"')
