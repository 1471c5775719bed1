// Alone shows what a fix would replace by what, with as much around it as shows where that is.
import type { Fix } from '../../model/diagnostic.js'

/** Characters. */
const AROUND = 24
const LONGEST = 160

interface Props {
  readonly fix: Fix
  /** The document, as decoded. */
  readonly source: string
  readonly label: string
}

export function Replacement({ fix, source, label }: Props) {
  const { start, end, text } = fix
  // Nothing beyond the line: an insertion stands in it, whatever stands above.
  const before = /[^\r\n]*$/.exec(source.slice(Math.max(0, start - AROUND), start))?.[0] ?? ''
  const after = /^[^\r\n]*/.exec(source.slice(end, end + AROUND))?.[0] ?? ''
  const gone = shortened(source.slice(start, end))
  const put = shortened(text)
  return (
    <p class="fix">
      {label}:{' '}
      <code dir="ltr">
        {before.toWellFormed()}
        {gone && <del>{gone}</del>}
        {put && <ins>{put}</ins>}
        {after.toWellFormed()}
      </code>
    </p>
  )
}

function shortened(text: string): string {
  const half = LONGEST / 2
  const short = text.length <= LONGEST ? text : `${text.slice(0, half)} … ${text.slice(-half)}`
  return short.toWellFormed().replace(/\r\n|\r|\n/g, '⏎')
}
