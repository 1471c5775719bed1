// Alone knows how a story's text opens with its dateline, which the page shows in a line of its own: once, not twice.

export interface Opened {
  /** The dateline as the text has it: "(KARS)", "ERZURUM (TUHA)"; else the article's own, in brackets. */
  readonly dateline: string | undefined
  /** The HTML (or plain text) after it. */
  readonly rest: string
}

/** For the eye only, and nothing is lost: what is kept and fed stays as written (FSEK 16). Linear, whatever the text is. */
export function openDateline(html: string, dateline: string | undefined): Opened {
  const place = dateline?.trim().replace(/^\(|\)$/g, '')
  if (!place) return { dateline: undefined, rest: html }
  const start = endOfBlocks(html)
  const found = place.length <= REACH && pattern(place).exec(html.slice(start, start + 2 * REACH))
  if (!found) return { dateline: `(${place})`, rest: html }
  const [whole, inline = '', , words = '', closedBefore, closedAfter] = found
  // An inline element that goes on after the dash keeps its start tag.
  const kept = inline && !closedBefore && !closedAfter ? inline : ''
  return { dateline: words, rest: html.slice(0, start) + kept + html.slice(start + whole.length) }
}

/** UTF-16 units: as much as a place may have, and as much again for brackets, agency, dash and an inline element. */
const REACH = 500

/** One bounded step after the other: a star would keep a way back for each character, and megabytes of them are too many. */
function endOfBlocks(html: string): number {
  const step = /\s{1,500}|<(?:p|div)(?:\s[^>]{0,500})?>/y
  let end = 0
  while (step.test(html)) end = step.lastIndex
  return end
}

function pattern(place: string): RegExp {
  return new RegExp(
    `^(<(strong|b|em|i|span)(?:\\s[^>]*)?>)?\\s*(\\(?${escapeRegExp(place)}\\)?(?:\\s*,?\\s*\\([^()<&]{1,24}\\))?)\\s*(</\\2>)?\\s*[-–—]\\s*(</\\2>)?`,
    'u',
  )
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
