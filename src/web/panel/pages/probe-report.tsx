// Alone shows what was found at an address before it becomes a partner: the feed, its rights, how it is served, its findings.
import { gravest } from '../../../checking/bounded-report.js'
import { ruleOf } from '../../../checking/catalogue.js'
import type { Probed } from '../../../inbound/probe.js'
import type { Proposal, RightsFound } from '../../../inbound/propose.js'
import { type Diagnostic, LEVELS } from '../../../model/diagnostic.js'
import { GATE_LEVELS } from '../../../model/partner.js'
import type { Reservation } from '../../../model/rights.js'
import type { Language } from '../../../model/text.js'
import { shorten } from '../../../validation/reports/shorten.js'
import { External } from '../../pages/external.js'
import { Local } from '../../pages/local.js'
import { Moment } from '../../pages/moment.js'
import { Report } from '../../pages/validate.js'
import { VALIDATE_WORDS } from '../../pages/validate-words.js'
import { RESERVATION_WORDS } from '../../pages/words.js'
import { CONTRACT_WORDS } from './contract-words.js'
import { PanelForm } from './panel-form.js'
import type { PanelFrame } from './panel-layout.js'

export interface ProbeReportProps extends PanelFrame {
  readonly probed: Probed
}

export function ProbeReport(props: ProbeReportProps) {
  const { language, probed } = props
  const { report, proposal } = probed
  return (
    <>
      {proposal ? (
        <Found {...props} proposal={proposal} report={report} />
      ) : (
        <p class="told bad" role="alert">
          {CONTRACT_WORDS[language].notFeed}
        </p>
      )}
      <Served found={report.diagnostics.filter(isServing)} language={language} />
    </>
  )
}

