// Alone knows how one document becomes one report: decode, read, judge by the rules of a profile.
import { type DocumentFormat, detect } from '../formats/detect.js'
import type { ReadFeed } from '../formats/format.js'
import { homes } from '../formats/homes.js'
import { bodies } from '../formats/html/bodies.js'
import { htmlRoot } from '../formats/html/page.js'
import { bodyRules, htmlRules } from '../formats/html/rules/index.js'
import { judged, readers } from '../formats/index.js'
import { jsonBodies } from '../formats/json-feed/bodies.js'
import { judgedJson } from '../formats/json-feed/judged.js'
import { moduleRules } from '../formats/modules/rules/index.js'
import { coreOfRdf } from '../formats/rdf/document.js'
import { vocabularies } from '../formats/vocabularies.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Place, Tree } from '../model/tree.js'
import { decode } from '../syntax/decode.js'
import { attributePlaces, type Position, positions } from '../syntax/place.js'
import { type ReadResult, read } from '../syntax/read.js'
import type { Rule, Setting, Target } from '../validation/rule.js'
import { sourceRules } from '../validation/rules/source/index.js'
import type { SourceFinding } from '../validation/rules/source-rule.js'
import { structureRules } from '../validation/rules/structure/index.js'
import { valueRules } from '../validation/rules/values/index.js'
import { Run } from '../validation/run.js'
import { spellings, survey, wellKnownPrefixes } from '../validation/survey.js'
import type { AnyDocument } from './any-document.js'
import { type Levels, leveled } from './leveled.js'
import { newsRules } from './news/index.js'
import { rightsRules } from './rights/index.js'
import { documentRules } from './rules/index.js'
import { type SelfSaid, selfSaid } from './self-said.js'
import { targetRules } from './targets/index.js'

/** Those that judge a document of whatever format. */
const anyRules = [...documentRules, ...rightsRules, ...newsRules, ...targetRules]

/** What may be asked for: `news` and `rights` add to `spec`, `all` is everything. */
export const PROFILE_NAMES = ['spec', 'news', 'rights', 'all'] as const
export type ProfileName = (typeof PROFILE_NAMES)[number]

export interface CheckOptions {
  /** Where the document lives, absolute. */
  readonly url?: string
  /** The Content-Type header, as it came. */
  readonly contentType?: string
  /** Where nothing says which. Default: utf-8. */
  readonly defaultCharset?: string
  /** Default: all. */
  readonly profile?: ProfileName
  /** Their intake rules speak too. Default: none. */
  readonly targets?: readonly Target[]
  /** An earlier version of the same feed: what is gone since then is told. */
  readonly previous?: { readonly source: Uint8Array | string; readonly url?: string; readonly contentType?: string }
  /** Rules that speak softer, harder or not at all. */
  readonly levels?: Levels
  /** Save what can be saved of a document that cannot be mended. */
  readonly salvage?: boolean
  /** Tell what the document says of itself, for whoever knows how it is served. */
  readonly said?: true
  /** Epoch milliseconds; dates are judged against it. */
  readonly now: number
}

export interface CheckReport {
  readonly format: DocumentFormat
  /** No finding of level error. */
  readonly valid: boolean
  /** In the order of the document; places and fixes are in `text`. */
  readonly diagnostics: readonly Diagnostic[]
  /** As decoded. */
  readonly text: string
  /** As it was decoded; utf-8 for text that came decoded. */
  readonly encoding: string
  readonly position: (offset: number) => Position
  /** Where it was asked for and there is a document. */
  readonly said?: SelfSaid
}

export interface Opened extends Omit<CheckReport, 'valid' | 'diagnostics' | 'said'> {
  readonly findings: readonly SourceFinding[]
  readonly read: ReadResult
}

