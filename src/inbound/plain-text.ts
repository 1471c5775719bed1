// Alone turns HTML into the plain text a person would read.
import { Parser } from 'htmlparser2'
import { collapse } from '../model/text.js'

const BLOCKS = new Set(
  'p br hr div h1 h2 h3 h4 h5 h6 blockquote pre ul ol li dl dt dd table caption tr th td figure figcaption'.split(' '),
)

/** Entities decoded, blocks parted by a blank, white space collapsed. Stops after `most` UTF-16 units. */
export function plainText(html: string, most = Number.POSITIVE_INFINITY): string {
  let text = ''
  const parser = new Parser({
    ontext: part => {
      text += part
    },
    onopentagname: name => {
      if (BLOCKS.has(name)) text += ' '
    },
    onclosetag: name => {
      if (BLOCKS.has(name)) text += ' '
    },
  })
  for (let at = 0; at < html.length && text.length <= most * 2; at += CHUNK) parser.write(html.slice(at, at + CHUNK))
  parser.end()
  return collapse(text)
}

const CHUNK = 4096

/** At most `most` UTF-16 units, cut between words and marked with "…"; after a whole sentence, with a blank before it. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 2)
  const end = cut.lastIndexOf(' ')
  const kept = cut.slice(0, end > most / 2 ? end : undefined).replace(/[\s,;:–-]+$/u, '')
  const whole = kept.isWellFormed() ? kept : kept.slice(0, -1)
  return /[.!?…]$/.test(whole) ? `${whole} …` : `${whole}…`
}