/** A page is no feed, but often points to some. */
export function Feeds({ feeds, language }: Pick<Probed, 'feeds'> & { readonly language: Language }) {
  return (
    <section aria-labelledby="feeds">
      <h2 id="feeds">{CONTRACT_WORDS[language].feedsFound}</h2>
      <ul class="choices">
        {feeds.map(({ url, title }) => (
          <li key={url}>
            <PanelForm action="/panel/add" hidden={{ url }}>
              <button type="submit" class="second">
                <bdi>{title || url}</bdi>
              </button>{' '}
              <small>{url}</small>
            </PanelForm>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface DocumentProps {
  readonly probed: Probed
  readonly language: Language
}

/** What the validator says of it, beside the lines it speaks of. */
export function FoundDocument({ probed: { report }, language }: DocumentProps) {
  if (!report.text) return null
  const inDocument = { ...report, diagnostics: report.diagnostics.filter(found => !isServing(found)) }
  return (
    <section class="check" aria-labelledby="report">
      <h2 id="report">{CONTRACT_WORDS[language].report}</h2>
      <Report report={inDocument} language={language} />
    </section>
  )
}

function isServing({ rule }: Diagnostic): boolean {
  return ruleOf(rule)?.profile === 'http'
}

type FoundProps = ProbeReportProps & { readonly proposal: Proposal; readonly report: Probed['report'] }

function Found({ proposal, report, language, publication }: FoundProps) {
  const words = CONTRACT_WORDS[language]
  const { title, format, how, items, newestAt, oldestAt, samples, held, placed, rights } = proposal
  const judged = VALIDATE_WORDS[language]
  const { zone } = publication
  return (
    <section aria-labelledby="found">
      <h2 id="found">
        {words.found}: <bdi>{title || words.untitled}</bdi>
      </h2>
      {how === 'salvaged' && <p class="told">{words.salvageNote}</p>}
      <dl class="facts">
        <div>
          <dt>{words.format}</dt>
          <dd>
            {format}
            <small>{words.how[how]}</small>
          </dd>
        </div>
        <div>
          <dt>{words.report}</dt>
          <dd>
            <a href="#report">{report.valid ? judged.valid : judged.invalid}</a>
            <small>{LEVELS.map(level => judged.count[level](report.counts[level])).join(', ')}</small>
          </dd>
        </div>
        {proposal.language && (
          <div>
            <dt>{words.language}</dt>
            <dd>{proposal.language}</dd>
          </div>
        )}
        <div>
          <dt>{words.items}</dt>
          <dd>
            {items || words.noItems}
            <small>{words.placed(placed, items)}</small>
          </dd>
        </div>
        {newestAt !== undefined && oldestAt !== undefined && (
          <div>
            <dt>{words.dates}</dt>
            <dd>
              <Moment at={newestAt} zone={zone} language={language} />
              <small>
                <Moment at={oldestAt} zone={zone} language={language} />
              </small>
            </dd>
          </div>
        )}
        <div>
          <dt>{words.gateWould}</dt>
          <dd>
            {GATE_LEVELS.filter(gate => gate !== 'open').map(gate => (
              <small key={gate}>
                {words.options[`gate:${gate}`]}: {words.gateCounts(held[gate], items)}
              </small>
            ))}
          </dd>
        </div>
      </dl>
      {samples.length > 0 && (
        <>
          <h3>{words.samples}</h3>
          <ol class="samples">
            {samples.map(({ title: headline, url }) => (
              <li key={`${url} ${headline}`}>
                <External href={url} rel="noreferrer">
                  <bdi>{headline || words.untitled}</bdi>
                </External>
              </li>
            ))}
          </ol>
        </>
      )}
      <Rights rights={rights} items={items} language={language} />
    </section>
  )
}

interface RightsProps {
  readonly rights: RightsFound
  readonly items: number
  readonly language: Language
}

function Rights({ rights, items, language }: RightsProps) {
  const words = CONTRACT_WORDS[language]
  const { statements, reservations, agencies, silent } = rights
  const counted = (list: readonly { readonly name: string; readonly items: number }[]) =>
    list.map(({ name, items: times }) => `${name} (${times})`).join(', ')
  return (
    <>
      <h3>{words.rights}</h3>
      {silent > 0 && <p>{words.silent(silent, items)}</p>}
      {reservations.length > 0 && (
        <p>
          {words.reservations}:{' '}
          {reservations
            .map(each => {
              const said: string = RESERVATION_WORDS[language][each.name as Reservation] ?? each.name
              return `${said} (${words.times(each.items)})`
            })
            .join('; ')}
        </p>
      )}
      {agencies.length > 0 && (
        <p>
          {words.agencies}: {counted(agencies)}
        </p>
      )}
      {statements.length > 0 && (
        <table class="plainly">
          <thead>
            <tr>
              <th scope="col">{words.carrier}</th>
              <th scope="col">{words.statement}</th>
              <th scope="col" class="number">
                {words.items}
              </th>
            </tr>
          </thead>
          <tbody>
            {statements.map(({ carrier, value, items: times }) => (
              <tr key={`${carrier} ${value}`}>
                <th scope="row">
                  <code>{carrier}</code>
                </th>
                <td>
                  <bdi>{value}</bdi>
                </td>
                <td class="number">{times}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

const MOST_SERVED = 50

function Served({ found, language }: { readonly found: readonly Diagnostic[]; readonly language: Language }) {
  const words = CONTRACT_WORDS[language]
  return (
    <section aria-labelledby="served">
      <h2 id="served">{words.served}</h2>
      {found.length === 0 ? (
        <p>{words.servedWell}</p>
      ) : (
        <ul class="notices">
          {gravest(found, MOST_SERVED).map(({ rule, level, data }, index) => (
            <li key={`${index} ${rule}`} class={`note ${level}`}>
              <p>
                <b>{VALIDATE_WORDS[language].levels[level]}</b> {shorten(ruleOf(rule)?.says[language](data) ?? rule)}
              </p>
              <p class="remedy">{ruleOf(rule)?.remedy[language]}</p>
              <p class="rule">
                <Local href={`/rules/${rule}`}>{rule}</Local>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