/** What the vocabularies say does not change from one document to the next. */
const names = {
  wellKnown: once(() => wellKnownPrefixes(vocabularies())),
  spellings: once(() => spellings(vocabularies())),
  homes: once(() => homes(vocabularies())),
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Bytes or text, as far as a tree. Never throws for a bad document. */
export function open(source: Uint8Array | string, options: Omit<CheckOptions, 'now'>): Opened {
  const decoded =
    typeof source === 'string'
      ? { text: source.replace(/^\ufeff/, ''), encoding: 'utf-8', findings: [] }
      : decode(source, options)
  const result = read(decoded.text, {
    wellKnown: names.wellKnown(),
    spellings: names.spellings,
    homes: names.homes,
    salvage: options.salvage ?? false,
  })
  const format = result.tree ? detect(result.tree) : 'unknown'
  const page = result.tree ? undefined : htmlRoot(decoded.text)
  const findings = [...decoded.findings, ...result.findings, ...(page ? [pageFinding(page)] : [])]
  return {
    format,
    text: decoded.text,
    encoding: decoded.encoding,
    position: positions(decoded.text),
    findings,
    read: result,
  }
}

/** What could not be read is often no feed at all. */
function pageFinding(at: Place): SourceFinding {
  return { rule: 'html-page', at, data: {}, w3c: { element: 'html', parent: 'root' } }
}

/** Everything that is known to be wrong with a document. Never throws for a bad document. */
export function check(source: Uint8Array | string, options: CheckOptions): CheckReport {
  return judge(open(source, options), options)
}

export function judge(opened: Opened, options: CheckOptions): CheckReport {
  const { format, text, encoding, position, read: result } = opened
  const setting: Setting = { now: options.now, ...(options.url && { url: options.url }) }
  const { tree, original } = result
  const found = tree ? judgeTree(tree, format, setting, options) : []
  const moved = result.how === 'repaired' ? found.map(each => move(each, original)) : found
  const run = new Run(sight(text), setting)
  run.add(judgeSource(opened))
  run.add(moved)
  const diagnostics = leveled(run.diagnostics(), options.levels)
  const valid = !diagnostics.some(({ level }) => level === 'error')
  const said = options.said && tree && selfSaid(tree, options.url)
  return { format, valid, diagnostics, text, encoding, position, ...(said && { said }) }
}

/** What reading found, in words; the document itself is not judged. */
export function judgeSource({ text, findings }: Opened): readonly Diagnostic[] {
  const run = new Run(
    { text, placeOf: () => undefined, names: { core: '', nameOf: () => undefined, isSkipped: () => false } },
    { now: 0 },
  )
  run.apply(sourceRules, { text, findings })
  return run.diagnostics()
}

function sight(text: string) {
  return {
    text,
    placeOf: attributePlaces(text),
  }
}

function judgeTree(tree: Tree, format: DocumentFormat, setting: Setting, options: CheckOptions): readonly Diagnostic[] {
  const within = askedOf(options)
  const known = judged.find(candidate => candidate.claims(tree))
  const document = known?.document(tree)
  const read = readingOf(tree, setting.url)
  const previous = options.previous && earlier(options.previous)
  const any: AnyDocument = { tree, format, ...(read && { read }), ...(previous && { previous }) }
  if (tree.kind === 'json') {
    const run = new Run(sight(tree.text), setting)
    if (known) {
      run.apply(within(valueRules), judgedJson(tree, setting.now))
      run.apply(within(bodyRules), jsonBodies(tree))
      run.apply(within(known.rules), document)
    }
    run.apply(within(anyRules), any)
    return run.diagnostics()
  }
  const index = vocabularies()
  const rdfCore = coreOfRdf(tree)
  const core = rdfCore ?? tree.root.uri
  const names = {
    core,
    nameOf: index.nameOf.bind(index),
    isSkipped: (uri: string) => index.of(uri)?.skipped === true && index.of(uri)?.elements.length === 0,
  }
  const run = new Run({ ...sight(tree.text), names }, setting)
  // Atom 0.3 has no grammar any more: it is called obsolete, and that is all.
  if (format !== 'atom-0.3') {
    const told = known?.tells
    const seen = survey(tree, index, { core, rdf: rdfCore !== undefined, now: setting.now, ...(told && { told }) })
    run.apply(within(structureRules), seen)
    run.apply(within(valueRules), seen)
    run.apply(within(moduleRules), seen)
    run.apply(within(htmlRules), seen)
    run.apply(within(bodyRules), bodies(seen))
  }
  if (known) run.apply(within(known.rules), document)
  run.apply(within(anyRules), any)
  return run.diagnostics()
}

/** What cannot be read cannot be compared with. */
function earlier({ source, ...options }: NonNullable<CheckOptions['previous']>): () => ReadFeed | undefined {
  let read: { readonly feed: ReadFeed | undefined } | undefined
  return () => {
    if (!read) {
      const { tree } = open(source, options).read
      read = { feed: tree && readingOf(tree, options.url)?.() }
    }
    return read.feed
  }
}

/** Read once, when a rule first asks. */
function readingOf(tree: Tree, url: string | undefined): (() => ReadFeed) | undefined {
  const reader = readers.find(candidate => candidate.claims(tree))
  let feed: ReadFeed | undefined
  return (
    reader &&
    (() => {
      feed ??= reader.read(reader.document(tree), url)
      return feed
    })
  )
}

type Asked = <Doc>(rules: readonly Rule<Doc>[]) => readonly Rule<Doc>[]

const asking = new Map<string, Asked>()

/** The lists of rules do not change, and there are few ways to ask: a folder of small documents asks thousands of times. */
function askedOf(options: CheckOptions): Asked {
  const way = `${options.profile ?? ''} ${options.targets?.toSorted().join(',') ?? ''}`
  const known = asking.get(way)
  if (known) return known
  const lists = new Map<readonly Rule<never>[], readonly Rule<never>[]>()
  const { profile, targets } = options
  const asked = (rules: readonly Rule<never>[]) => {
    const list = lists.get(rules) ?? rules.filter(rule => isAsked(rule as Rule, { profile, targets }))
    lists.set(rules, list)
    return list
  }
  asking.set(way, asked as Asked)
  return asked as Asked
}

/** Whether the rule speaks, by the profile and the targets asked for. */
export function isAsked(
  { profile: own = 'spec', target }: Rule,
  { profile = 'all', targets = [] }: Pick<CheckOptions, 'profile' | 'targets'>,
): boolean {
  if (target) return targets.includes(target)
  return own === 'spec' || own === 'http' || profile === 'all' || own === profile
}

/** Places of the mended text, back in the text that came in. */
function move(found: Diagnostic, original: (offset: number) => number): Diagnostic {
  const back = ({ start, end }: Place) => ({ start: original(start), end: original(end) })
  const fix = found.fix && { ...back(found.fix), text: found.fix.text }
  return { ...found, place: back(found.place), ...(fix && { fix }) }
}
