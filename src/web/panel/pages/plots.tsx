// Alone draws the polls of a partner, small: drawn on the server, told in words beside, and no colour says what no shape says.
import { invalidIn, isFailure, summarise } from '../../../inbound/past-polls.js'
import { MOST_PAST_POLLS, type PastPoll } from '../../../model/poll.js'
import type { Language } from '../../../model/text.js'
import { percentInWords } from './ago.js'
import { outcomeInWords } from './outcome-words.js'
import { PANEL_WORDS } from './panel-words.js'

interface PlotProps {
  /** Oldest first. */
  readonly polls: readonly PastPoll[]
  readonly language: Language
  /** Of the element, unlike any other on the page. */
  readonly id: string
}

const HEIGHT = 28
const STEP = 6
/** Bars in a list. */
const SHORT = 24

/** `Last 24 polls: 22 good, 2 failed; 4 % of the items invalid`. */
export function plotInWords(polls: readonly PastPoll[], language: Language): string {
  const { plot } = PANEL_WORDS[language]
  if (polls.length === 0) return plot.none
  const failed = polls.filter(isFailure).length
  const { invalid } = summarise(polls)
  const said = plot.recent(polls.length, polls.length - failed, failed)
  return invalid === undefined ? said : `${said}; ${plot.invalid(percentInWords(invalid, language))}`
}

/**
 * One bar a poll. Read: as high as there were new items, its foot the share of invalid ones. Unchanged: a line. Failed: the
 * whole height, with a notch.
 */
export function PollStrip({ polls, language, id, long = false }: PlotProps & { readonly long?: boolean }) {
  const count = long ? MOST_PAST_POLLS : SHORT
  const shown = polls.slice(-count)
  const width = count * STEP
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
      <title id={id}>{plotInWords(shown, language)}</title>
      <path class="ground" d={`M0 ${HEIGHT - 0.5}H${width}`} />
      {shown.map((poll, index) => (
        <Bar key={poll.at} poll={poll} x={(count - shown.length + index) * STEP} />
      ))}
    </svg>
  )
}

function Bar({ poll, x }: { readonly poll: PastPoll; readonly x: number }) {
  const wide = STEP - 2
  if (isFailure(poll)) return <path class="failed" d={`M${x} 0l${wide / 2} 5l${wide / 2} -5v${HEIGHT - 1}h${-wide}z`} />
  if (!poll.tally) return <rect class="unchanged" x={x} y={HEIGHT - 4} width={wide} height={3} />
  const { added, changed } = poll.tally
  const full = HEIGHT - 3
  const high = Math.min(full, 6 + Math.log2(1 + added + changed) * 4)
  const held = (invalidIn(poll) ?? 0) * high
  return (
    <>
      <rect class="merged" x={x} y={HEIGHT - 1 - high} width={wide} height={high} />
      {held > 0 && (
        <rect class="held" x={x} y={HEIGHT - 1 - Math.max(2, held)} width={wide} height={Math.max(2, held)} />
      )}
    </>
  )
}

const TALL = 60

/** How many items of each document were invalid, from none below to all above. The share of one holds until the next. */
export function InvalidPlot({ polls, language, id }: PlotProps) {
  const width = MOST_PAST_POLLS * STEP
  const first = MOST_PAST_POLLS - polls.length
  const points = polls.map((poll, index) => {
    const share = invalidIn(poll)
    return share === undefined ? undefined : { x: (first + index) * STEP + STEP / 2, y: 1 + (1 - share) * (TALL - 2) }
  })
  const { invalid } = summarise(polls)
  const { plot } = PANEL_WORDS[language]
  return (
    <svg
      class="share"
      role="img"
      aria-labelledby={id}
      viewBox={`0 0 ${width} ${TALL}`}
      width={width}
      height={TALL}
      preserveAspectRatio="none"
    >
      <title id={id}>{invalid === undefined ? plot.none : plot.invalid(percentInWords(invalid, language))}</title>
      <path class="ground" d={`M0 .5H${width}M0 ${TALL / 2}H${width}M0 ${TALL - 0.5}H${width}`} />
      <path class="area" d={areaOf(points)} />
      <path class="curve" d={curveOf(points)} />
    </svg>
  )
}

type Point = { readonly x: number; readonly y: number } | undefined

/** A document's share holds until the next document; one alone is a dash. */
function curveOf(points: readonly Point[]): string {
  let path = ''
  let last: Point
  for (const point of points) {
    if (point)
      path += last
        ? `H${point.x - STEP / 2}V${point.y}H${point.x + STEP / 2}`
        : `M${point.x - STEP / 2} ${point.y}h${STEP}`
    last = point ?? last
  }
  return path
}

function areaOf(points: readonly Point[]): string {
  const curve = curveOf(points)
  const start = points.find(point => point)
  const end = points.findLast(point => point)
  if (!start || !end) return ''
  return `${curve}V${TALL}H${start.x - STEP / 2}z`
}

/** One line for each way in which it failed, with a mark at each poll that did. */
export function ErrorPlot({ polls, language, id }: PlotProps) {
  const width = MOST_PAST_POLLS * STEP
  const first = MOST_PAST_POLLS - polls.length
  return (
    <ul class="errors">
      {summarise(polls).failures.map(({ outcome, count }) => (
        <li key={outcome}>
          <span>
            {outcomeInWords(outcome, language)} <b>{count}×</b>
          </span>
          <svg
            class="strip"
            role="img"
            aria-labelledby={`${id}-${outcome}`}
            viewBox={`0 0 ${width} 12`}
            width={width}
            height={12}
            preserveAspectRatio="none"
          >
            <title id={`${id}-${outcome}`}>{`${outcomeInWords(outcome, language)}: ${count} / ${polls.length}`}</title>
            <path class="ground" d={`M0 11.500H${width}`} />
            {polls.map((poll, index) =>
              poll.outcome === outcome ? (
                <rect key={poll.at} class="failed" x={(first + index) * STEP} y={0} width={STEP - 2} height={11} />
              ) : null,
            )}
          </svg>
        </li>
      ))}
    </ul>
  )
}
