// Alone knows how a story's text opens with the dateline that the page shows above it, and shows it once.

/**
 * The sanitised HTML without its opening "(KARS) –" or "KARS (TUHA) –", when that is `dateline`. For the eye only: what is
 * kept and fed stays as written (FSEK 16).
 */
export function withoutOpeningDateline(html: string, dateline: string | undefined): string {
  if (!dateline?.trim()) return html
  const place = escapeRegExp(dateline.trim().replace(/^\(|\)$/g, ''))
  const found = new RegExp(
    `^((?:\\s|<(?:p|div)(?:\\s[^>]*)?>)*)(<(strong|b|em|i|span)(?:\\s[^>]*)?>)?\\s*\\(?${place}\\)?(?:\\s*,?\\s*\\([^()<]{1,24}\\))?\\s*(</\\3>)?\\s*[-–—]\\s*(</\\3>)?`,
    'u',
  ).exec(html)
  if (!found) return html
  const [whole, blocks = '', inline = '', , closedBefore, closedAfter] = found
  // An inline element that goes on after the dash keeps its start tag.
  const kept = inline && !closedBefore && !closedAfter ? inline : ''
  return blocks + kept + html.slice(whole.length)
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
