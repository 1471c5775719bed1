// Alone keeps the HTML parser from growing with depth: it looks at every open element for each tag that opens.
import { type Handler, Parser, type ParserOptions } from 'htmlparser2'

/** Elements inside each other; what is deeper counts as empty, so each of its tags is met all the same. */
const DEEPEST = 256

class ShallowParser extends Parser {
  depth = 0
  /** Asked twice of each tag that opens, before and after it counts: both answers must be one. */
  answer = false
  answered = false

  protected override isVoidElement(name: string): boolean {
    if (!this.answered) this.answer = this.depth >= DEEPEST || super.isVoidElement(name)
    this.answered = false
    return this.answer
  }
}

/** Names in lower case, references in attributes read. */
export function htmlParser(handler: Partial<Handler>, options: ParserOptions = {}): Parser {
  const parser: ShallowParser = new ShallowParser(
    {
      ...handler,
      onopentagname(name) {
        parser.depth += 1
        parser.answered = true
        handler.onopentagname?.(name)
      },
      onclosetag(name, isImplied) {
        parser.depth -= 1
        parser.answered = false
        handler.onclosetag?.(name, isImplied)
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true, ...options },
  )
  return parser
}
