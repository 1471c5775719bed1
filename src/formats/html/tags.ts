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

/** What readers keep; the rest they drop for the safety of their users. */
export const SAFE_TAGS: ReadonlySet<string> = new Set(
  `a abbr acronym address area article aside audio b bdi bdo big blockquote body br button canvas caption center cite code col colgroup
  data datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header
  hgroup hr html i img input ins kbd keygen label legend li main map mark menu meter multicol nav noscript ol optgroup option output p
  picture pre progress q rp rt ruby s samp section select small source spacer span strike strong sub summary sup table tbody td
  textarea tfoot th thead time title tr track tt u ul var video wbr nobr`.split(/\s+/),
)

export const SAFE_SVG: ReadonlySet<string> = new Set(
  `a animate animateColor animateMotion animateTransform circle clipPath defs desc ellipse font-face font-face-name font-face-src
  foreignObject g glyph hkern image line linearGradient marker mask metadata missing-glyph mpath path pattern polygon polyline
  radialGradient rect set stop svg switch symbol text textPath title tspan use`.split(/\s+/),
)

export const SAFE_MATHML: ReadonlySet<string> = new Set(
  `annotation annotation-xml maction math mathml menclose merror mfenced mfrac mglyph mi mmultiscripts mn mo mover mpadded mphantom
  mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics`.split(
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
