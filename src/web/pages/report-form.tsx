// Alone knows the form by which readers complain, reply and report errors: what each asks, and what was wrong with it.
import type { ComponentChildren } from 'preact'
import type { Bilingual } from '../../model/text.js'
import { ContactLink } from './contact-link.js'
import type { PageFrame } from './layout.js'
import { Local } from './local.js'
import { REPORT_WORDS } from './report-words.js'

export const REPORT_KINDS = ['error', 'takedown', 'reply'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** Of the address and the form, in Turkish: both are seen by readers. */
export const KIND_NAMES: Readonly<Record<ReportKind, string>> = { error: 'hata', takedown: 'hak', reply: 'cevap' }
export const FIELDS = ['haber', 'ad', 'iletisim', 'sifat', 'eser', 'metin'] as const
export type ReportField = (typeof FIELDS)[number]

export interface ReportFormProps extends PageFrame {
  readonly kind: ReportKind
  /** As it was sent, or known from the address. */
  readonly given: Readonly<Partial<Record<ReportField, string>>>
  readonly findings: readonly { readonly field: ReportField; readonly message: Bilingual }[]
  /** How long claimants are known after their case is closed, years. */
  readonly keptYears: number
}

/** Turns up for no person: who fills it in is a machine. */
export const TRAP = 'website'

export function ReportForm(props: ReportFormProps) {
  const { kind, language, publication, findings, keptYears } = props
  const words = REPORT_WORDS[language]
  const { imprint } = publication
  return (
    <section id="bildirim" aria-labelledby="bildirim-baslik">
      <h2 id="bildirim-baslik">{words.title}</h2>
      <Kinds {...props} />
      <p>{words.leads[kind]}</p>
      {findings.length > 0 && (
        <div class="verdict bad" role="alert">
          <p>{words.wrong}</p>
          <ul>
            {findings.map(({ field, message }) => (
              <li key={`${field}${message.en}`}>
                <a href={`#${field}`}>{message[language]}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <form class="report-form" method="post" action="/iletisim#bildirim">
        <input type="hidden" name="konu" value={KIND_NAMES[kind]} />
        <input type="hidden" name="lang" value={language} />
        <Line {...props} field="haber" label={words.article} hint={words.articleHint} />
        <Person {...props} />
        {kind === 'takedown' && <Text {...props} field="eser" label={words.work} hint={words.workHint} rows={3} />}
        <Text {...props} field="metin" label={words.text[kind]} hint={words.textHint[kind]} rows={8} />
        <div class="trap" aria-hidden="true">
          <label>
            Website <input name={TRAP} tabIndex={-1} autocomplete="off" />
          </label>
        </div>
        <p>
          <button type="submit">{words.send}</button>
        </p>
      </form>
      <h3>{words.privacyTitle}</h3>
      <p class="about">
        {words.privacy(imprint.tradeName, keptYears)} <Local href="/haklar#kvkk">/haklar</Local>,{' '}
        <ContactLink contact={imprint.email} />
      </p>
    </section>
  )
}

function Kinds({ kind, language, given }: ReportFormProps) {
  const story = given.haber ? `&haber=${encodeURIComponent(given.haber.toWellFormed())}` : ''
  const words = REPORT_WORDS[language]
  return (
    <ul class="kinds">
      {REPORT_KINDS.map(each => (
        <li key={each}>
          {each === kind ? (
            <b aria-current="true">{words.kinds[each]}</b>
          ) : (
            <Local href={`/iletisim?konu=${KIND_NAMES[each]}${story}#bildirim`}>{words.kinds[each]}</Local>
          )}
        </li>
      ))}
    </ul>
  )
}

function Person(props: ReportFormProps) {
  const { kind, language, given } = props
  const words = REPORT_WORDS[language]
  const optional = kind === 'error'
  return (
    <>
      <Line {...props} field="ad" label={words.name} optional={optional} autocomplete="name" />
      <Line {...props} field="iletisim" label={words.contact} hint={words.contactHint} optional={optional} />
      {kind !== 'error' && (
        <Field {...props} field="sifat" label={words.capacity}>
          <select id="sifat" name="sifat" required>
            {Object.entries(words.capacities[kind]).map(([value, label]) => (
              <option key={value} value={value} selected={given.sifat === value}>
                {label}
              </option>
            ))}
          </select>
        </Field>
      )}
    </>
  )
}

interface FieldProps extends ReportFormProps {
  readonly field: ReportField
  readonly label: string
  readonly hint?: string
  readonly optional?: boolean
}

function Field(props: FieldProps & { readonly children: ComponentChildren }) {
  const { field, label, hint, optional, language, findings, children } = props
  return (
    <p>
      <label for={field}>
        {label}
        {optional && <span class="soft"> ({REPORT_WORDS[language].optional})</span>}
      </label>
      {hint && (
        <span class="hint" id={`${field}-hint`}>
          {hint}
        </span>
      )}
      {children}
      {findings
        .filter(found => found.field === field)
        .map(({ message }) => (
          <span class="wrong" id={`${field}-wrong`} key={message.en}>
            {message[language]}
          </span>
        ))}
    </p>
  )
}

function Line(props: FieldProps & { readonly autocomplete?: string }) {
  const { field, given, optional, autocomplete } = props
  return (
    <Field {...props}>
      <input
        id={field}
        name={field}
        value={given[field]}
        required={!optional}
        maxLength={2000}
        autocomplete={autocomplete ?? 'off'}
        {...described(props)}
      />
    </Field>
  )
}

function Text(props: FieldProps & { readonly rows: number }) {
  const { field, given, rows } = props
  return (
    <Field {...props}>
      <textarea id={field} name={field} rows={rows} required {...described(props)}>
        {given[field]}
      </textarea>
    </Field>
  )
}

function described({ field, hint, findings }: FieldProps) {
  const wrong = findings.some(found => found.field === field)
  const by = [hint && `${field}-hint`, wrong && `${field}-wrong`].filter(Boolean).join(' ')
  return { ...(by && { 'aria-describedby': by }), ...(wrong && { 'aria-invalid': true }) }
}
