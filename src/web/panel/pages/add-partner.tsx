// Alone knows the page on which a partner is added: an address, what is found there, and a proposal to confirm.
import type { Probed } from '../../../inbound/probe.js'
import type { Categories } from '../../../model/categories.js'
import type { Reason } from '../../../model/draft.js'
import { Local } from '../../pages/local.js'
import { ContractFields } from './contract-form.js'
import { CONTRACT_WORDS } from './contract-words.js'
import { PanelForm } from './panel-form.js'
import { type PanelFrame, PanelLayout } from './panel-layout.js'
import { PANEL_WORDS } from './panel-words.js'
import { Feeds, FoundDocument, ProbeReport } from './probe-report.js'

export interface AddPartnerPageProps extends PanelFrame {
  readonly url: string
  readonly categories: Categories
  readonly probed?: Probed
  /** Why nothing was fetched. */
  readonly failed?: string
  /** The partner whose feed this is already. */
  readonly known?: { readonly slug: string; readonly name: string }
  /** What stands in the form; absent: there is nothing to confirm yet. */
  readonly said?: Readonly<Record<string, unknown>>
  readonly reasons: readonly Reason[]
}

export function AddPartnerPage(props: AddPartnerPageProps) {
  const { language, probed, failed, known, said, url } = props
  const words = CONTRACT_WORDS[language]
  return (
    <PanelLayout {...props} title={PANEL_WORDS[language].add} at="add">
      <h1>{PANEL_WORDS[language].add}</h1>
      <p class="help">{words.addLead}</p>
      <PanelForm action="/panel/add" class="look">
        <label for="url">{words.address}</label>
        <div>
          <input
            id="url"
            name="url"
            value={url}
            required
            inputMode="url"
            spellcheck={false}
            maxLength={2000}
            placeholder="https://"
          />
          <button type="submit" class={probed ? 'second' : ''}>
            {probed ? words.checkAgain : words.check}
          </button>
        </div>
      </PanelForm>
      {failed && (
        <p class="told bad" role="alert">
          {words.failed}: {failed}
        </p>
      )}
      {known && (
        <p class="told" role="status">
          {words.known} <Local href={`/panel/partners/${known.slug}`}>{known.name}</Local>
        </p>
      )}
      {probed?.feeds.length ? <Feeds feeds={probed.feeds} language={language} /> : null}
      {probed && probed.feeds.length === 0 && <ProbeReport {...props} probed={probed} />}
      {said && <Confirm {...props} said={said} />}
      {probed && probed.feeds.length === 0 && <FoundDocument probed={probed} language={language} />}
    </PanelLayout>
  )
}

function Confirm(props: AddPartnerPageProps & { readonly said: Readonly<Record<string, unknown>> }) {
  const { said, reasons, categories, language, probed } = props
  const words = CONTRACT_WORDS[language]
  return (
    <section aria-labelledby="proposal">
      <h2 id="proposal">{words.proposal}</h2>
      <p class="help">{!probed || probed.proposal ? words.proposalLead : words.confirmBroken}</p>
      <PanelForm action="/panel/partners">
        <ContractFields said={said} reasons={reasons} categories={categories} language={language} isNew />
        <p class="buttons">
          <button type="submit">{words.confirm}</button>
        </p>
      </PanelForm>
    </section>
  )
}
