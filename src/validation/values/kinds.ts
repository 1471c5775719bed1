// Alone knows the kinds of text a vocabulary row can ask for, and who judges each.
import { judgeAddrSpec, judgeContact, judgeEmail } from './contact.js'
import { judgeCoordinateList, judgeCoordinates } from './coordinates.js'
import { judgeAnyW3cdtf, judgeDcDate, judgeIso8601, judgeRfc3339, judgeW3cdtf } from './iso-dates.js'
import { judgeItunesCategory } from './itunes-categories.js'
import { judgeLanguage } from './language.js'
import { judgeMediaType, judgeMediaTypeAttribute } from './media-type.js'
import {
  judgeDegrees,
  judgeFloat,
  judgeInteger,
  judgeNonNegativeInteger,
  judgePositiveInteger,
  judgeRange,
} from './numbers.js'
import { judgeRfc822 } from './rfc822.js'
import { judgeUri } from './uri.js'
import { broken, FINE, type Judge } from './verdict.js'
import { judgeExplicit, judgeKeywords, judgeRobots, words } from './words.js'

const anything: Judge = () => FINE

export const KINDS = {
  /** Plain text for people: no markup. */
  text: anything,
  /** A token nobody reads: markup in it is not looked for. */
  token: anything,
  /** Escaped HTML. */
  html: anything,
  /** Atom text construct and content: their own rules read `type`. */
  'atom-text': anything,
  'atom-content': anything,
  /** URI with a scheme, ASCII (RSS). */
  url: text => judgeUri(text, { iri: false, absolute: true }),
  /** The same, where the element says nothing else: an empty one is no address either. */
  'full-url': text => (text === '' ? broken('invalid-full-link') : judgeUri(text, { iri: false, absolute: true })),
  /** URI, may be relative, ASCII. */
  'uri-reference': text => judgeUri(text, { iri: false, absolute: false }),
  /** IRI with a scheme. */
  iri: text => judgeUri(text, { iri: true, absolute: true }),
  /** IRI, may be relative (RFC 4287 §2). */
  'iri-reference': text => judgeUri(text, { iri: true, absolute: false }),
  /** An http or https address of a file. */
  'http-url': text => {
    const verdicts = judgeUri(text, { iri: false, absolute: true })
    return /^https?:\/\//i.test(text) && !verdicts.some(({ rule }) => rule === 'invalid-link')
      ? verdicts
      : broken('invalid-url-attribute')
  },
  'uri-attribute': text =>
    renamed(judgeUri(text, { iri: true, absolute: false }), 'invalid-link', 'invalid-uri-attribute'),
  'rfc822-date': judgeRfc822,
  'rfc3339-date': judgeRfc3339,
  'w3cdtf-date': judgeW3cdtf,
  'any-w3cdtf-date': judgeAnyW3cdtf,
  'dcterms-date': judgeDcDate,
  integer: judgeInteger,
  'non-negative-integer': judgeNonNegativeInteger,
  'positive-integer': judgePositiveInteger,
  'integer-attribute': text =>
    renamed(judgeNonNegativeInteger(text, 0), 'invalid-non-negative-integer', 'invalid-integer-attribute'),
  'positive-integer-attribute': text =>
    renamed(judgePositiveInteger(text, 0), 'invalid-positive-integer', 'invalid-integer-attribute'),
  /** Enclosure length: -1 is a habit where 0 is meant. */
  length: text => (text === '-1' ? broken('use-zero-for-unknown', undefined, '0') : judgeNonNegativeInteger(text, 0)),
  float: judgeFloat,
  latitude: judgeDegrees(90, 'invalid-latitude'),
  longitude: judgeDegrees(180, 'invalid-longitude'),
  width: judgeRange(1, 144, 'invalid-width'),
  height: judgeRange(1, 400, 'invalid-height'),
  hour: text =>
    text === '24' ? broken('use-zero-for-midnight', undefined, '0') : judgeRange(0, 23, 'invalid-hour')(text, 0),
  day: words('invalid-day', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'),
  language: judgeLanguage,
  'addr-spec': judgeAddrSpec,
  email: judgeEmail,
  contact: judgeContact,
  'media-type': judgeMediaType,
  'media-type-attribute': judgeMediaTypeAttribute,
  'boolean-attribute': words('invalid-boolean-attribute', 'true', 'false'),
  'true-false': words('invalid-true-false', 'true', 'false'),
  'yes-no': text =>
    /^(?:yes|no)$/i.test(text)
      ? FINE
      : broken('invalid-yes-no', undefined, { true: 'yes', false: 'no' }[text.toLowerCase()]),
  'update-period': words('invalid-update-period', 'hourly', 'daily', 'weekly', 'monthly', 'yearly'),
  'form-component-name': text => (/^[A-Za-z][\w:.-]*$/.test(text) ? FINE : broken('invalid-form-component-name')),
  'media-medium': words('invalid-media-medium', 'image', 'audio', 'video', 'document', 'executable'),
  'media-expression': words('invalid-media-expression', 'sample', 'full', 'nonstop'),
  'media-text-type': words('invalid-media-text-type', 'plain', 'html'),
  'media-restriction-rel': words('invalid-media-restriction-rel', 'allow', 'deny'),
  'media-restriction-type': words('invalid-media-restriction-type', 'country', 'uri', 'sharing'),
  'npt-time': text => (isNptTime(text) ? FINE : broken('invalid-npt-time')),
  'itunes-episode-type': words('invalid-itunes-episode-type', 'full', 'trailer', 'bonus'),
  'itunes-channel-type': words('invalid-itunes-channel-type', 'episodic', 'serial'),
  /** Judged with the white space around it. */
  'itunes-explicit': judgeExplicit,
  'itunes-category': judgeItunesCategory,
  keywords: judgeKeywords,
  'comma-separated-integers': text =>
    /^\d+(?:\s*,\s*\d+)*$/.test(text) ? FINE : broken('invalid-comma-separated-integers'),
  'iso8601-date-time': judgeIso8601,
  coordinates: judgeCoordinates,
  'coordinate-list': judgeCoordinateList,
  'opml-version': words('invalid-opml-version', '1.0', '1.1', '2.0'),
  'expansion-state': text => (/^\d+(?:\s*,\s*\d+)*$/.test(text) ? FINE : broken('invalid-expansion-state')),
  'access-relationship': words('invalid-access-restriction-rel', 'allow', 'deny'),
  'meta-name': text => (text.toLowerCase() === 'robots' ? FINE : broken('invalid-meta-name')),
  'meta-content': judgeRobots,
  'app-draft': words('invalid-yes-no', 'yes', 'no'),
  'list-treatment': words('unlisted-value', 'list'),
  'list-data-type': words('unlisted-value', 'date', 'number', 'text'),
  'media-status-state': words('unlisted-value', 'active', 'blocked', 'deleted'),
  'media-rights-status': words('unlisted-value', 'userCreated', 'official'),
  'media-price-type': words('unlisted-value', 'rent', 'purchase', 'package', 'subscription'),
  'podcast-live-status': words('unlisted-value', 'pending', 'live', 'ended'),
  'podcast-medium': text =>
    words(
      'unlisted-value',
      'podcast',
      'music',
      'video',
      'film',
      'audiobook',
      'newsletter',
      'blog',
      'publisher',
      'course',
      'mixed',
    )(text.replace(/L$/, ''), 0),
  'hex-colour': text =>
    /^#?(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(text) ? FINE : broken('unlisted-value', { allowed: 'RRGGBB' }),
  duration: text => (/^(?:\d+|\d+:[0-5]?\d(?::[0-5]?\d)?)$/.test(text) ? FINE : broken('invalid-duration')),
} satisfies Readonly<Record<string, Judge>>

/** An empty text is no value of these; of all others it is merely empty, which `not-blank` tells. */
export const NEVER_BLANK: ReadonlySet<string> = new Set([
  'any-w3cdtf-date',
  'boolean-attribute',
  'dcterms-date',
  'full-url',
  'iso8601-date-time',
  'media-type',
  'media-type-attribute',
  'rfc3339-date',
  'rfc822-date',
  'true-false',
  'update-period',
  'w3cdtf-date',
])

/** Judged as written, with the white space around it. */
export const UNTRIMMED: ReadonlySet<string> = new Set(['itunes-explicit'])

export type Kind = keyof typeof KINDS

/** RFC 2326 §3.6: `now`, seconds, or `hh:mm:ss`. */
function isNptTime(text: string): boolean {
  return text === 'now' || /^\d+(?:\.\d+)?$/.test(text) || /^\d+:[0-5]?\d:[0-5]?\d(?:\.\d+)?$/.test(text)
}

function renamed(verdicts: ReturnType<Judge>, from: string, to: string): ReturnType<Judge> {
  return verdicts.map(verdict => (verdict.rule === from ? { ...verdict, rule: to } : verdict))
}
