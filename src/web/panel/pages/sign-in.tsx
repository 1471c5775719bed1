// Alone knows the door of the panel.
import { Local } from '../../pages/local.js'
import { PanelForm } from './panel-form.js'
import { type PanelFrame, PanelLayout } from './panel-layout.js'
import { PANEL_WORDS } from './panel-words.js'

export interface SignInPageProps extends PanelFrame {
  /** What is wrong with the key that was offered. */
  readonly trouble?: string
  /** Why one stands here. */
  readonly why?: string
  /** Where to go then: a path of the panel. */
  readonly next?: string
}

export function SignInPage(props: SignInPageProps) {
  const { language, trouble, why, next } = props
  const words = PANEL_WORDS[language]
  return (
    <PanelLayout {...props} title={words.signIn}>
      <div class="door">
        <h1>{words.signIn}</h1>
        {why && (
          <p class="told" role="status">
            {why}
          </p>
        )}
        {trouble && (
          <p class="told bad" role="alert" id="trouble">
            {trouble}
          </p>
        )}
        <PanelForm action="/panel/sign-in" hidden={{ next }} class="fields">
          <p class="field">
            <label for="key">{words.key}</label>
            <input
              id="key"
              name="key"
              type="password"
              required
              autocomplete="current-password"
              spellcheck={false}
              aria-describedby={trouble ? 'trouble key-help' : 'key-help'}
              aria-invalid={trouble ? 'true' : undefined}
            />
            <span class="help" id="key-help">
              {words.keyHelp}
            </span>
          </p>
          <p class="buttons">
            <button type="submit">{words.signInButton}</button>
          </p>
        </PanelForm>
        <p class="help">
          <Local href={next ?? '/panel'}>{words.alreadyIn}</Local>
        </p>
      </div>
    </PanelLayout>
  )
}
