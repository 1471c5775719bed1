// Alone knows which tags HTML has, and when a text is HTML.

export const HTML_TAGS: ReadonlySet<string> = new Set(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas caption
  center cite code col colgroup command data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font
  footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins isindex kbd keygen label legend li link
  main map mark marquee math menu menuitem meta meter multicol nav nobr noembed noframes noscript object ol optgroup option output p
  param picture plaintext pre progress q rp rt ruby s samp script search section select slot small source spacer span strike strong
  style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp`.split(
    /\s+/,
  ),
)

const TAG = /<\/?([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*)?\/?>/g

/** True when the text has a tag that HTML knows, or a reference to a character. */
export function isHtml(text: string): boolean {
  if (text.includes('<'))
    for (const [, name = ''] of text.matchAll(TAG)) if (HTML_TAGS.has(name.toLowerCase())) return true
  return /&(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]+);/.test(text)
}
