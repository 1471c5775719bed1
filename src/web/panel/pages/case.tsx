// Alone knows the page of one case: its clocks, what was asked, the decision, its history, and whom to tell.
import type { ComponentChildren } from 'preact'
import { CASE_WORDS } from '../../../desk/case-words.js'
import type { Reached, ToTell } from '../../../desk/notify.js'
import { nextStates } from '../../../desk/states.js'
import { type Case, type CaseState, clocksOf } from '../../../model/case.js'
import type { Reason } from '../../../model/draft.js'
import type { Key } from '../../../model/key.js'
import { External } from '../../pages/external.js'
import { Local } from '../../pages/local.js'
import { Moment } from '../../pages/moment.js'
import { Ago, type Clock } from './ago.js'
import { DESK_WORDS, type DeskWords } from './desk-words.js'
import { ListTable } from './list-table.js'
import { PanelForm } from './panel-form.js'
import { type PanelFrame, PanelLayout } from './panel-layout.js'

export interface CasePageProps extends PanelFrame {
  readonly of: Case
  readonly articles: readonly { readonly key: Key; readonly title?: string; readonly withdrawn: boolean }[]
  readonly notify: readonly ToTell[]
  readonly reached: Reached
  /** Why what was decided just now was not done, and what was given as its reason. */
  readonly reasons: readonly Reason[]
  readonly note?: string
}

export function CasePage(props: CasePageProps) {
  const { of, language, reasons } = props
  const words = DESK_WORDS[language]
  const { kinds, states } = CASE_WORDS[language]
  return (
    <PanelLayout {...props} title={`${kinds[of.kind]} ${of.number}`} at="cases">
      <p class="trail">
        <Local href="/panel/cases">{words.title}</Local>
      </p>
      <h1>
        {kinds[of.kind]} {of.number} <span class="state">{states[of.state]}</span>
      </h1>
      {reasons.length > 0 && (
        <div class="told bad" role="alert">
          <p>{words.notDone}</p>
          <ul>
            {reasons.map(({ field, message }) => (
              <li key={field}>{message[language]}</li>
            ))}
          </ul>
        </div>
      )}
      <Decide {...props} />
      <Clocks {...props} />
      <Asked {...props} />
      <Notify {...props} />
      <History {...props} />
    </PanelLayout>
  )
}

function Decide({ of, language, note, reasons }: CasePageProps) {
  const words = DESK_WORDS[language]
  const { acts } = CASE_WORDS[language]
  const next = nextStates(of)
  const wrong = reasons.some(({ field }) => field === 'note')
  if (next.length === 0) return <p class="nothing">{words.nothing}</p>
  const explained = next.filter(state => state in words.doesWhat) as (CaseState & keyof DeskWords['doesWhat'])[]
  return (
    <section class="decision" aria-labelledby="decide">
      <h2 id="decide">{words.decide}</h2>
      <PanelForm action={`/panel/cases/${of.number}/decide`}>
        <p class="field">
          <label for="note">{words.note}</label>
          <textarea
            id="note"
            name="note"
            rows={2}
            maxLength={2000}
            aria-describedby="note-help"
            aria-invalid={wrong ? 'true' : undefined}
          >
            {note ?? ''}
          </textarea>
          <span class="help" id="note-help">
            {words.noteHelp}
          </span>
        </p>
        <div class="acts buttons">
          {next.map((state, place) => (
            <button key={state} type="submit" name="to" value={state} class={place === 0 ? undefined : 'second'}>
              {acts[state]}
            </button>
          ))}
        </div>
      </PanelForm>
      {explained.map(state => (
        <p key={state} class="help">
          <b>{acts[state]}</b>: {words.doesWhat[state]}
        </p>
      ))}
    </section>
  )
}

