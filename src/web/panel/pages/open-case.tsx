// Alone knows the form by which an operator takes in what came by e-mail, UETS, post or telephone.
import { CASE_WORDS } from '../../../desk/case-words.js'
import { CASE_KINDS, type CaseKind } from '../../../model/case.js'
import type { Reason } from '../../../model/draft.js'
import { Local } from '../../pages/local.js'
import { DESK_WORDS } from './desk-words.js'
import { PanelForm } from './panel-form.js'
import { type PanelFrame, PanelLayout } from './panel-layout.js'

export const OPEN_FIELDS = [
  'articles',
  'name',
  'contact',
  'capacity',
  'work',
  'text',
  'received',
  'authority',
  'orderNumber',
  'orderDate',
  'orderUrl',
] as const
export type OpenField = (typeof OPEN_FIELDS)[number]

export interface OpenCasePageProps extends PanelFrame {
  readonly kind: CaseKind
  readonly given: Readonly<Partial<Record<OpenField, string>>>
  readonly reasons: readonly (Omit<Reason, 'field'> & { readonly field: OpenField })[]
}

const ASKED: Readonly<Record<CaseKind, readonly OpenField[]>> = {
  takedown: ['articles', 'name', 'contact', 'capacity', 'work', 'text', 'received'],
  reply: ['articles', 'name', 'contact', 'capacity', 'text', 'received'],
  order: ['articles', 'authority', 'orderNumber', 'orderDate', 'orderUrl', 'text', 'received'],
  error: ['articles', 'name', 'contact', 'text', 'received'],
}
const TALL: ReadonlySet<OpenField> = new Set<OpenField>(['articles', 'work', 'text'])
const NEEDED: Readonly<Record<CaseKind, ReadonlySet<OpenField>>> = {
  takedown: new Set<OpenField>(['articles', 'name', 'contact', 'work', 'text']),
  reply: new Set<OpenField>(['articles', 'name', 'contact', 'text']),
  order: new Set<OpenField>(['articles', 'authority', 'orderNumber', 'orderDate']),
  error: new Set<OpenField>(['articles', 'text']),
}

export function OpenCasePage(props: OpenCasePageProps) {
  const { language, kind, reasons } = props
  const words = DESK_WORDS[language]
  const { kinds } = CASE_WORDS[language]
  return (
    <PanelLayout {...props} title={words.takeIn} at="cases">
      <p class="trail">
        <Local href="/panel/cases">{words.title}</Local>
      </p>
      <h1>
        {words.takeIn}: {kinds[kind]}
      </h1>
      <p class="help">{words.takeInWhy}</p>
      <nav class="chips" aria-label={words.what}>
        {CASE_KINDS.map(each => (
          <Local key={each} href={`/panel/cases/open?kind=${each}`} aria-current={each === kind ? 'true' : undefined}>
            {kinds[each]}
          </Local>
        ))}
      </nav>
      {reasons.length > 0 && (
        <div class="told bad" role="alert">
          <p>{words.wrong}</p>
          <ul>
            {reasons.map(({ field, message }) => (
              <li key={field}>
                <a href={`#field-${field}`}>{labelOf(field, language)}</a>: {message[language]}
              </li>
            ))}
          </ul>
        </div>
      )}
      <PanelForm action="/panel/cases" hidden={{ kind }}>
        <div class="fields">
          {ASKED[kind].map(field => (
            <Field key={field} field={field} {...props} />
          ))}
        </div>
        <p class="buttons">
          <button type="submit">{words.save}</button>
        </p>
      </PanelForm>
    </PanelLayout>
  )
}

function labelOf(field: OpenField, language: OpenCasePageProps['language']): string {
  const words = DESK_WORDS[language]
  return field === 'name' ? words.who : words[field]
}

function Field({ field, kind, given, reasons, language }: OpenCasePageProps & { readonly field: OpenField }) {
  const words = DESK_WORDS[language]
  const reason = reasons.find(each => each.field === field)
  const help = field === 'articles' ? words.articlesHelp : field === 'received' ? words.timeHelp : undefined
  const described = [help && `help-${field}`, reason && `wrong-${field}`].filter(Boolean).join(' ') || undefined
  const marks = {
    id: `field-${field}`,
    name: field,
    required: NEEDED[kind].has(field),
    'aria-describedby': described,
    'aria-invalid': reason ? ('true' as const) : undefined,
  }
  const value = given[field] ?? ''
  const isTime = field === 'received' || field === 'orderDate'
  return (
    <p class={TALL.has(field) ? 'field wide' : 'field'}>
      <label for={marks.id}>{labelOf(field, language)}</label>
      {TALL.has(field) ? (
        <textarea {...marks} rows={field === 'text' ? 10 : 3}>
          {value}
        </textarea>
      ) : field === 'capacity' ? (
        <select {...marks}>
          <option value="" />
          {Object.entries(words.capacities).map(([name, label]) => (
            <option key={name} value={name} selected={value === name}>
              {label}
            </option>
          ))}
        </select>
      ) : isTime ? (
        <input {...marks} type="datetime-local" value={value} />
      ) : (
        <input {...marks} type="text" value={value} maxLength={2000} />
      )}
      {help && (
        <span class="help" id={`help-${field}`}>
          {help}
        </span>
      )}
      {reason && (
        <span class="wrong" id={`wrong-${field}`}>
          {reason.message[language]}
        </span>
      )}
    </p>
  )
}
