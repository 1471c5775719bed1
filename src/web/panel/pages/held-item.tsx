// Alone knows the page of one item in quarantine: why it waits, how it came, what it says, and the decision.
import type { Reason } from '../../../model/draft.js'
import { Local } from '../../pages/local.js'
import { Moment } from '../../pages/moment.js'
import { Ground } from './ground.js'
import { HeldRights, HeldSaid, type HeldSaidProps } from './held-said.js'
import { ActButton } from './panel-form.js'
import { PanelLayout } from './panel-layout.js'
import { PANEL_WORDS } from './panel-words.js'
import { QUARANTINE_WORDS } from './quarantine-words.js'
import { FindingNote, RawFrame } from './raw-frame.js'

export interface HeldItemPageProps extends HeldSaidProps {
  /** Why it could not be let in just now. */
  readonly reasons: readonly Reason[]
}

export function HeldItemPage(props: HeldItemPageProps) {
  const { language, item, partner } = props
  const words = QUARANTINE_WORDS[language]
  const title = item.title || words.untitled
  return (
    <PanelLayout {...props} title={title} at="quarantine">
      <p class="trail">
        <Local href="/panel/quarantine">{PANEL_WORDS[language].quarantine}</Local> ›{' '}
        <Local href={`/panel/quarantine?partner=${item.partner}`}>
          <bdi>{partner?.name ?? `${item.partner} (${words.removed})`}</bdi>
        </Local>
      </p>
      <h1 class="headline">
        <bdi>{title}</bdi>
      </h1>
      <Times {...props} />
      {props.reasons.length > 0 && (
        <div class="told bad" role="alert">
          <p>{words.notReleased}</p>
          <Reasons reasons={props.reasons} language={language} />
        </div>
      )}
      <Decision {...props} />
      <Why {...props} />
      <Raw {...props} />
      <HeldSaid {...props} />
      <HeldRights {...props} />
    </PanelLayout>
  )
}

function Times({ item, language, publication }: HeldItemPageProps) {
  const words = QUARANTINE_WORDS[language]
  const { zone } = publication
  return (
    <p class="help">
      <span class={`outcome ${item.outcome}`}>{words.outcomes[item.outcome]}</span> · {words.firstSeen}:{' '}
      <Moment at={item.firstSeenAt} zone={zone} language={language} /> · {words.lastSeen}:{' '}
      <Moment at={item.lastSeenAt} zone={zone} language={language} />
    </p>
  )
}

function Decision({ item, partner, language }: HeldItemPageProps) {
  const words = QUARANTINE_WORDS[language]
  const isRefused = item.outcome === 'refused'
  const to = (act: string) => `/panel/quarantine/${item.key}/${act}`
  return (
    <section class="decision" aria-label={words.acts}>
      {item.state === 'rejected' && <p class="told">{words.rejectedNote}</p>}
      {!partner && <p class="told">{PANEL_WORDS[language].did.orphan}</p>}
      <div class="acts">
        {partner && (
          <div>
            <ActButton action={to('release')} label={isRefused ? words.retry : words.release} kind="" />
            <p class="help">{isRefused ? words.retryWhy : words.releaseWhy}</p>
          </div>
        )}
        {item.state === 'waiting' && (
          <div>
            <ActButton action={to('reject')} label={words.reject} />
            <p class="help">{words.rejectWhy}</p>
          </div>
        )}
      </div>
    </section>
  )
}

function Why({ item, language }: HeldItemPageProps) {
  const words = QUARANTINE_WORDS[language]
  const elsewhere = item.raw ? item.findings.filter(({ at }) => !at) : item.findings
  if (item.reasons.length + elsewhere.length === 0) return null
  return (
    <section aria-labelledby="why">
      <h2 id="why">{words.why}</h2>
      <Reasons reasons={item.reasons} language={language} />
      {elsewhere.map((found, index) => (
        <FindingNote key={`${index} ${found.rule}`} found={found} language={language} />
      ))}
    </section>
  )
}

function Reasons({ reasons, language }: Pick<HeldItemPageProps, 'reasons' | 'language'>) {
  const words = QUARANTINE_WORDS[language]
  return (
    <>
      {reasons.map(({ field, message, term, allowed }) => (
        <div key={`${field} ${term}`} class="note error">
          <p>
            <code>{field}</code>: {message[language]}
          </p>
          {allowed && (
            <p class="remedy">
              {words.allowed}: {allowed.join(', ')}
            </p>
          )}
          {term && (
            <p class="rule">
              <Ground ground={term} language={language} />
            </p>
          )}
        </div>
      ))}
    </>
  )
}

function Raw({ item, language }: HeldItemPageProps) {
  const words = QUARANTINE_WORDS[language]
  return (
    <section aria-labelledby="raw">
      <h2 id="raw">{words.raw}</h2>
      {item.raw === '' ? (
        <p>{words.noRaw}</p>
      ) : (
        <>
          <p class="help">
            {words.rawLead} <Local href={`/panel/quarantine/${item.key}/raw`}>{words.download}</Local>
          </p>
          <RawFrame raw={item.raw} findings={item.findings} language={language} />
        </>
      )}
    </section>
  )
}
