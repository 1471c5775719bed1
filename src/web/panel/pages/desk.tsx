// Alone knows the desk: what is due when, what ran out first of all.
import { CASE_WORDS } from '../../../desk/case-words.js'
import { CASE_KINDS, type Case, type CaseKind, clocksOf } from '../../../model/case.js'
import { Local } from '../../pages/local.js'
import { Ago, type Clock } from './ago.js'
import { DESK_WORDS } from './desk-words.js'
import { ListTable } from './list-table.js'
import { type PanelFrame, PanelLayout } from './panel-layout.js'

export interface DeskFilter {
  readonly kind?: CaseKind
  /** Settled ones too. */
  readonly all: boolean
  readonly offset: number
}

export interface DeskPageProps extends PanelFrame {
  readonly filter: DeskFilter
  readonly cases: readonly (Case & { readonly title?: string })[]
  /** Where the list goes on. */
  readonly next?: number
}

export function deskPath({ kind, all, offset }: Partial<DeskFilter>): string {
  const words = new URLSearchParams({
    ...(kind && { kind }),
    ...(all && { all: 'yes' }),
    ...(offset && { after: String(offset) }),
  })
  return words.size > 0 ? `/panel/cases?${words}` : '/panel/cases'
}

export function DeskPage(props: DeskPageProps) {
  const { language, filter, cases, next } = props
  const words = DESK_WORDS[language]
  return (
    <PanelLayout {...props} title={words.title} at="cases">
      <div class="top">
        <div>
          <h1>{words.title}</h1>
          <p class="help">{words.lead}</p>
        </div>
        <Local href={`/panel/cases/open${filter.kind ? `?kind=${filter.kind}` : ''}`} class="button">
          {words.takeIn}
        </Local>
      </div>
      <Chips {...props} />
      {cases.length === 0 ? (
        <p class="nothing">{filter.kind || filter.all ? words.noneHere : words.none}</p>
      ) : (
        <Cases {...props} />
      )}
      {(next !== undefined || filter.offset > 0) && (
        <nav class="pages" aria-label={words.title}>
          {filter.offset > 0 && <Local href={deskPath({ ...filter, offset: 0 })}>{words.first}</Local>}
          {next !== undefined && <Local href={deskPath({ ...filter, offset: next })}>{words.more}</Local>}
        </nav>
      )}
    </PanelLayout>
  )
}

function Chips({ filter, language }: DeskPageProps) {
  const words = DESK_WORDS[language]
  const { kinds } = CASE_WORDS[language]
  const marked = (is: boolean) => (is ? ('true' as const) : undefined)
  return (
    <nav class="chips" aria-label={words.kind}>
      <Local href={deskPath({ all: filter.all })} aria-current={marked(filter.kind === undefined)}>
        {words.all}
      </Local>
      {CASE_KINDS.map(kind => (
        <Local key={kind} href={deskPath({ kind, all: filter.all })} aria-current={marked(filter.kind === kind)}>
          {kinds[kind]}
        </Local>
      ))}
      <Local href={deskPath({ ...filter, all: !filter.all, offset: 0 })} aria-current={marked(filter.all)}>
        {words.settled}
      </Local>
    </nav>
  )
}

function Cases({ cases, language, now, publication }: DeskPageProps) {
  const words = DESK_WORDS[language]
  const { kinds, states } = CASE_WORDS[language]
  const clock: Clock = { now, zone: publication.zone, language }
  return (
    <ListTable
      heads={[words.number, words.what, words.state, words.about, words.due]}
      rows={cases.map(each => ({
        key: each.number,
        cells: [
          <Local key="number" href={`/panel/cases/${each.number}`}>
            {each.number}
          </Local>,
          kinds[each.kind],
          states[each.state],
          <bdi key="about">{each.title ?? each.keys[0]}</bdi>,
          <Due key="due" of={each} clock={clock} />,
        ],
      }))}
    />
  )
}

/** The clock that runs out next; one that has run out says so in words, not in colour alone. */
export function Due({ of, clock }: { readonly of: Case; readonly clock: Clock }) {
  const words = CASE_WORDS[clock.language]
  const next = of.closedAt === undefined ? clocksOf(of).find(({ metAt }) => metAt === undefined) : undefined
  if (!next) return <>{words.nothingDue}</>
  const isOver = next.dueAt <= clock.now
  return (
    <>
      <span class={isOver ? 'state failing' : 'state new'}>
        {isOver && `${words.overdue}: `}
        <Ago at={next.dueAt} clock={clock} />
      </span>
      <small>
        {words.clocks[next.what]} ({words.by[next.by]})
      </small>
    </>
  )
}
