// Alone knows saxes: which checks it is asked for, and which of its steps may be hurried without leaving one out.
import { SaxesParser } from 'saxes'

export type { SaxesTagNS } from 'saxes'

export type StrictParser = SaxesParser<{ readonly xmlns: true; readonly position: false }>

/** Of saxes 6.0.0, exactly that version: its types call these private. */
interface Inside {
  readonly stateTable: Step[]
  readonly sText: Step
  readonly sCData: Step
  readonly sAttribValueQuoted: Step
  /** Elements that are open. */
  readonly tags: readonly unknown[]
  /** What is being read, all of it, and how far. */
  readonly chunk: string
  i: number
  /** What the text or value read so far says. */
  text: string
}

type Step = (this: Inside) => void

// Characters that end nothing, mean nothing else, and stand wherever they like in XML 1.0 and 1.1.
const IN_TEXT = /[^\x00-\x08\x0b-\x1f\x7f-\x9f&<\]\u2028\ufffe\uffff]+/y
const IN_CDATA = /[^\x00-\x08\x0b-\x1f\x7f-\x9f\]\u2028\ufffe\uffff]+/y
const IN_VALUE = /[^\x00-\x1f\x7f-\x9f"&'<\u2028\ufffe\uffff]+/y

/**
 * XML with namespaces. saxes looks at each character for itself; here it finds those read already that a pattern can tell
 * to be harmless, which are most of a document, and judges the next. Reading takes a fifth less.
 */
export function strictParser(): StrictParser {
  const parser: StrictParser = new SaxesParser({ xmlns: true, position: false })
  const { stateTable, sText, sCData, sAttribValueQuoted } = parser as unknown as Inside
  // The table belongs to the instance: a class of our own would have V8 compile every step for two.
  stateTable[stateTable.indexOf(sText)] = function () {
    // Outside of the root there is no harmless text.
    if (this.tags.length > 0) pass(this, IN_TEXT)
    sText.call(this)
  }
  stateTable[stateTable.indexOf(sCData)] = function () {
    pass(this, IN_CDATA)
    sCData.call(this)
  }
  stateTable[stateTable.indexOf(sAttribValueQuoted)] = function () {
    pass(this, IN_VALUE)
    sAttribValueQuoted.call(this)
  }
  return parser
}

function pass(parser: Inside, harmless: RegExp): void {
  const { chunk, i } = parser
  harmless.lastIndex = i
  if (!harmless.test(chunk)) return
  parser.i = harmless.lastIndex
  parser.text += chunk.slice(i, parser.i)
}
