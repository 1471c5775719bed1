// Alone knows which attributes HTML, SVG and MathML have: what nobody defined, readers strip.

const HTML = new Set(
  `abbr accept accept-charset accesskey action align alink allow allowfullscreen alt archive as async autocapitalize autocomplete
  autocorrect autofocus autoplay axis background balance behavior bgcolor bgproperties blocking border bordercolor bordercolordark
  bordercolorlight bottompadding capture cellpadding cellspacing challenge char charoff charset checked cite class classid clear
  clip closedby code codebase codetype color cols colspan command commandfor compact content contenteditable controls controlslist
  coords crossorigin data datafld dataformatas datapagesize datasrc datetime decoding declare decoding default defer delay dir
  dirname disabled disablepictureinpicture disableremoteplayback download draggable dynsrc elementtiming enctype end
  enterkeyhint exportparts face fetchpriority for form formaction formenctype formmethod formnovalidate formtarget frame
  frameborder galleryimg gutter headers height hidden hidefocus high hreflang hspace http-equiv icon id imagesizes imagesrcset
  incremental inert inputmode inputrequired integrity is ismap itemid itemprop itemref itemscope itemtype keytype kind label lang
  language leftspacing link list longdesc loop loopcount loopend loopstart low lowsrc marginheight marginwidth max maxlength
  media method min minlength multiple muted name nav nohref nomodule nonce noshade novalidate nowrap object open optimum part
  pattern ping placeholder playsinline point-size popover popovertarget popovertargetaction poster pqg preload profile prompt
  property radiogroup readonly referrerpolicy rel repeat-max repeat-min replace required resource rev reversed rightspacing role
  rows rowspan rules sandbox scheme scope scoped scrolling selected shadowrootmode shape size sizes slot spellcheck span src
  srcdoc srclang srcset standby start step style summary suppress tabindex target template text title toppadding translate type
  typemustmatch typeof about datatype inlist prefix vocab unselectable urn usemap valign value valuetype variable version vlink
  volume vrml vspace webkitallowfullscreen mozallowfullscreen width wrap writingsuggestions xmlns allowtransparency align
  border`.split(/\s+/),
)

const SVG = new Set(
  `accent-height accumulate additive alignment-baseline alphabetic amplitude arabic-form ascent attributeName attributeType
  azimuth baseFrequency baseline-shift baseProfile bbox begin bias by calcMode cap-height class clip clip-path clip-rule
  clipPathUnits color color-interpolation color-interpolation-filters color-profile color-rendering content cursor cx cy d
  descent diffuseConstant direction display divisor dominant-baseline dur dx dy edgeMode elevation enable-background end
  exponent fill fill-opacity fill-rule filter filterUnits flood-color flood-opacity font-family font-size font-size-adjust
  font-stretch font-style font-variant font-weight from fr fx fy g1 g2 glyph-name gradientTransform gradientUnits hanging height
  horiz-adv-x horiz-origin-x href id ideographic image-rendering in in2 intercept k k1 k2 k3 k4 kernelMatrix kerning keyPoints
  keySplines keyTimes lang letter-spacing lighting-color limitingConeAngle local marker-end marker-mid marker-start
  markerHeight markerUnits markerWidth mask maskContentUnits maskUnits mathematical max media method min mode name
  numOctaves offset opacity operator order orient orientation origin overflow overline-position overline-thickness panose-1
  pathLength patternContentUnits patternTransform patternUnits pointer-events points preserveAlpha preserveAspectRatio
  primitiveUnits r radius refX refY rendering-intent repeatCount repeatDur requiredExtensions requiredFeatures restart result
  role rotate rx ry scale seed shape-rendering slope spacing specularConstant specularExponent spreadMethod startOffset
  stdDeviation stemh stemv stitchTiles stop-color stop-opacity strikethrough-position strikethrough-thickness stroke
  stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style
  surfaceScale systemLanguage tableValues target targetX targetY text-anchor text-decoration text-rendering textLength
  lengthAdjust to transform transform-origin type u1 u2 underline-position underline-thickness unicode unicode-range
  units-per-em values vector-effect version viewBox visibility width widths word-spacing writing-mode x x-height x1 x2
  xChannelSelector y y1 y2 yChannelSelector z zoomAndPan tabindex focusable`.split(/\s+/),
)

const MATHML = new Set(
  `accent accentunder actiontype align alignmentscope altimg alttext background bevelled charalign charspacing class close color
  columnalign columnlines columnspacing columnspan columnwidth crossout decimalpoint definitionURL denomalign depth dir display
  displaystyle edge encoding equalcolumns equalrows fence fontfamily fontsize fontstyle fontweight form frame framespacing
  groupalign height href id indentalign indentshift infixlinebreakstyle intent arg largeop length linebreak linethickness
  location longdivstyle lquote lspace mathbackground mathcolor mathsize mathvariant maxsize maxwidth mediummathspace minlabelspacing
  minsize movablelimits notation numalign open overflow position rowalign rowlines rowspacing rowspan rquote rspace scriptlevel
  scriptminsize scriptsizemultiplier selection separator separators shift side src stackalign stretchy style subscriptshift
  superscriptshift symmetric tabindex title type valign voffset width xref`.split(/\s+/),
)

const KNOWN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['http://www.w3.org/2000/svg', SVG],
  ['http://www.w3.org/1998/Math/MathML', MATHML],
])

/** `namespace` of the element; undefined for HTML. Event handlers are another matter: they are known, and dangerous. */
export function isKnownAttribute(name: string, namespace: string | undefined): boolean {
  const known = namespace === undefined ? undefined : KNOWN.get(namespace)
  // A prefix comes from XML, a hyphen from authors: data-, aria-, and attributes of components.
  if (/[-:]/.test(name) && /^(?:data-|aria-|xml:|xmlns|xlink:|[a-z]+-)/i.test(name)) return true
  if (known) return known.has(name)
  const lower = name.toLowerCase()
  // In HTML, SVG and MathML stand without a namespace.
  return HTML.has(lower) || SVG_IN_HTML.has(lower) || MATHML.has(lower)
}

const SVG_IN_HTML = new Set([...SVG].map(name => name.toLowerCase()))
