// Alone writes the fields in which an operator says something: what stands in each, what it means, and what is wrong with it.
import type { Reason } from '../../../model/draft.js'
import type { Fields } from '../../../model/fields.js'
import type { Language } from '../../../model/text.js'

type Words = Readonly<Record<string, string>>

/** Which fields there are, and how each is asked for. */
export interface FormShape {
  readonly table: Fields
  /** In their order, group by group. */
  readonly groups: Readonly<Record<string, readonly string[]>>
  /** Closed lists; with an empty choice where nothing said has a meaning of its own. */
  readonly choices: Readonly<Record<string, readonly string[]>>
  /** Which keys a telephone offers. */
  readonly keys: Readonly<Record<string, 'url' | 'numeric'>>
  readonly days: readonly string[]
  readonly required: readonly string[]
  /** Take more room than the others. */
  readonly long: readonly string[]
}

export interface FormWords {
  readonly labels: Words
  readonly help: Words
  /** `field:choice`, or the empty choice of any field. */
  readonly options: Words
  readonly groups: Words
  readonly wrong: string
  readonly allowed: string
}

/** A field of boxes to tick: several of a closed list. */
export type Ticks = Readonly<Record<string, readonly { readonly value: string; readonly label: string }[]>>

export interface FieldsFormProps {
  readonly shape: FormShape
  readonly words: FormWords
  readonly ticks: Ticks
  /** What stands in the fields. */
  readonly said: Readonly<Record<string, unknown>>
  readonly reasons: readonly Reason[]
  readonly language: Language
  /** A short name is given once. */
  readonly isNew?: boolean
}

/** What a form says: every field of it that stands there. */
export function saidInForm({ groups }: FormShape, form: URLSearchParams): Record<string, string> {
  const said: Record<string, string> = {}
  for (const name of Object.values(groups).flat())
    if (form.has(name)) said[name] = form.getAll(name).filter(Boolean).join(',').trim()
  return said
}

export function FieldsForm(props: FieldsFormProps) {
  const { shape, words, isNew } = props
  return (
    <>
      <Wrong {...props} />
      {Object.entries(shape.groups).map(([group, names]) => (
        <fieldset key={group} class="group">
          <legend>{words.groups[group]}</legend>
          <div class="fields">
            {names
              .filter(name => isNew || name !== 'slug')
              .map(name => (
                <Field key={name} name={name} {...props} />
              ))}
          </div>
        </fieldset>
      ))}
    </>
  )
}

function Wrong({ shape, words, reasons, language }: FieldsFormProps) {
  if (reasons.length === 0) return null
  const asked = Object.values(shape.groups).flat()
  return (
    <div class="told bad" role="alert">
      <p>{words.wrong}</p>
      <ul>
        {reasons.map(({ field, message }) => (
          <li key={field}>
            {asked.includes(field) ? <a href={`#field-${field}`}>{words.labels[field] ?? field}</a> : field}:{' '}
            {message[language]}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Field(props: FieldsFormProps & { readonly name: string }) {
  const { name, shape, words, ticks, said, reasons, language } = props
  const reason = reasons.find(({ field }) => field === name)
  const help = words.help[name] ?? (words.labels[name] ? undefined : shape.table[name]?.about[language])
  const described = [help && `help-${name}`, reason && `wrong-${name}`].filter(Boolean).join(' ') || undefined
  const label = words.labels[name] ?? name
  const notes = (
    <>
      {help && (
        <span class="help" id={`help-${name}`}>
          {help}
        </span>
      )}
      {reason && (
        <span class="wrong" id={`wrong-${name}`}>
          {reason.message[language]}
          {reason.allowed && ` ${words.allowed}: ${reason.allowed.join(', ')}`}
        </span>
      )}
    </>
  )
  const boxes = ticks[name]
  if (boxes)
    return (
      <fieldset class="field wide" id={`field-${name}`} aria-describedby={described}>
        <legend>{label}</legend>
        {/* Without one ticked the form says that there are none. */}
        <input type="hidden" name={name} value="" />
        <div class="ticks">
          {boxes.map(box => (
            <label key={box.value}>
              <input type="checkbox" name={name} value={box.value} checked={listed(said[name]).includes(box.value)} />{' '}
              {box.label}
            </label>
          ))}
        </div>
        {notes}
      </fieldset>
    )
  const id = `field-${name}`
  const value = listed(said[name]).join(', ')
  const marks = { id, name, 'aria-describedby': described, 'aria-invalid': reason ? ('true' as const) : undefined }
  const choices = shape.choices[name]
  return (
    <p class={shape.long.includes(name) ? 'field long' : 'field'}>
      <label for={id}>{label}</label>
      {choices ? (
        <select {...marks}>
          {choices.map(choice => (
            <option key={choice} value={choice} selected={choice === value}>
              {words.options[`${name}:${choice}`] ?? (choice === '' ? (words.options[''] ?? '') : choice)}
            </option>
          ))}
        </select>
      ) : (
        <Line shape={shape} name={name} marks={marks} value={value} />
      )}
      {notes}
    </p>
  )
}

interface LineProps {
  readonly shape: FormShape
  readonly name: string
  readonly marks: object
  readonly value: string
}

function Line({ shape, name, marks, value }: LineProps) {
  if (shape.days.includes(name)) return <input {...marks} type="date" value={value} />
  const isRequired = shape.required.includes(name)
  return <input {...marks} inputMode={shape.keys[name]} value={value} required={isRequired} maxLength={2000} />
}

function listed(value: unknown): readonly string[] {
  if (value === undefined || value === null || value === '') return []
  const all = Array.isArray(value) ? value.map(String) : String(value).split(',')
  return all.map(each => each.trim()).filter(Boolean)
}
