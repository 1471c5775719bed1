// Alone writes a form of the panel: it is sent to a path of ours, in the language of the page, with the token of the session.
import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { LanguageQuery } from '../../pages/local.js'

/** Of the session that the page is written for. */
export const FormToken = createContext('')

export interface PanelFormProps {
  readonly action: string
  readonly class?: string
  /** Sent along, not seen. */
  readonly hidden?: Readonly<Record<string, string | undefined>>
  readonly children: ComponentChildren
}

export function PanelForm({ action, hidden = {}, children, ...rest }: PanelFormProps) {
  const query = useContext(LanguageQuery)
  const all = { token: useContext(FormToken), ...hidden }
  return (
    <form method="post" action={action + query} class={rest.class}>
      {Object.entries(all).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      {children}
    </form>
  )
}

/** A form that is one button. */
export function ActButton(
  props: Omit<PanelFormProps, 'children'> & { readonly label: string; readonly kind?: string; readonly title?: string },
) {
  const { label, kind = 'second', title, ...form } = props
  return (
    <PanelForm {...form} class="act">
      <button type="submit" class={kind} aria-label={title} title={title}>
        {label}
      </button>
    </PanelForm>
  )
}
