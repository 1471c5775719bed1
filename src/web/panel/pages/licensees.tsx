// Alone knows the list of licensees: where each contract stands, what it covers, and what was pulled under it.
import type { ComponentChildren } from 'preact'
import { type LicenceState, stateOfLicence } from '../../../model/licensee.js'
import type { PullDay } from '../../../model/pull.js'
import type { Language } from '../../../model/text.js'
import type { KeptLicence } from '../../../store/licensee-store.js'
import { Local } from '../../pages/local.js'
import { Ago, type Clock, numberInWords } from './ago.js'
import { FORMAT_LABELS } from './licence-form.js'
import { LICENSEE_WORDS } from './licensee-words.js'
import { ListTable } from './list-table.js'
import { type PanelFrame, PanelLayout } from './panel-layout.js'
import { PANEL_WORDS } from './panel-words.js'
import { UsagePlot } from './usage-plot.js'

export interface ListedLicence extends KeptLicence {
  /** Of the last days, oldest first. */
  readonly days: readonly PullDay[]
}

export interface LicenseesPageProps extends PanelFrame {
  readonly licences: readonly ListedLicence[]
  /** Of the publication's zone. */
  readonly today: string
}

export function LicenseesPage(props: LicenseesPageProps) {
  const { language, licences } = props
  const words = LICENSEE_WORDS[language]
  return (
    <PanelLayout {...props} title={words.title} at="licensees">
      <header class="top">
        <div>
          <h1>{words.title}</h1>
          <p class="help">{words.lead}</p>
        </div>
        <div class="acts">
          <Local class="button" href="/panel/add-licensee">
            {words.add}
          </Local>
        </div>
      </header>
      {licences.length === 0 ? (
        <p>
          {words.none} <Local href="/panel/add-licensee">{words.first}</Local>
        </p>
      ) : (
        <Table {...props} />
      )}
      <p class="filter">
        <Local href="/panel/recipients">{words.recipients}</Local>
      </p>
    </PanelLayout>
  )
}

function Table({ licences, language, now, publication, today }: LicenseesPageProps) {
  const words = LICENSEE_WORDS[language]
  const clock: Clock = { now, zone: publication.zone, language }
  return (
    <ListTable
      heads={[words.name, words.state, words.scope, words.lastPull, words.today, words.usage]}
      rows={licences.map(each => ({ key: each.licence.slug, cells: cellsOf(each, clock, today) }))}
    />
  )
}

function cellsOf({ licence, keys, days }: ListedLicence, clock: Clock, today: string): readonly ComponentChildren[] {
  const { language, now, zone } = clock
  const { slug, name, extent } = licence
  const words = LICENSEE_WORDS[language]
  const lastAt = days.reduce<number | undefined>((last, day) => Math.max(last ?? 0, day.lastAt), undefined)
  return [
    <>
      <Local href={`/panel/licensees/${slug}`}>
        <bdi>{name}</bdi>
      </Local>
      <small>{slug}</small>
    </>,
    <LicenceStateMark key="state" state={stateOfLicence(licence, keys, now, zone)} language={language} />,
    <>
      {words.extents[extent]}
      <small>{scopeInWords(licence, language)}</small>
    </>,
    lastAt === undefined ? PANEL_WORDS[language].never : <Ago key="last" at={lastAt} clock={clock} />,
    todayInWords(licence, days, today, language),
    <UsagePlot key="usage" days={days} today={today} language={language} id={`usage-${slug}`} />,
  ]
}

/** Shapes of the marks are those of partners' states. */
const MARKS: Readonly<Record<LicenceState, string>> = {
  active: 'good',
  early: 'new',
  ended: 'gone',
  keyless: 'paused',
}

export function LicenceStateMark({ state, language }: { readonly state: LicenceState; readonly language: Language }) {
  return <span class={`state ${MARKS[state]}`}>{LICENSEE_WORDS[language].states[state]}</span>
}

export function scopeInWords({ categories, formats }: KeptLicence['licence'], language: Language): string {
  const words = LICENSEE_WORDS[language]
  const named = categories ? categories.join(', ') : words.allCategories
  return formats ? `${named}; ${formats.map(format => FORMAT_LABELS[format]).join(', ')}` : named
}

export function todayInWords(
  { quota }: KeptLicence['licence'],
  days: readonly PullDay[],
  today: string,
  language: Language,
): string {
  const { sent = 0, unchanged = 0 } = days.find(({ day }) => day === today) ?? {}
  const pulls = numberInWords(sent + unchanged, language)
  return quota === undefined ? pulls : LICENSEE_WORDS[language].ofQuota(pulls, numberInWords(quota, language))
}
