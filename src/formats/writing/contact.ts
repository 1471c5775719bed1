// Alone knows which e-mail addresses may be written, and how a contact is.
import { legal } from './xml-text.js'

/** The part of RFC 2822 that validators and mail servers agree on. */
export function isEmail(value: string): boolean {
  return /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/.test(
    value,
  )
}

/** `mail (Name)`, the only form of RSS that no reader misreads (RSS Advisory Board's profile, managingEditor). */
export function contact(email: string, person: string): string | undefined {
  const name = legal(person)
    .replace(/[()<>\s]+/g, ' ')
    .trim()
  return isEmail(email) && name !== '' ? `${email} (${name})` : undefined
}
