// Alone knows saxes: which checks it is asked for, and which of its steps may be hurried without leaving one out.
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'

export type { SaxesTagNS } from 'saxes'

export type StrictParser = SaxesParser<{ readonly xmlns: true; readonly position: false }>

type Step = (this: Inside) => void
type Written = Pick<SaxesAttributeNS, 'name' | 'prefix'>

/** Of saxes 6.0.0, exactly that version: its types call these private. */
interface Inside {
  readonly stateTable: Step[]
  state: number
  /** The document, and how far it is read. */
  readonly chunk: string
  i: number
  /** What the text, value or name read so far says. */
  text: string
  name: string
  /** The elements that are open, and the one whose start tag is being read. */
  readonly tags: readonly Tag[]
  tag: Tag
  sawRoot: boolean
  readonly closedRoot: boolean
  topNS: SaxesTagNS['ns']
  readonly attribList: readonly Written[]
  processAttribs: Step
  readonly sText: Step
  readonly sCData: Step
  readonly sAttribValueQuoted: Step
  readonly sOpenTag: Step
  readonly sOpenTagSlash: Step
  readonly sAttrib: Step
  captureNameChars(): number
  openTag(): void
  fail(message: string): void
}

// Characters that end nothing, mean nothing else, and stand wherever they like in XML 1.0 and 1.1.
const IN_TEXT = /[^\x00-\x08\x0b-\x1f\x7f-\x9f&<\]\u2028\ufffe\uffff]+/y
const IN_CDATA = /[^\x00-\x08\x0b-\x1f\x7f-\x9f\]\u2028\ufffe\uffff]+/y
const IN_VALUE = /[^\x00-\x1f\x7f-\x9f"&'<\u2028\ufffe\uffff]+/y

/**
 * XML with namespaces. The steps that are hurried take two fifths less: saxes looks at each character for itself, makes two
 * dictionaries for each tag, and resolves each name anew. What it judges, it judges still, but for half characters
 * (unpaired surrogates): the text has none.
 */
export function strictParser(): StrictParser {
  const parser: StrictParser = new SaxesParser({ xmlns: true, position: false })
  const inside = parser as unknown as Inside
  // The table belongs to the instance: a class of our own would have V8 compile every step for two.
  const { stateTable, sText, sCData, sAttribValueQuoted, sOpenTag, sOpenTagSlash, sAttrib, processAttribs } = inside
  const SLASH_NEXT = stateTable.indexOf(sOpenTagSlash)
  const ATTRIBUTE_NEXT = stateTable.indexOf(sAttrib)
  const hurry = (step: Step, hurried: Step) => {
    stateTable[stateTable.indexOf(step)] = hurried
  }
  hurry(sText, function () {
    // Outside of the root there is no harmless text.
    if (this.tags.length > 0) pass(this, IN_TEXT)
    sText.call(this)
  })
  hurry(sCData, function () {
    pass(this, IN_CDATA)
    sCData.call(this)
  })
  hurry(sAttribValueQuoted, function () {
    pass(this, IN_VALUE)
    sAttribValueQuoted.call(this)
  })
  hurry(sOpenTag, function () {
    const next = this.captureNameChars()
    if (next === END) return
    const tag = new Tag(this.name)
    this.tag = tag
    this.topNS = tag.ns
    this.name = ''
    this.sawRoot = true
    if (this.closedRoot) this.fail('documents may contain only one root.')
    if (next === GREATER_THAN) return this.openTag()
    this.state = next === SLASH ? SLASH_NEXT : ATTRIBUTE_NEXT
    if (next !== SLASH && next > BLANK) this.fail('disallowed character in tag name.')
  })
  inside.processAttribs = function () {
    const { tag, tags, attribList } = this
    const around = tags[tags.length - 1]
    tag.resolved = around && !attribList.some(isDeclaration) ? around.resolved : new Map()
    const known = attribList.length === 0 ? tag.resolved.get(tag.name) : undefined
    if (known) return tag.takeName(known)
    processAttribs.call(this)
    tag.resolved.set(tag.name, tag)
  }
  return parser
}

const END = -1
const BLANK = 32
const SLASH = 47
const GREATER_THAN = 62

/** Reads the harmless characters that come next. */
function pass(parser: Inside, harmless: RegExp): void {
  const { chunk, i } = parser
  harmless.lastIndex = i
  if (!harmless.test(chunk)) return
  parser.i = harmless.lastIndex
  parser.text += chunk.slice(i, parser.i)
}

function isDeclaration({ name, prefix }: Written): boolean {
  return prefix === 'xmlns' || name === 'xmlns'
}

/** What saxes has of a start tag, in one shape. */
class Tag implements SaxesTagNS {
  readonly attributes: SaxesTagNS['attributes'] = new Names()
  readonly ns: SaxesTagNS['ns'] = new Names()
  /** By name, tags that were resolved where the same declarations are in scope. */
  resolved: Map<string, SaxesTagNS> = NOTHING
  prefix = ''
  local = ''
  uri = ''
  isSelfClosing = false
  constructor(readonly name: string) {}

  takeName({ prefix, local, uri }: SaxesTagNS): void {
    this.prefix = prefix
    this.local = local
    this.uri = uri
  }
}

const NOTHING = new Map<string, SaxesTagNS>()

/** An object without anything of its own or inherited: `Object.create(null)` makes room for a dozen names each time. */
function Bare() {}
Bare.prototype = Object.create(null)
const Names = Bare as unknown as new () => Record<string, never>
