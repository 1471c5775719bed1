// Alone knows that a contact is an e-mail address or an address on the web.

export function ContactLink({ contact }: { readonly contact: string }) {
  const href = /^[a-z][a-z0-9+.-]*:/i.test(contact)
    ? safe(contact)
    : contact.includes('@')
      ? `mailto:${contact}`
      : undefined
  return href ? <a href={href}>{contact.replace(/^mailto:/i, '')}</a> : <span>{contact}</span>
}

/** Only what a reader may follow without harm. */
function safe(url: string): string | undefined {
  return /^(?:https?|mailto):/i.test(url) ? url : undefined
}
