// Alone shows what a licensee pulled: the last days as a plot, months in a table, and the newest rows of the log.
import { shifted, type Usage } from '../../../access/usage.js'
import { type PullRow, pathOfFeed } from '../../../model/pull.js'
import { Local } from '../../pages/local.js'
import { Ago, type Clock, numberInWords } from './ago.js'
import { LICENSEE_WORDS } from './licensee-words.js'
import type { ListedLicence } from './licensees.js'
import { ListTable } from './list-table.js'
import type { PanelFrame } from './panel-layout.js'
import { PLOT_DAYS, UsagePlot, usageInWords } from './usage-plot.js'

export interface LicenceUsageProps extends PanelFrame {
  readonly kept: ListedLicence
  readonly today: string
  /** The last months, newest first. */
  readonly months: readonly Usage[]
  /** Newest first. */
  readonly pulls: readonly PullRow[]
  /** How long the log knows every pull, days. */
  readonly logDays: number
}

export function LicenceUsage(props: LicenceUsageProps) {
  const { kept, language, today, months, logDays } = props
  const words = LICENSEE_WORDS[language]
  const { slug } = kept.licence
  const csv = `/panel/licensees/${slug}/usage.csv?by=day&from=${shifted(today, 1 - PLOT_DAYS)}&until=${today}`
  return (
    <section aria-labelledby="usage">
      <h2 id="usage">{words.report}</h2>
      <p class="help">{words.reportLead(logDays)}</p>
      <div class="plots">
        <figure>
          <figcaption>{usageInWords(kept.days, language)}</figcaption>
          <UsagePlot days={kept.days} today={today} language={language} id="usage-plot" />
          <p class="legend">
            <span class="key-merged">{words.legend.sent}</span>{' '}
            <span class="key-unchanged">{words.legend.unchanged}</span>{' '}
            <span class="key-failed">{words.legend.refused}</span>
          </p>
        </figure>
      </div>
      {months.length > 0 && <Months {...props} />}
      <p class="filter">
        <Local href={csv} download>
          {words.csv}
        </Local>
      </p>
      <Log {...props} />
    </section>
  )
}

function Months({ months, language }: LicenceUsageProps) {
  const words = LICENSEE_WORDS[language]
  const numbers = ['pulls', 'sent', 'unchanged', 'refused', 'articles', 'bytes'] as const
  const said = (value: number | undefined) => (value === undefined ? '–' : numberInWords(value, language))
  return (
    <ListTable
      heads={[words.month, ...numbers.map(name => words[name])]}
      numbersFrom={1}
      rows={months.map(month => ({
        key: month.from,
        cells: [monthInWords(month.from, language), ...numbers.map(name => said(month[name]))],
      }))}
    />
  )
}

function Log({ pulls, language, now, publication }: LicenceUsageProps) {
  const words = LICENSEE_WORDS[language]
  const clock: Clock = { now, zone: publication.zone, language }
  if (pulls.length === 0) return <p>{words.noLog}</p>
  return (
    <details>
      <summary>{words.log}</summary>
      <ListTable
        heads={[words.feed, words.firstSent, words.lastSent, words.sent, words.unchanged]}
        numbersFrom={3}
        rows={pulls.map(({ day, feed, seq, firstAt, lastAt, sent, unchanged }) => ({
          key: `${day} ${feed} ${seq}`,
          cells: [
            pathOfFeed(feed),
            <Ago key="first" at={firstAt} clock={clock} />,
            <Ago key="last" at={lastAt} clock={clock} />,
            numberInWords(sent, language),
            numberInWords(unchanged, language),
          ],
        }))}
      />
    </details>
  )
}

/** `Kasım 2026`, of the first day of it. */
function monthInWords(day: string, language: PanelFrame['language']): string {
  const format = new Intl.DateTimeFormat(language === 'tr' ? 'tr-TR' : 'en-GB', {
    timeZone: 'UTC',
    calendar: 'gregory',
    month: 'long',
    year: 'numeric',
  })
  return format.format(Date.parse(day))
}
