// Reads a text in a format the way the house does: tree, document, drafts.
import { atomDocument } from '../../src/formats/atom/document.js'
import { readAtom } from '../../src/formats/atom/read.js'
import { writeAtom } from '../../src/formats/atom/write.js'
import type { ReadFeed, Write } from '../../src/formats/format.js'
import { jsonFeedDocument } from '../../src/formats/json-feed/document.js'
import { readJsonFeed } from '../../src/formats/json-feed/read.js'
import { writeJsonFeed } from '../../src/formats/json-feed/write.js'
import { rssDocument } from '../../src/formats/rss/document.js'
import { readRss } from '../../src/formats/rss/read.js'
import { writeRss } from '../../src/formats/rss/write.js'
import type { Draft } from '../../src/model/draft.js'
import { readJson } from '../../src/syntax/json.js'
import { readXml } from '../../src/syntax/xml.js'

export const WRITERS = { RSS: writeRss, Atom: writeAtom, 'JSON Feed': writeJsonFeed } as const

/** Throws for a text that is not well-formed. */
export function read(write: Write, text: string): ReadFeed {
  const result = write === writeJsonFeed ? readJson(text) : readXml(text)
  if ('problem' in result) throw new Error(`${result.problem.kind}: ${result.problem.detail}`)
  if (write === writeRss) return readRss(rssDocument(result.tree))
  return write === writeAtom ? readAtom(atomDocument(result.tree)) : readJsonFeed(jsonFeedDocument(result.tree))
}

/** The drafts of an RSS channel holding these items. */
export function rssDrafts(items: string, channel = ''): Draft[] {
  const text = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:cc="http://creativecommons.org/ns#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:creativeCommons="http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html" xmlns:rsl="https://rslstandard.org/rsl"><channel>${channel}${items}</channel></rss>`
  return read(writeRss, text).articles.map(({ draft }) => draft)
}

/** The drafts of an Atom feed holding these entries. */
export function atomDrafts(entries: string, feed = ''): Draft[] {
  const text = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:media="http://search.yahoo.com/mrss/">${feed}${entries}</feed>`
  return read(writeAtom, text).articles.map(({ draft }) => draft)
}

/** The drafts of a JSON Feed holding these items. */
export function jsonDrafts(items: readonly unknown[], feed: Record<string, unknown> = {}): Draft[] {
  const text = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'x', ...feed, items })
  return read(writeJsonFeed, text).articles.map(({ draft }) => draft)
}
