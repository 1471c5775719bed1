// Alone knows which declarations of a style attribute cannot reach beyond the story they stand in.
import {
  type CSSToken,
  isTokenColon,
  isTokenComment,
  isTokenFunction,
  isTokenIdent,
  isTokenSemicolon,
  isTokenWhitespace,
  TokenType,
  tokenize,
} from '@csstools/css-tokenizer'

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

/** Values that make a program fetch or run something. */
const REACHING = new Set([
  'url',
  'src',
  'image',
  'image-set',
  '-webkit-image-set',
  'cross-fade',
  'element',
  'paint',
  'expression',
])

/** The first declaration that could load something, leave its place, or is unknown to readers (CSS Style Attributes §3). */
export function dangerousDeclaration(style: string): string | undefined {
  for (const declaration of declarations(tokenize({ css: style })))
    if (isDangerous(declaration))
      return declaration
        .map(([, written]) => written)
        .join('')
        .trim()
  return undefined
}

/** Between semicolons; one inside brackets or a string ends nothing. */
function* declarations(tokens: readonly CSSToken[]): Generator<readonly CSSToken[]> {
  let depth = 0
  let current: CSSToken[] = []
  for (const token of tokens) {
    if (token[0] === TokenType.EOF || (isTokenSemicolon(token) && depth === 0)) {
      yield current
      current = []
      continue
    }
    depth += OPENS.has(token[0]) ? 1 : CLOSES.has(token[0]) ? -1 : 0
    if (!isTokenComment(token)) current.push(token)
  }
}

const OPENS = new Set<string>([TokenType.OpenParen, TokenType.OpenSquare, TokenType.OpenCurly, TokenType.Function])
const CLOSES = new Set<string>([TokenType.CloseParen, TokenType.CloseSquare, TokenType.CloseCurly])
/** What no value of a harmless property holds. */
const NEVER = new Set<string>([
  TokenType.URL,
  TokenType.BadURL,
  TokenType.BadString,
  TokenType.AtKeyword,
  TokenType.CDO,
  TokenType.CDC,
  TokenType.OpenCurly,
  TokenType.CloseCurly,
])

function isDangerous(declaration: readonly CSSToken[]): boolean {
  const said = declaration.filter(token => !isTokenWhitespace(token))
  const [name, colon] = said
  if (!name) return false
  if (!isTokenIdent(name) || !colon || !isTokenColon(colon) || !SAFE.has(name[4].value.toLowerCase())) return true
  return said.some(token => {
    if (NEVER.has(token[0])) return true
    if (isTokenFunction(token) && REACHING.has(token[4].value.toLowerCase())) return true
    // Nobody needs an escape to name a colour: it hides what is written from those who look for it.
    return /[<\\]|(?:java|vb)script:/i.test(token[1])
  })
}
