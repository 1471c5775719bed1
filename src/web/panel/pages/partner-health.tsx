// Alone shows how a partner is: its last polls in facts, and what was found in its document.
import type { ComponentChildren } from 'preact'
import { tellNext } from '../../../model/next-poll.js'
import { ITEM_OUTCOMES, stateOf } from '../../../model/poll.js'
import { type Push, pushStateOf } from '../../../model/push.js'
import { Local } from '../../pages/local.js'
import { Moment } from '../../pages/moment.js'
import { VALIDATE_WORDS } from '../../pages/validate-words.js'
import { Ago, type Clock, percentInWords } from './ago.js'
import { CONTRACT_WORDS } from './contract-words.js'
import { outcomeInWords } from './outcome-words.js'
import type { PanelFrame } from './panel-layout.js'
import { PANEL_WORDS } from './panel-words.js'
import { type ListedPartner, NextTime, Rhythm } from './partners.js'

export interface PartnerHealthProps extends PanelFrame {
  readonly kept: ListedPartner
  /** Items of it that wait in quarantine. */
  readonly held: number
  /** Absent: its feed never named a hub. */
  readonly push?: Push
}

export function PartnerHealth({ kept, language, now, publication, held, push }: PartnerHealthProps) {
  const { partner, health, polls, next } = kept
  const words = CONTRACT_WORDS[language]
  const panel = PANEL_WORDS[language]
  const { zone } = publication
  const clock: Clock = { now, zone, language }
  const { tally } = health
  const when = (at: number | undefined) =>
    at === undefined ? (
      panel.never
    ) : (
      <>
        <Ago at={at} clock={clock} />
        <small>
          <Moment at={at} zone={zone} language={language} />
        </small>
      </>
    )
  return (
    <section aria-labelledby="health">
      <h2 id="health">{words.health}</h2>
      {health.message && <p class="told bad">{health.message[language]}</p>}
      {stateOf(partner, health) === 'restless' && <p class="told">{panel.restlessWhy}</p>}
      <dl class="facts">
        <Fact term={panel.lastGood}>{when(health.goodAt)}</Fact>
        <Fact term={panel.lastPoll}>
          {when(health.polledAt)}
          {health.outcome && <small>{outcomeInWords(health.outcome, language)}</small>}
        </Fact>
        <Fact term={panel.nextPoll}>
          <NextTime next={next} clock={clock} />
          {next && <small>{tellNext(next, now)[language]}</small>}
        </Fact>
        <Fact term={panel.rhythm}>
          <Rhythm polls={polls} language={language} />
        </Fact>
        {push && (
          <Fact term={words.pushes}>
            {words.pushStates[pushStateOf(push, now)]}
            {push.deliveredAt !== undefined && (
              <small>
                {words.delivered} <Ago at={push.deliveredAt} clock={clock} />
              </small>
            )}
            {push.trouble && <small dir="auto">{push.trouble}</small>}
          </Fact>
        )}
        {health.failures > 0 && <Fact term={words.failures}>{health.failures}</Fact>}
        {health.format && (
          <Fact term={words.format}>
            {health.format}
            {health.how && <small>{words.how[health.how]}</small>}
          </Fact>
        )}
        {tally && (
          <Fact term={words.document}>
            {`${tally.items} ${words.tally.items}`}
            <small>
              {ITEM_OUTCOMES.filter(outcome => tally[outcome] > 0)
                .map(outcome => `${tally[outcome]} ${words.tally[outcome]}`)
                .join(', ')}
            </small>
          </Fact>
        )}
        {tally && tally.items > 0 && (
          <Fact term={panel.invalid}>
            {percentInWords((tally.quarantined + tally.refused) / tally.items, language)}
            {held > 0 && (
              <small>
                <Local href={`/panel/quarantine?partner=${partner.slug}`}>{words.heldHere(held)}</Local>
              </small>
            )}
          </Fact>
        )}
      </dl>
    </section>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

export function PartnerFindings({ kept: { health }, language }: PartnerHealthProps) {
  const words = CONTRACT_WORDS[language]
  const { findings = [] } = health
  if (!health.format) return null
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{words.findings}</h2>
      {findings.length === 0 ? (
        <p>{words.noFindings}</p>
      ) : (
        <>
          <p class="help">{words.findingsLead}</p>
          <table class="plainly">
            <thead>
              <tr>
                <th scope="col">{words.rule}</th>
                <th scope="col">{words.level}</th>
                <th scope="col" class="number">
                  {words.count}
                </th>
                <th scope="col">{words.first}</th>
              </tr>
            </thead>
            <tbody>
              {findings.map(({ rule, level, count, line, column }) => (
                <tr key={rule}>
                  <th scope="row">
                    <Local href={`/rules/${rule}`}>{rule}</Local>
                  </th>
                  <td>
                    <span class={`level ${level}`}>{VALIDATE_WORDS[language].levels[level]}</span>
                  </td>
                  <td class="number">{count}</td>
                  <td>{words.place(line, column)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}
