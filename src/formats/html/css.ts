// Alone knows which declarations of a style attribute cannot reach beyond the story they stand in.

const SAFE: ReadonlySet<string> = new Set(
  `azimuth background background-color border border-bottom border-bottom-color border-bottom-style border-bottom-width border-collapse
  border-color border-left border-left-color border-left-style border-left-width border-radius border-right border-right-color
  border-right-style border-right-width border-spacing border-style border-top border-top-color border-top-style border-top-width
  border-width clear color cursor direction display elevation float font font-family font-size font-style font-variant font-weight
  height letter-spacing line-height list-style-type margin margin-bottom margin-left margin-right margin-top max-height max-width
  min-height min-width overflow padding padding-bottom padding-left padding-right padding-top pause pause-after pause-before pitch
  pitch-range richness speak speak-header speak-numeral speak-punctuation speech-rate stress text-align text-decoration text-indent
  text-transform unicode-bidi vertical-align voice-family volume white-space width word-break word-wrap`.split(/\s+/),
)

/** The first declaration that could load something, leave its place, or is unknown to readers. */
export function dangerousDeclaration(style: string): string | undefined {
  for (const declaration of style.replace(/\/\*[\s\S]*?\*\//g, '').split(';')) {
    if (declaration.trim() === '') continue
    const colon = declaration.indexOf(':')
    const name = declaration
      .slice(0, colon === -1 ? undefined : colon)
      .trim()
      .toLowerCase()
    const value = colon === -1 ? '' : declaration.slice(colon + 1)
    if (!SAFE.has(name) || /url\s*\(|expression\s*\(|javascript:|@import|behavior|[<\\]/i.test(value))
      return declaration.trim()
  }
  return undefined
}
