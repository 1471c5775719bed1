// Alone knows the tag: scheme (RFC 4151 §2.1).
import { daysIn } from './calendar.js'
import { broken, FINE, type Verdict } from './verdict.js'

const FORM = /^tag:([^,]+),(\d{4})(?:-(\d\d)(?:-(\d\d))?)?:([^#]*)(?:#(.*))?$/s
const DNS = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*$/
const SPECIFIC = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?\u0080-\u{10ffff}]|%[0-9A-Fa-f]{2})*$/u

export function judgeTag(text: string): readonly Verdict[] {
  const [whole, authority = '', year, month, day, specific = '', fragment = ''] = FORM.exec(text) ?? []
  if (whole === undefined) return broken('invalid-tag')
  const host = authority.includes('@') ? authority.replace(/^[A-Za-z0-9\-._]+@/, '') : authority
  if (!DNS.test(host)) return broken('invalid-tag')
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return broken('invalid-tag')
  if (day !== undefined && (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))))
    return broken('invalid-tag')
  return SPECIFIC.test(specific) && SPECIFIC.test(fragment) ? FINE : broken('invalid-tag')
}
