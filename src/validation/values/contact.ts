// Alone knows how feeds write people: an e-mail address (Atom), or an address with a name in brackets (RSS).
import { broken, FINE, type Verdict } from './verdict.js'

/** addr-spec of RFC 2822 §3.4.1 without comments and quoted parts. */
const ADDRESS =
  /^[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~.\u0080-\uffff]+@[A-Za-z0-9\u0080-\uffff](?:[A-Za-z0-9.\-\u0080-\uffff]*[A-Za-z0-9\u0080-\uffff])?$/
const DOTS = /^\.|\.@|\.\./

function isAddress(text: string): boolean {
  return ADDRESS.test(text) && !DOTS.test(text) && /@[^.]+(?:\.[^.]+)+$/.test(text)
}

/** atom:email is an addr-spec and nothing else (RFC 4287 §3.2.3). */
export function judgeAddrSpec(text: string): readonly Verdict[] {
  const mailto = /^mailto:(.*)$/i.exec(text)?.[1]
  return isAddress(text)
    ? FINE
    : broken('invalid-addr-spec', undefined, mailto && isAddress(mailto) ? mailto : undefined)
}

/** RSS: `someone@example.com (Some One)`; RSS Best Practices Profile, "E-mail addresses". */
export function judgeContact(text: string): readonly Verdict[] {
  const [address, name] = apart(text)
  if (address && isAddress(address)) {
    if (name !== undefined && name.trim() !== '') return FINE
    return broken('missing-real-name')
  }
  const open = text.endsWith('>') ? text.lastIndexOf('<') : -1
  const inside = open === -1 ? '' : text.slice(open + 1, -1).trim()
  if (isAddress(inside.replace(/^mailto:/i, ''))) {
    const who = text
      .slice(0, open)
      .trim()
      .replace(/^"(.*)"$/, '$1')
    return broken('email-format', undefined, who ? `${inside} (${who})` : undefined)
  }
  const mailto = decoded(/^mailto:([^?]*)/i.exec(text)?.[1])
  if (mailto !== undefined && (isAddress(mailto) || /<([^<>]+)>/.test(mailto))) return broken('email-format')
  const found = text.split(/[\s,;:<>()"]+/).find(isAddress)
  return found ? broken('email-format') : broken('invalid-contact')
}

/** What stands before the first bracket, and what is in it; cut at fixed places, since a text may be as long as it likes. */
function apart(text: string): readonly [address?: string, name?: string] {
  const open = text.endsWith(')') ? text.indexOf('(', 1) : -1
  const address = open === -1 ? text : text.slice(0, open).trimEnd()
  if (/\s/.test(address)) return []
  return open === -1 ? [address] : [address, text.slice(open + 1, -1)]
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** An address with or without anything around it, for vocabularies that do not say how. */
export function judgeEmail(text: string): readonly Verdict[] {
  return isAddress(text) ? FINE : broken('invalid-contact')
}

export function holdsEmail(text: string): boolean {
  // In a name an @ may be anything; what ends in letters is meant as an address.
  return text.split(/[\s,;:<>()"]+/).some(part => isAddress(part) && /\.[A-Za-z\u00c0-\uffff]{2,}$/.test(part))
}
