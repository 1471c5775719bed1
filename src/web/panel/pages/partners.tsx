// Alone knows the list of partners: those that need somebody first, each with how it is and how it was lately.
// biome-ignore-all lint/a11y/noRedundantRoles: on a narrow screen `display: block` would take the roles of a table away
import { summarise } from '../../../inbound/past-polls.js'
import type { NextPoll } from '../../../model/next-poll.js'
import { PARTNER_STATES, type PartnerState, type PastPoll, stateOf } from '../../../model/poll.js'
import type { Language } from '../../../model/text.js'
import type { KeptPartner } from '../../../store/store.js'
import { Local } from '../../pages/local.js'
import { Ago, type Clock, intervalInWords, numberInWords, percentInWords } from './ago.js'
import { NewNotices } from './notices.js'
import { outcomeInWords } from './outcome-words.js'
import { type PanelFrame, PanelLayout } from './panel-layout.js'
import { PANEL_WORDS } from './panel-words.js'
import { PollStrip } from './plots.js'

export interface ListedPartner extends KeptPartner {
  readonly polls: readonly PastPoll[]
  /** Absent: it is not asked. */
  readonly next?: NextPoll
}

export interface PartnersPageProps extends PanelFrame {
  readonly partners: readonly ListedPartner[]
  /** All of them, for what is told of them. */
  readonly all: readonly KeptPartner[]
  readonly counts: Readonly<Record<PartnerState, number>>
  readonly state?: PartnerState
  readonly page: number
  readonly pages: number
}

export function PartnersPage(props: PartnersPageProps) {
  const { language, partners, counts, state, now, publication } = props
  const words = PANEL_WORDS[language]
  const clock: Clock = { now, zone: publication.zone, language }
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <PanelLayout {...props} title={words.partners} at="partners">
      <header class="top">
        <h1>{words.partners}</h1>
        <Local class="button" href="/panel/add">
          {words.add}
        </Local>
      </header>
      <NewNotices partners={props.all} clock={clock} />
      {all === 0 ? (
        <p>
          {words.noPartners} <Local href="/panel/add">{words.firstPartner}</Local>
        </p>
      ) : (
        <>
          <States counts={counts} all={all} chosen={state} language={language} />
          {partners.length === 0 ? <p>{words.noneSuch}</p> : <Table {...props} />}
        </>
      )}
      <Pages {...props} />
    </PanelLayout>
  )
}

interface StatesProps extends Pick<PartnersPageProps, 'counts' | 'language'> {
  readonly all: number
  readonly chosen: PartnerState | undefined
}

function States({ counts, all, chosen, language }: StatesProps) {
  const words = PANEL_WORDS[language]
  return (
    <nav class="chips" aria-label={words.filter}>
      <Local href="/panel" aria-current={chosen ? undefined : 'true'}>
        {words.all} {all}
      </Local>
      {PARTNER_STATES.filter(state => counts[state] > 0 || state === chosen).map(state => (
        <Local key={state} href={`/panel?state=${state}`} aria-current={state === chosen ? 'true' : undefined}>
          {words.states[state]} {counts[state]}
        </Local>
      ))}
    </nav>
  )
}

/** Roles are said outright: where the table becomes a list on a narrow screen, it stays a table to who hears it. */
function Table({ partners, language, now, publication }: PartnersPageProps) {
  const words = PANEL_WORDS[language]
  const clock: Clock = { now, zone: publication.zone, language }
  const heads = [words.partners, words.state, words.lastGood, words.nextPoll, words.rhythm, words.invalid, words.recent]
  return (
    <table class="list" role="table">
      <thead role="rowgroup">
        <tr role="row">
          {heads.map(head => (
            <th key={head} scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {partners.map(each => (
          <Row key={each.partner.slug} {...each} clock={clock} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ partner, health, polls, next, clock }: ListedPartner & { readonly clock: Clock }) {
  const { language } = clock
  const words = PANEL_WORDS[language]
  const state = stateOf(partner, health)
  const summary = summarise(polls)
  return (
    <tr role="row" class={`is-${state}`}>
      <th scope="row" role="rowheader">
        <Local href={`/panel/partners/${partner.slug}`}>
          <bdi>{partner.name}</bdi>
        </Local>
        <small>{new URL(partner.feedUrl).host}</small>
      </th>
      <td role="cell" data-head={words.state}>
        <State state={state} language={language} />
        {state === 'failing' && health.outcome && <small>{outcomeInWords(health.outcome, language)}</small>}
      </td>
      <td role="cell" data-head={words.lastGood}>
        {health.goodAt === undefined ? words.never : <Ago at={health.goodAt} clock={clock} />}
      </td>
      <td role="cell" data-head={words.nextPoll}>
        <NextTime next={next} clock={clock} />
      </td>
      <td role="cell" data-head={words.rhythm}>
        <Rhythm polls={polls} language={language} />
      </td>
      <td role="cell" data-head={words.invalid} class="number">
        {summary.invalid === undefined ? '–' : percentInWords(summary.invalid, language)}
      </td>
      <td role="cell" data-head={words.recent}>
        <PollStrip polls={polls} language={language} id={`strip-${partner.slug}`} />
      </td>
    </tr>
  )
}

export function State({ state, language }: { readonly state: PartnerState; readonly language: Language }) {
  return <span class={`state ${state}`}>{PANEL_WORDS[language].states[state]}</span>
}

export function NextTime({ next, clock }: { readonly next: NextPoll | undefined; readonly clock: Clock }) {
  const words = PANEL_WORDS[clock.language]
  if (next && next.at > clock.now) return <Ago at={next.at} clock={clock} />
  return <span>{next ? words.now : words.notPlanned}</span>
}

export function Rhythm({ polls, language }: { readonly polls: readonly PastPoll[]; readonly language: Language }) {
  const words = PANEL_WORDS[language]
  const { every, newPerDay, added, polls: count } = summarise(polls)
  if (every === undefined) return <>–</>
  return (
    <>
      {newPerDay === undefined ? words.newIn(added, count) : words.newPerDay(numberInWords(newPerDay, language))}
      <small>{words.every(intervalInWords(every, language))}</small>
    </>
  )
}

function Pages({ page, pages, state, language }: PartnersPageProps) {
  if (pages < 2) return null
  const words = PANEL_WORDS[language]
  const href = (to: number) => `/panel?${state ? `state=${state}&` : ''}page=${to}`
  return (
    <nav class="pages" aria-label={words.page(page, pages)}>
      {page > 1 && <Local href={href(page - 1)}>{words.previous}</Local>}
      <span>{words.page(page, pages)}</span>
      {page < pages && <Local href={href(page + 1)}>{words.next}</Local>}
    </nav>
  )
}
