// IPTC ninjs 3.1: a JSON array of news objects, each valid against its schema, which is closed; rights go into the members it has.

import type { Media } from '../../model/article.js'
import { modifiedAt } from '../../model/article.js'
import type { ItemLinks } from '../../model/channel.js'
import type { Decision } from '../../model/decision.js'
import type { Reservation } from '../../model/rights.js'
import type { Bilingual } from '../../model/text.js'
import { isPlausible, rfc3339 } from '../../model/time.js'
import type { WritableArticle } from '../format.js'
import { jsonFeed } from '../json-feed/index.js'
import { type Members, toText } from '../json-feed/members.js'
import { languageTag } from '../writing/language.js'
import { measure, mediaType } from '../writing/media-type.js'
import { authorsOf, type Shown, say, shown, tagsOf } from '../writing/shown.js'
import { identifier, webAddress } from '../writing/uri.js'
import { isBlank } from '../writing/xml-text.js'
import type { Profile } from './profile.js'

export const ninjs: Profile = {
  name: 'ninjs',
  format: {
    ...jsonFeed,
    mediaType: 'application/json; charset=utf-8',
    write: {
      head: () => '[\n',
      item: (article, decision, links) =>
        decision.extent === 'nothing' ? undefined : { text: toText(objectOf(article, decision, links)), prefixes: [] },
      between: ',\n',
      foot: () => '\n]\n',
    },
  },
  items: 50,
  channel: channel => channel,
  lacks: () => undefined,
}

const STANDARD = { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' }

function objectOf(article: WritableArticle, decision: Decision, links: ItemLinks): Members {
  const { key, version, firstPublishedAt, language, rights, withdrawn } = article
  const uri = identifier(links.guid) ?? `urn:mahrec:${key}`
  const modified = withdrawn?.at ?? modifiedAt(article)
  const always = {
    standard: STANDARD,
    uri,
    version: String(version),
    firstCreated: timeOf(firstPublishedAt),
    versionCreated: timeOf(modified) ?? timeOf(firstPublishedAt),
    language: languageTag(language),
  }
  if (withdrawn) return { ...always, pubStatus: 'canceled', edNote: withdrawn.reference }
  const show = shown(article, decision)
  return {
    ...always,
    type: show.media.length > 0 ? 'composite' : 'text',
    representationType: decision.extent === 'full' ? 'full' : 'partial',
    pubStatus: 'usable',
    embargoedUntil: rights.embargoUntil === undefined ? undefined : timeOf(rights.embargoUntil),
    copyrightHolder: saidOrNot(rights.holder.name),
    copyrightNotice: saidOrNot(say(language, rights.notice)),
    usageTerms: termsOf(show, rights.reservation, language),
    rightsInfo: linkedRights(rights.licenseUrl ?? links.aboutRights),
    headlines: isBlank(article.title) ? undefined : [{ role: 'main', contentType: 'text/plain', value: article.title }],
    descriptions: isBlank(show.summary) ? undefined : [{ contentType: 'text/plain', value: show.summary }],
    bodies: isBlank(show.html) ? undefined : [{ role: 'main', contentType: 'text/html', value: show.html }],
    by: saidOrNot(
      authorsOf(article)
        .map(({ name }) => name)
        .join(', '),
    ),
    located: saidOrNot(article.dateline),
    subjects: listed(tagsOf(article).map(name => ({ name, rel: 'about' }))),
    infoSources: listed(rights.sourceChain.map(({ name, kind, url }) => ({ name, role: kind, uri: webAddress(url) }))),
    associations: listed(show.media.map(medium => association(medium, uri, language))),
    altIds: listed([
      { role: 'id', value: article.id },
      ...(webAddress(links.page) ? [{ role: 'url', value: webAddress(links.page) }] : []),
    ]),
  }
}

const TYPES = { image: 'picture', video: 'video', audio: 'audio', document: 'component' } as const

function association(medium: Media, uri: string, language: string): Members {
  const { id, kind, url, rights, credit, caption, title } = medium
  return {
    name: id,
    rel: 'illustrates',
    // A picture has no identifier of its own but its address.
    uri: webAddress(url) ?? `${uri}#${encodeURIComponent(id)}`,
    type: TYPES[kind],
    by: saidOrNot(credit),
    headlines: title && !isBlank(title) ? [{ value: title }] : undefined,
    descriptions: caption && !isBlank(caption) ? [{ role: 'caption', value: caption }] : undefined,
    copyrightHolder: saidOrNot(rights.holder?.name),
    copyrightNotice: saidOrNot(say(language, rights.notice)),
    usageTerms: say(language, RESERVED[rights.reservation]),
    rightsInfo: linkedRights(rights.licenseUrl),
    renditions: [
      {
        name: 'original',
        href: webAddress(url),
        contentType: mediaType(medium),
        width: whole(medium.width),
        height: whole(medium.height),
        sizeInBytes: measure(medium.size),
        duration: medium.duration !== undefined && medium.duration >= 0 ? medium.duration : undefined,
      },
    ],
  }
}

/** What is reserved, in words, and what others said of their rights, word for word (FSEK Ek Madde 4/1). */
function termsOf({ raw }: Shown, reservation: Reservation, language: string): string {
  const statements = raw.map(({ value }) => value).filter(value => !isBlank(value))
  return [say(language, RESERVED[reservation]), ...new Set(statements)].join('\n')
}

const ALL: Bilingual = {
  tr: 'Bütün hakları saklıdır; her kullanım yazılı izne bağlıdır.',
  en: 'All rights reserved; any use needs written permission.',
}
const RESERVED: Readonly<Record<Reservation, Bilingual>> = {
  none: { tr: 'Kaynağı belirtilerek kullanılabilir.', en: 'It may be used if the source is named.' },
  attribution: {
    tr: 'Kaynağı, tarihi ve bağlantısı belirtilerek, değiştirilmeden kullanılabilir.',
    en: 'It may be used unaltered if source, date and link are given.',
  },
  unknown: ALL,
  republication: { tr: 'Yeniden yayım hakkı saklıdır.', en: 'Republication is reserved.' },
  quotation: { tr: 'İktibas hakkı açıkça saklıdır.', en: 'Quotation is expressly reserved.' },
  all: ALL,
}

function linkedRights(url: string | undefined): Members | undefined {
  const address = webAddress(url)
  return address === undefined ? undefined : { linkedRights: address }
}

const timeOf = (at: number) => (isPlausible(at) ? rfc3339(at) : undefined)
const saidOrNot = (text: string | undefined) => (text === undefined || isBlank(text) ? undefined : text)
const whole = (value: number | undefined) => (value !== undefined && Number.isSafeInteger(value) ? value : undefined)
const listed = <T>(items: readonly T[]) => (items.length > 0 ? items : undefined)
