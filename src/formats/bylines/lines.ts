// Alone knows which lines a person sees at the beginning and at the end of a body: where bylines stand.
import { htmlParser } from '../html/shallow-parser.js'

/** UTF-16 units at either end that are read; what stands between is the story. */
const REACH = 4_000

export interface Ends {
  readonly opening: readonly string[]
  readonly closing: readonly string[]
}

/** Lines with white space collapsed, empty ones left out. A short body is the same at both ends. */
export function endsOf(body: { readonly bodyHtml?: string; readonly bodyText?: string }): Ends {
  const lines = body.bodyHtml === undefined ? linesOfText : linesOfHtml
  const text = body.bodyHtml ?? body.bodyText ?? ''
  if (text.length <= 2 * REACH) {
    const all = lines(text)
    return { opening: all, closing: all }
  }
  const tail = text.slice(-REACH)
  // A cut inside a tag leaves its rest, up to the bracket that closes it; the first line is cut somewhere too.
  const whole = body.bodyHtml === undefined ? tail : tail.replace(/^[^<>]*>/, '')
  return { opening: lines(text.slice(0, REACH)).slice(0, -1), closing: lines(whole).slice(1) }
}

const BLOCKS: ReadonlySet<string> = new Set(
  `p br hr div h1 h2 h3 h4 h5 h6 blockquote pre ul ol li dl dt dd table caption tr th td figure figcaption section article
  header footer aside`.split(/\s+/),
)
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'title', 'textarea'])

function linesOfHtml(html: string): string[] {
  let text = ''
  let unseen = 0
  const parser = htmlParser({
    ontext: part => {
      // A line break in the source is a blank to who reads.
      if (unseen === 0) text += part.replace(/\s+/gu, ' ')
    },
    onopentagname: name => {
      if (UNSEEN.has(name)) unseen += 1
      if (BLOCKS.has(name)) text += '\n'
    },
    onclosetag: name => {
      if (UNSEEN.has(name)) unseen -= 1
      if (BLOCKS.has(name)) text += '\n'
    },
  })
  parser.end(html)
  return linesOfText(text)
}

function linesOfText(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.replace(/\s+/gu, ' ').trim())
    .filter(line => line !== '')
}
