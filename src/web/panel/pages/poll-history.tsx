// Alone shows the polls that are remembered of a partner: as plots to see, as a table to read.

import { invalidIn, isFailure } from '../../../inbound/past-polls.js'
import type { PastPoll } from '../../../model/poll.js'
import { Moment } from '../../pages/moment.js'
import { percentInWords } from './ago.js'
import { CONTRACT_WORDS } from './contract-words.js'
import { outcomeInWords } from './outcome-words.js'
import type { PanelFrame } from './panel-layout.js'
import { PANEL_WORDS } from './panel-words.js'
import { ErrorPlot, InvalidPlot, PollStrip, plotInWords } from './plots.js'

export interface PollHistoryProps extends PanelFrame {
  /** Oldest first. */
  readonly polls: readonly PastPoll[]
}

export function PollHistory({ polls, language, publication }: PollHistoryProps) {
  if (polls.length === 0) return null
  const words = CONTRACT_WORDS[language]
  const { plot } = PANEL_WORDS[language]
  const zone = publication.zone
  return (
    <section aria-labelledby="polls">
      <h2 id="polls">{words.plots}</h2>
      <p class="help">
        {plotInWords(polls, language)}. {words.plotsLead(polls.length)}
      </p>
      <div class="plots">
        <figure>
          <figcaption>{words.newItems}</figcaption>
          <PollStrip polls={polls} language={language} id="plot-new" long />
          <p class="legend">
            <span class="key-merged">{plot.merged}</span> <span class="key-held">{plot.held}</span>{' '}
            <span class="key-unchanged">{plot.unchanged}</span> <span class="key-failed">{plot.failed}</span>
          </p>
        </figure>
        <figure>
          <figcaption>{words.share}</figcaption>
          <div class="scaled">
            <InvalidPlot polls={polls} language={language} id="plot-invalid" />
            <p class="scale" aria-hidden="true">
              <span>{percentInWords(1, language)}</span>
              <span>{percentInWords(0.5, language)}</span>
              <span>{percentInWords(0, language)}</span>
            </p>
          </div>
        </figure>
        <figure>
          <figcaption>{words.errors}</figcaption>
          {polls.some(isFailure) ? (
            <ErrorPlot polls={polls} language={language} id="plot-error" />
          ) : (
            <p class="help">{words.noErrors}</p>
          )}
        </figure>
      </div>
      <details>
        <summary>{words.asTable}</summary>
        <table class="plainly">
          <thead>
            <tr>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.outcome}</th>
              <th scope="col" class="number">
                {words.tally.items}
              </th>
              <th scope="col" class="number">
                {words.tally.added}
              </th>
              <th scope="col" class="number">
                {PANEL_WORDS[language].invalid}
              </th>
            </tr>
          </thead>
          <tbody>
            {polls.toReversed().map(poll => (
              <tr key={poll.at}>
                <th scope="row">
                  <Moment at={poll.at} zone={zone} language={language} />
                </th>
                <td>{outcomeInWords(poll.outcome, language)}</td>
                <td class="number">{poll.tally?.items ?? '–'}</td>
                <td class="number">{poll.tally?.added ?? '–'}</td>
                <td class="number">{percentOf(invalidIn(poll), language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

function percentOf(share: number | undefined, language: PanelFrame['language']): string {
  return share === undefined ? '–' : percentInWords(share, language)
}
