// Alone turns the body of a request into items: one JSON Feed item, or a whole JSON Feed.
import type { Context } from 'koa'
import type { Format } from '../formats/format.js'
import type { Reading } from '../model/draft.js'
import { type JsonArray, type JsonNode, type JsonObject, type JsonTree, member } from '../model/tree.js'
import { readJson } from '../syntax/json.js'
import { positions } from '../syntax/place.js'
import { Problem } from './problem.js'
import { readBody } from './request-body.js'

export interface Sent {
  /** The decoded body; places are offsets into it. */
  readonly text: string
  readonly items: readonly Reading[]
  /** One item was sent by itself, not in a feed. */
  readonly single: boolean
}

export interface SentNeeds {
  /** Bytes. */
  readonly maxBody: number
  readonly jsonFeed: Pick<Format, 'document' | 'read'>
}

/** Problems: 415, 413, 400 with line and column. */
export async function readSent(ctx: Context, { maxBody, jsonFeed }: SentNeeds): Promise<Sent> {
  checkType(ctx)
  const text = decode(await readBody(ctx.req, ctx.res, maxBody))
  const tree = parse(text)
  const single = !member(tree.root, 'items')
  const { articles: items } = jsonFeed.read(jsonFeed.document(single ? feedAround(tree) : tree))
  return { text, items, single }
}

const TYPES = /^application\/(?:feed\+)?json$/

function checkType(ctx: Context): void {
  const coding = ctx.get('content-encoding')
  if (coding && coding !== 'identity') {
    throw new Problem(
      'unsupported-media-type',
      { tr: 'Gövde sıkıştırılmadan gönderilmelidir.', en: 'Send the body without a content coding.' },
      { headers: { 'Accept-Encoding': 'identity' } },
    )
  }
  const type = ctx.get('content-type').split(';')[0]?.trim().toLowerCase() ?? ''
  if (TYPES.test(type)) return
  throw new Problem(
    'unsupported-media-type',
    {
      tr: `Content-Type: application/feed+json ya da application/json beklenir${type && `, "${type}" değil`}.`,
      en: `Content-Type application/feed+json or application/json is expected${type && `, not "${type}"`}.`,
    },
    { headers: { Accept: 'application/feed+json, application/json' } },
  )
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Problem('malformed', { tr: 'Gövde UTF-8 değil.', en: 'The body is not UTF-8.' })
  }
}

function parse(text: string): JsonTree & { readonly root: JsonObject } {
  const result = readJson(text)
  if ('problem' in result) {
    const { kind, detail, at, limit } = result.problem
    throw malformed(kind === 'not-json' ? detail : `${kind}: ${limit}`, text, at.start)
  }
  const { tree } = result
  const { root } = tree
  if (root.kind !== 'object') throw malformed('expected an object: a JSON Feed item or a JSON Feed', text, root.start)
  const items = member(root, 'items')
  if (items && items.kind !== 'array') throw malformed('"items" must be an array', text, items.start)
  const odd = items?.items.find(item => item.kind !== 'object')
  if (odd) throw malformed('an item must be an object', text, odd.start)
  return { ...tree, root }
}

function malformed(detail: string, text: string, offset: number): Problem {
  const { line, column } = positions(text)(offset)
  return new Problem(
    'malformed',
    {
      tr: `JSON okunamadı, satır ${line}, sütun ${column}: ${detail}.`,
      en: `Line ${line}, column ${column}: ${detail}.`,
    },
    { members: { line, column } },
  )
}

/** The smallest feed that holds the item, so that one reader serves both. Places and pointers stay those of the body. */
function feedAround({ text, root }: JsonTree): JsonTree {
  const place = { start: root.start, end: root.end }
  const array: JsonArray = { kind: 'array', items: [root], parent: undefined, step: undefined, ...place }
  const version: JsonNode = { kind: 'string', value: VERSION, parent: undefined, step: undefined, ...place }
  const members = [
    { name: 'version', key: place, value: version },
    { name: 'items', key: place, value: array },
  ]
  return { kind: 'json', text, root: { kind: 'object', members, parent: undefined, step: undefined, ...place } }
}

const VERSION = 'https://jsonfeed.org/version/1.1'
