// Alone knows how a refusal looks in the panel.
import { Local } from '../../pages/local.js'
import { type PanelFrame, PanelLayout } from './panel-layout.js'
import { PANEL_WORDS } from './panel-words.js'

export interface RefusalPageProps extends PanelFrame {
  readonly title: string
  readonly detail: string
}

export function RefusalPage(props: RefusalPageProps) {
  return (
    <PanelLayout {...props}>
      <div class="door">
        <h1>{props.title}</h1>
        <p role="alert">{props.detail}</p>
        <p>
          <Local href="/panel">{PANEL_WORDS[props.language].back}</Local>
        </p>
      </div>
    </PanelLayout>
  )
}
