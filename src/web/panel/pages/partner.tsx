// Alone knows the page of one partner: how it is and was, what is agreed with it, and what can be done.
import type { Categories } from '../../../model/categories.js'
import type { Reason } from '../../../model/draft.js'
import { stateOf } from '../../../model/poll.js'
import { External } from '../../pages/external.js'
import { ContractFields } from './contract-form.js'
import { CONTRACT_WORDS } from './contract-words.js'
import { PartnerNotices } from './notices.js'
import { ActButton, PanelForm } from './panel-form.js'
import { PanelLayout } from './panel-layout.js'
import { PartnerFindings, PartnerHealth, type PartnerHealthProps } from './partner-health.js'
import { State } from './partners.js'
import { PollHistory } from './poll-history.js'

export interface PartnerPageProps extends PartnerHealthProps {
  readonly categories: Categories
  /** What stands in the form: what was sent last, or what is. */
  readonly said: Readonly<Record<string, unknown>>
  readonly reasons: readonly Reason[]
  /** Names the state of the partner that the form was written for. */
  readonly version: string
  /** Somebody else changed the partner meanwhile. */
  readonly isOutdated?: boolean
}

export function PartnerPage(props: PartnerPageProps) {
  const { language, kept } = props
  const { partner } = kept
  return (
    <PanelLayout {...props} title={partner.name} at="partners">
      <header class="top">
        <div>
          <h1>
            <bdi>{partner.name}</bdi> <State state={stateOf(partner, kept.health)} language={language} />
          </h1>
          <p class="help address">
            <External href={partner.feedUrl} rel="noreferrer">
              {partner.feedUrl}
            </External>
          </p>
        </div>
        <Acts {...props} />
      </header>
      <PartnerNotices kept={kept} clock={{ now: props.now, zone: props.publication.zone, language }} />
      <PartnerHealth {...props} />
      <PollHistory {...props} polls={kept.polls} />
      <PartnerFindings {...props} />
      <Contract {...props} />
      <Remove {...props} />
    </PanelLayout>
  )
}

function Acts({ kept: { partner }, language }: PartnerPageProps) {
  const words = CONTRACT_WORDS[language]
  const to = (act: string) => `/panel/partners/${partner.slug}/${act}`
  return (
    <div class="acts">
      {!partner.paused && <ActButton action={to('poll')} label={words.poll} kind="" />}
      {partner.paused ? (
        <ActButton action={to('resume')} label={words.resume} kind="" />
      ) : (
        <ActButton action={to('pause')} label={words.pause} />
      )}
    </div>
  )
}

function Contract({ kept, language, categories, said, reasons, version, isOutdated }: PartnerPageProps) {
  const { partner, line } = kept
  const words = CONTRACT_WORDS[language]
  return (
    <section aria-labelledby="contract">
      <h2 id="contract">{words.contract}</h2>
      {line !== undefined && <p class="help">{words.contractLead}</p>}
      {partner.file && (
        <p class="help">
          {words.fromFile} <code>{partner.file}</code>
        </p>
      )}
      {isOutdated && (
        <p class="told bad" role="alert">
          {words.moved}
        </p>
      )}
      <PanelForm action={`/panel/partners/${partner.slug}`} hidden={{ version }}>
        <ContractFields said={said} reasons={reasons} categories={categories} language={language} />
        <p class="buttons">
          <button type="submit">{words.save}</button>
        </p>
      </PanelForm>
    </section>
  )
}

function Remove({ kept: { partner, line }, language }: PartnerPageProps) {
  const words = CONTRACT_WORDS[language]
  return (
    <section aria-labelledby="remove">
      <h2 id="remove">{words.remove}</h2>
      <p class="help">
        {words.removeWhy} {line !== undefined && words.inFile}
      </p>
      <PanelForm action={`/panel/partners/${partner.slug}/remove`} class="remove">
        <label>
          <input type="checkbox" name="sure" value="yes" required /> {words.removeSure}
        </label>
        <button type="submit" class="second">
          {words.remove}
        </button>
      </PanelForm>
    </section>
  )
}
