// Alone draws what a licensee pulled, day by day, small: drawn on the server, told in words beside.
import { shifted } from '../../../access/usage.js'
import type { PullDay } from '../../../model/pull.js'
import type { Language } from '../../../model/text.js'
import { numberInWords } from './ago.js'
import { LICENSEE_WORDS } from './licensee-words.js'

/** Days in a plot. */
export const PLOT_DAYS = 30

export interface UsagePlotProps {
  /** Of the last days; those without a pull may be missing. */
  readonly days: readonly PullDay[]
  /** The last one, `2026-03-01`. */
  readonly today: string
  readonly language: Language
  /** Of the element, unlike any other on the page. */
  readonly id: string
}

const HEIGHT = 28
const STEP = 6

/** `Last 30 days: 1,440 pulls, 96 documents sent`. */
export function usageInWords(days: readonly PullDay[], language: Language): string {
  const words = LICENSEE_WORDS[language]
  const total = (of: 'sent' | 'unchanged' | 'refused') => days.reduce((all, day) => all + day[of], 0)
  const [sent, refused] = [total('sent'), total('refused')]
  const pulls = sent + total('unchanged')
  if (pulls + refused === 0) return words.noPulls
  const said = (value: number) => numberInWords(value, language)
  return words.plot(said(pulls), said(sent), said(refused))
}

/** One bar a day, as high as its pulls among the most of a day; its foot the documents sent. A notch: over quota. */
export function UsagePlot({ days, today, language, id }: UsagePlotProps) {
  const shown = Array.from({ length: PLOT_DAYS }, (_, index) => {
    const day = shifted(today, index - PLOT_DAYS + 1)
    return days.find(each => each.day === day)
  })
  const most = Math.max(1, ...shown.map(day => (day ? day.sent + day.unchanged : 0)))
  const width = PLOT_DAYS * STEP
  return (
    <svg
      class="strip"
      role="img"
      aria-labelledby={id}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      preserveAspectRatio="none"
    >
      <title id={id}>{usageInWords(days, language)}</title>
      <path class="ground" d={`M0 ${HEIGHT - 0.5}H${width}`} />
      {shown.map((day, index) => day && <Bar key={day.day} day={day} x={index * STEP} most={most} />)}
    </svg>
  )
}

function Bar({ day, x, most }: { readonly day: PullDay; readonly x: number; readonly most: number }) {
  const wide = STEP - 2
  const full = HEIGHT - 7
  const high = (pulls: number) => (pulls === 0 ? 0 : Math.max(2, (pulls / most) * full))
  const [all, sent] = [high(day.sent + day.unchanged), high(day.sent)]
  return (
    <>
      {day.unchanged > 0 && <rect class="unchanged" x={x} y={HEIGHT - 1 - all} width={wide} height={all} />}
      {sent > 0 && <rect class="merged" x={x} y={HEIGHT - 1 - sent} width={wide} height={sent} />}
      {day.refused > 0 && <path class="failed" d={`M${x} 0h${wide}l${-wide / 2} 5z`} />}
    </>
  )
}