function Clocks({ of, language, now, publication: { zone } }: CasePageProps) {
  const words = DESK_WORDS[language]
  const said = CASE_WORDS[language]
  const clock: Clock = { now, zone, language }
  const clocks = clocksOf(of)
  if (clocks.length === 0) return null
  return (
    <section aria-labelledby="clocks">
      <h2 id="clocks">{words.clocks}</h2>
      <ListTable
        heads={[words.step, words.set, words.until, words.met]}
        rows={clocks.map(({ what, by, dueAt, metAt }) => ({
          key: what,
          cells: [
            said.clocks[what],
            said.by[by],
            <Moment key="due" at={dueAt} zone={zone} language={language} />,
            metAt === undefined ? (
              <span key="met" class={dueAt <= now ? 'state failing' : 'state new'}>
                {dueAt <= now ? said.overdue : words.notMet} · <Ago at={dueAt} clock={clock} />
              </span>
            ) : (
              <Moment key="met" at={metAt} zone={zone} language={language} />
            ),
          ],
        }))}
      />
    </section>
  )
}

function Asked({ of, articles, language, publication: { zone } }: CasePageProps) {
  const words = DESK_WORDS[language]
  const { name, contact, capacity } = of.claimant
  const capacities: Readonly<Record<string, string>> = words.capacities
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{words.asked}</h2>
      <dl class="facts">
        <Fact name={words.received}>
          <Moment at={of.receivedAt} zone={zone} language={language} />
        </Fact>
        <Fact name={words.who}>{name ? <bdi>{name}</bdi> : words.forgotten}</Fact>
        {contact && (
          <Fact name={words.contact}>
            <bdi>{contact}</bdi>
          </Fact>
        )}
        {capacity && (
          <Fact name={words.capacity}>
            <bdi>{capacities[capacity] ?? capacity}</bdi>
          </Fact>
        )}
        {of.order && (
          <Fact name={words.order}>
            <External href={of.order.url}>
              <bdi>{of.order.authority}</bdi>, <bdi>{of.order.number}</bdi>
            </External>
            , <Moment at={of.order.date} zone={zone} language={language} />
          </Fact>
        )}
        {of.reply && (
          <Fact name={words.reply}>
            <Local href={`/articles/${of.reply}`}>{of.reply}</Local>
          </Fact>
        )}
      </dl>
      <h3>{words.articles}</h3>
      <ul class="samples">
        {articles.map(({ key, title, withdrawn }) => (
          <li key={key}>
            <Local href={`/articles/${key}`}>
              <bdi>{title ?? key}</bdi>
            </Local>
            {withdrawn && ` (${words.withdrawn})`}
          </li>
        ))}
      </ul>
      {of.work && <Written name={words.work} text={of.work} />}
      {of.text && <Written name={words.text} text={of.text} />}
    </section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Line by line as it came. */
function Written({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <>
      <h3>{name}</h3>
      <p class="written" dir="auto">
        {text}
      </p>
    </>
  )
}

function Notify({ notify, reached, language }: CasePageProps) {
  const words = DESK_WORDS[language]
  const { who, reached: reaches } = CASE_WORDS[language]
  return (
    <section aria-labelledby="tell">
      <h2 id="tell">{words.tell}</h2>
      <p class="help">{words.tellLead}</p>
      {notify.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <ul class="samples">
          {notify.map(person => (
            <li key={`${person.who} ${person.name}`}>
              {who[person.who]}: <bdi>{person.name}</bdi> – <bdi>{person.contact ?? words.noContact}</bdi>
              {person.versions && ` (${words.versions}: ${person.versions.join(', ')})`}
            </li>
          ))}
        </ul>
      )}
      <p class="help">
        {reaches(reached.subscribers)} {reached.hubs.length > 0 ? <bdi>{reached.hubs.join(', ')}</bdi> : '–'}
      </p>
    </section>
  )
}

function History({ of, language, publication: { zone } }: CasePageProps) {
  const words = DESK_WORDS[language]
  const { states } = CASE_WORDS[language]
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <ol class="samples">
        {of.history.map(({ at, state, by, note }) => (
          <li key={`${at} ${state}`}>
            <Moment at={at} zone={zone} language={language} />: {states[state]} (<bdi>{by}</bdi>)
            {note && (
              <>
                {' '}
                – <bdi>{note}</bdi>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
