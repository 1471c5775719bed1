// Alone knows the pages on which a licensee is added and a key is shown, once.
import type { WithSecret } from '../../../access/licence-desk.js'
import { EXTENSIONS } from '../../../outbound/links.js'
import { Local } from '../../pages/local.js'
import { LicenceFields, type LicenceFieldsProps } from './licence-form.js'
import { LICENSEE_WORDS } from './licensee-words.js'
import { PanelForm } from './panel-form.js'
import { type PanelFrame, PanelLayout } from './panel-layout.js'

export type AddLicenseePageProps = PanelFrame & LicenceFieldsProps

export function AddLicenseePage(props: AddLicenseePageProps) {
  const { language, said, reasons, categories } = props
  const words = LICENSEE_WORDS[language]
  return (
    <PanelLayout {...props} title={words.add} at="licensees">
      <p class="trail">
        <Local href="/panel/licensees">{words.title}</Local>
      </p>
      <h1>{words.add}</h1>
      <p class="help">{words.addLead}</p>
      <PanelForm action="/panel/licensees">
        <LicenceFields said={said} reasons={reasons} categories={categories} language={language} isNew />
        <p class="buttons">
          <button type="submit">{words.create}</button>
        </p>
      </PanelForm>
    </PanelLayout>
  )
}

export interface SecretPageProps extends PanelFrame {
  readonly made: WithSecret
  /** Slug of a category that the contract covers. */
  readonly category: string
}

export function SecretPage(props: SecretPageProps) {
  const { language, made, publicUrl, category } = props
  const words = LICENSEE_WORDS[language]
  const { licence } = made.kept
  const feed = `${publicUrl}/feeds/${category}.${EXTENSIONS[licence.formats?.[0] ?? 'rss']}`
  return (
    <PanelLayout {...props} title={`${words.secret}: ${licence.name}`} at="licensees">
      <p class="trail">
        <Local href="/panel/licensees">{words.title}</Local>
      </p>
      <h1>
        {words.secret}: <bdi>{licence.name}</bdi>
      </h1>
      <p class="told" role="status">
        {words.secretOnce}
      </p>
      <p class="secret">
        <code>{made.secret}</code>
      </p>
      <section aria-labelledby="use">
        <h2 id="use">{words.secretUse}</h2>
        <dl class="uses">
          <dt>{words.secretBearer}</dt>
          <dd>
            <code>{`curl -H "Authorization: Bearer ${made.secret}" ${feed}`}</code>
          </dd>
          <dt>{words.secretBasic}</dt>
          <dd>
            <code>{feed}</code>
          </dd>
          <dt>{words.secretAddress}</dt>
          <dd>
            <code>{`${feed}?key=${made.secret}`}</code>
          </dd>
        </dl>
      </section>
      <p class="buttons">
        <Local class="button" href={`/panel/licensees/${licence.slug}`}>
          {words.toLicence}
        </Local>
      </p>
    </PanelLayout>
  )
}
