// Alone knows the list of what waits in quarantine: how much, of whom, for what, and each item.
import type { HeldItem } from '../../../model/held-item.js'
import { HELD_STATES } from '../../../model/held-item.js'
import { Local } from '../../pages/local.js'
import { Ago, type Clock } from './ago.js'
import { groundInWords } from './ground.js'
import { PanelLayout } from './panel-layout.js'
import { PANEL_WORDS } from './panel-words.js'
import { addressOf, Bulk, HeldByGround, HeldByPartner, Name, type TallyProps } from './quarantine-tallies.js'
import { QUARANTINE_WORDS } from './quarantine-words.js'

export interface QuarantinePageProps extends TallyProps {
  readonly items: readonly Listed[]
  /** Where the list goes on. */
  readonly next?: string
  /** The list does not begin at its beginning. */
  readonly isLater: boolean
}

type Listed = Pick<HeldItem, 'key' | 'partner' | 'outcome' | 'title' | 'firstSeenAt'> & {
  readonly grounds: readonly string[]
}

export function QuarantinePage(props: QuarantinePageProps) {
  const { language, filter, tally } = props
  const words = QUARANTINE_WORDS[language]
  return (
    <PanelLayout {...props} title={PANEL_WORDS[language].quarantine} at="quarantine">
      <h1>{PANEL_WORDS[language].quarantine}</h1>
      <p class="help">{words.lead}</p>
      <nav class="chips" aria-label={words.state}>
        {HELD_STATES.map(state => (
          <Local
            key={state}
            href={addressOf({ ...filter, state })}
            aria-current={state === filter.state ? 'true' : undefined}
          >
            {words.states[state]}
          </Local>
        ))}
      </nav>
      <Bulk {...props} />
      {filter.state === 'waiting' && tally.partners.length > 0 && (
        <div class="tallies">
          <HeldByPartner {...props} />
          <HeldByGround {...props} />
        </div>
      )}
      <Items {...props} />
    </PanelLayout>
  )
}

function Items({ items, filter, names, now, next, isLater, language, publication }: QuarantinePageProps) {
  const words = QUARANTINE_WORDS[language]
  const clock: Clock = { now, zone: publication.zone, language }
  if (items.length === 0) {
    const nothing = filter.state === 'rejected' ? words.emptyRejected : words.empty
    return <p class="nothing">{filter.partner || filter.ground ? words.emptyHere : nothing}</p>
  }
  return (
    <section aria-labelledby="items">
      <h2 id="items">{words.list}</h2>
      <ul class="held">
        {items.map(({ key, partner, outcome, title, grounds, firstSeenAt }) => (
          <li key={key}>
            <h3>
              <Local href={`/panel/quarantine/${key}`}>
                <bdi>{title || words.untitled}</bdi>
              </Local>
            </h3>
            <p>
              <Name slug={partner} names={names} language={language} /> ·{' '}
              <span class={`outcome ${outcome}`}>{words.outcomes[outcome]}</span> ·{' '}
              <Ago at={firstSeenAt} clock={clock} />
            </p>
            <p class="grounds">
              {grounds.map(ground => (
                <span key={ground}>{groundInWords(ground, language)}</span>
              ))}
            </p>
          </li>
        ))}
      </ul>
      {(next !== undefined || isLater) && (
        <nav class="pages" aria-label={words.list}>
          {isLater && <Local href={addressOf(filter)}>{words.newest}</Local>}
          {next !== undefined && <Local href={addressOf(filter, next)}>{words.more}</Local>}
        </nav>
      )}
    </section>
  )
}
