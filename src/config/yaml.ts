// Alone reads a YAML file against a schema: every mistake with file, line and path, all at once.
import * as v from 'valibot'
import { isNode, LineCounter, parseDocument } from 'yaml'
import { ConfigError } from './read-config.js'

/** Throws ConfigError with a sentence per mistake. `file` is how the file is called in them. */
export function readYaml<S extends v.GenericSchema>(schema: S, text: string, file: string): v.InferOutput<S> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, maxAliasCount: 100 } as never)
  if (document.errors.length > 0)
    throw new ConfigError(document.errors.map(error => `${file}:${lines.linePos(error.pos[0]).line}: ${error.message}`))
  const result = v.safeParse(schema, document.toJS())
  if (result.success) return result.output
  throw new ConfigError(
    result.issues.map(issue => {
      const path = issue.path?.map(step => step.key) ?? []
      let node: unknown
      for (let length = path.length; length >= 0 && !isNode(node); length--)
        node = document.getIn(path.slice(0, length), true)
      const line = isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1
      return `${file}:${line}: ${path.join('.') || 'document'}: ${issue.message}`
    }),
  )
}
