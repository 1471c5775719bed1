// Alone knows the two profiles of ISO 8601 that feeds use: RFC 3339 and W3CDTF.
import { exists, type Moment, plausible } from './calendar.js'
import { epochOfRfc822 } from './rfc822.js'
import { broken, FINE, type Verdict } from './verdict.js'

const RFC3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d(?:\.\d+)?)(Z|[+-]\d\d:\d\d)$/
const W3CDTF = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?(Z|[+-]\d\d:\d\d))?)?)?$/
/** ISO 8601 in its extended form; seconds, zone and even the time may be left out. */
const ISO8601 =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d(?:[.,]\d+)?))?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/
/** RFC 3339 §5.6 as RFC 4287 §3.3 narrows it: upper case T and Z. */
export function readRfc3339(text: string): Moment | undefined {
  return read(RFC3339, text)
}
export function readW3cdtf(text: string): Moment | undefined {
  return read(W3CDTF, text)
}

function read(form: RegExp, text: string): Moment | undefined {
  const [whole, year, month = '1', day = '1', hour = '0', minute = '0', second = '0', zone = 'Z'] =
    form.exec(text) ?? []
  if (whole === undefined) return undefined
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? []
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined
  const moment = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second.replace(',', '.')),
    offset: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)),
  }
  return exists(moment) ? moment : undefined
}

const judge = (rule: string, form: (text: string) => Moment | undefined) => (text: string, now: number) => {
  const moment = form(text)
  return moment ? plausible(moment, now) : broken(rule, undefined, mended(text))
}

/** `2026-01-02 03:04:05Z` and lower-case letters can be mended without a guess; a missing zone cannot. */
function mended(text: string): string | undefined {
  const date = text
    .toUpperCase()
    .replace(/^(\d{4}-\d\d-\d\d) +/, '$1T')
    .replace(/([+-]\d\d)(\d\d)$/, '$1:$2')
  return readRfc3339(date) ? date : ofRfc822(text)
}

/** A complete date of RSS says the same thing. */
function ofRfc822(text: string): string | undefined {
  const at = /\d\d:\d\d/.test(text) ? epochOfRfc822(text) : undefined
  return at === undefined || Number.isNaN(at) ? undefined : new Date(at).toISOString().replace('.000Z', 'Z')
}

export const judgeRfc3339 = judge('invalid-rfc3339-date', readRfc3339)
export const judgeW3cdtf = judge('invalid-w3cdtf-date', readW3cdtf)
/** A date, or a DCMI period: `start=…; end=…; scheme=…`. Either may lie ahead or long ago. */
export function judgeDcDate(text: string): readonly Verdict[] {
  const period = /^(?:\s*(?:name|start|end|scheme)\s*=[^;]*;?)+$/.test(text)
  return period ? FINE : judgeAnyW3cdtf(text)
}

/** A time that may well lie ahead, or long ago: a validity, a coverage. */
export const judgeAnyW3cdtf = (text: string): readonly Verdict[] =>
  readW3cdtf(text) ? FINE : broken('invalid-w3cdtf-date', undefined, mended(text))

export const judgeIso8601 = (text: string): readonly Verdict[] =>
  read(ISO8601, text) ? FINE : broken('invalid-iso8601-date-time', undefined, mended(text))
