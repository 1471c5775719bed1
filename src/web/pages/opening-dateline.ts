// Alone knows how a story's text opens with its dateline, which the page shows in a line of its own: once, not twice.

export interface Opened {
  /** The dateline as the text has it: "(KARS)", "ERZURUM (TUHA)"; else the article's own, in brackets. */
  readonly dateline: string | undefined
  /** The HTML (or plain text) after it. */
  readonly rest: string
}

/** For the eye only, and nothing is lost: what is kept and fed stays as written (FSEK 16). */
export function openDateline(html: string, dateline: string | undefined): Opened {
  const place = dateline?.trim().replace(/^\(|\)$/g, '')
  if (!place) return { dateline: undefined, rest: html }
  const found = new RegExp(
    `^((?:\\s|<(?:p|div)(?:\\s[^>]*)?>)*)(<(strong|b|em|i|span)(?:\\s[^>]*)?>)?\\s*(\\(?${escapeRegExp(place)}\\)?(?:\\s*,?\\s*\\([^()<&]{1,24}\\))?)\\s*(</\\3>)?\\s*[-–—]\\s*(</\\3>)?`,
    'u',
  ).exec(html)
  if (!found) return { dateline: `(${place})`, rest: html }
  const [whole, blocks = '', inline = '', , words = '', closedBefore, closedAfter] = found
  // An inline element that goes on after the dash keeps its start tag.
  const kept = inline && !closedBefore && !closedAfter ? inline : ''
  return { dateline: words, rest: blocks + kept + html.slice(whole.length) }
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
