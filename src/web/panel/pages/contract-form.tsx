// Alone knows the fields in which an operator says what is agreed with a partner: one for each that may be said of one.
import { type FieldName, PARTNER_FIELDS } from '../../../inbound/partner-fields.js'
import type { Categories } from '../../../model/categories.js'
import type { Reason } from '../../../model/draft.js'
import { EXTENTS, MEDIA_EXTENTS } from '../../../model/extent.js'
import { GATE_LEVELS, MERGE_LEVELS, ON_MALFORMED } from '../../../model/partner.js'
import { CONTENT_CLASSES } from '../../../model/rights.js'
import type { Language } from '../../../model/text.js'
import { CLASS_WORDS } from '../../pages/words.js'
import { CONTRACT_WORDS } from './contract-words.js'

/** Closed lists; with an empty choice where nothing said has a meaning of its own. All other fields are lines of text. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  owner: ['partner', 'self'],
  extent: ['', ...EXTENTS],
  pictures: ['', ...MEDIA_EXTENTS],
  // Our own feed says nothing of it, and nothing said is yes.
  merge: ['', ...MERGE_LEVELS.filter(level => level !== 'yes')],
  class: ['', ...CONTENT_CLASSES],
  gate: GATE_LEVELS,
  onMalformed: ON_MALFORMED,
}
/** Which keys a telephone offers. */
const KEYS: Readonly<Record<string, 'url' | 'numeric'>> = {
  feedUrl: 'url',
  site: 'url',
  excerptWords: 'numeric',
  maxDaily: 'numeric',
  keepDays: 'numeric',
  priority: 'numeric',
}
const DAYS = new Set<string>(['validFrom', 'validUntil'])
const REQUIRED = new Set(['name', 'feedUrl'])
/** Said with buttons, or only in partners.opml. */
const ELSEWHERE = new Set(['paused', 'file'])

/** Those that a form asks for, in the order of the table. */
export const FORM_FIELDS = (Object.keys(PARTNER_FIELDS) as FieldName[]).filter(name => !ELSEWHERE.has(name))

const GROUPS: Readonly<Record<string, readonly FieldName[]>> = {
  feed: ['slug', 'name', 'feedUrl', 'site', 'owner'],
  contract: ['extent', 'mayPassOn', 'pictures', 'excerptWords', 'validFrom', 'validUntil', 'reference'],
}
/** What belongs nowhere else is about taking in. */
const GROUP_NAMES = ['feed', 'contract', 'intake'] as const

function groupOf(name: FieldName): string {
  return GROUP_NAMES.find(group => GROUPS[group]?.includes(name)) ?? 'intake'
}

/** What a form says: every field that stands in it. */
export function saidIn(form: URLSearchParams): Record<string, string> {
  const said: Record<string, string> = {}
  for (const name of FORM_FIELDS) if (form.has(name)) said[name] = form.getAll(name).filter(Boolean).join(',').trim()
  return said
}

export interface ContractFieldsProps {
  /** What stands in the fields. */
  readonly said: Readonly<Record<string, unknown>>
  readonly reasons: readonly Reason[]
  readonly categories: Categories
  readonly language: Language
  /** A short name is given once. */
  readonly isNew?: boolean
}

export function ContractFields(props: ContractFieldsProps) {
  const { reasons, language, isNew } = props
  const words = CONTRACT_WORDS[language]
  const wrong = reasons.filter(({ field }) => FORM_FIELDS.includes(field as FieldName))
  return (
    <>
      {reasons.length > 0 && (
        <div class="told bad" role="alert">
          <p>{words.wrong}</p>
          <ul>
            {reasons.map(({ field, message }) => (
              <li key={field}>
                {wrong.some(each => each.field === field) ? (
                  <a href={`#field-${field}`}>{words.labels[field] ?? field}</a>
                ) : (
                  field
                )}
                : {message[language]}
              </li>
            ))}
          </ul>
        </div>
      )}
      {GROUP_NAMES.map(group => (
        <fieldset key={group} class="group">
          <legend>{words.groups[group]}</legend>
          <div class="fields">
            {FORM_FIELDS.filter(name => groupOf(name) === group && (isNew || name !== 'slug')).map(name => (
              <Field key={name} name={name} {...props} />
            ))}
          </div>
        </fieldset>
      ))}
    </>
  )
}

function Field({ name, said, reasons, categories, language }: ContractFieldsProps & { readonly name: FieldName }) {
  const words = CONTRACT_WORDS[language]
  const reason = reasons.find(({ field }) => field === name)
  const help = words.help[name] ?? (words.labels[name] ? undefined : PARTNER_FIELDS[name].about[language])
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
  if (name === 'categories')
    return (
      <fieldset class="field wide" id={`field-${name}`} aria-describedby={described}>
        <legend>{label}</legend>
        {/* Without one ticked the form says that there are none. */}
        <input type="hidden" name={name} value="" />
        <div class="ticks">
          {categories.all
            .filter(({ everything }) => !everything)
            .map(({ slug, label: shelf }) => (
              <label key={slug}>
                <input type="checkbox" name={name} value={slug} checked={listed(said[name]).includes(slug)} />{' '}
                {shelf[language]}
              </label>
            ))}
        </div>
        {notes}
      </fieldset>
    )
  const id = `field-${name}`
  const value = listed(said[name]).join(', ')
  const marks = { id, name, 'aria-describedby': described, 'aria-invalid': reason ? ('true' as const) : undefined }
  const choices = CHOICES[name]
  return (
    <p class={name === 'feedUrl' ? 'field long' : 'field'}>
      <label for={id}>{label}</label>
      {choices ? (
        <select {...marks}>
          {choices.map(choice => (
            <option key={choice} value={choice} selected={choice === value}>
              {choiceInWords(name, choice, language)}
            </option>
          ))}
        </select>
      ) : (
        <Line name={name} marks={marks} value={value} />
      )}
      {notes}
    </p>
  )
}

interface LineProps {
  readonly name: string
  readonly marks: object
  readonly value: string
}

function Line({ name, marks, value }: LineProps) {
  if (DAYS.has(name)) return <input {...marks} type="date" value={value} />
  return <input {...marks} inputMode={KEYS[name]} value={value} required={REQUIRED.has(name)} maxLength={2000} />
}

function choiceInWords(name: string, choice: string, language: Language): string {
  const { options } = CONTRACT_WORDS[language]
  if (name === 'class' && choice) return CLASS_WORDS[language][choice as keyof (typeof CLASS_WORDS)['tr']]
  return options[`${name}:${choice}`] ?? (choice === '' ? (options[''] ?? '') : choice)
}

function listed(value: unknown): readonly string[] {
  if (value === undefined || value === null || value === '') return []
  const all = Array.isArray(value) ? value.map(String) : String(value).split(',')
  return all.map(each => each.trim()).filter(Boolean)
}
