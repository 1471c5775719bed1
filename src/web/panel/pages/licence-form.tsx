// Alone knows the fields in which an operator says what is agreed with a licensee.
import { LICENCE_EXTENTS, LICENCE_FIELDS, type LicenceField } from '../../../access/licence-fields.js'
import type { Categories } from '../../../model/categories.js'
import type { FormatName } from '../../../model/channel.js'
import type { Reason } from '../../../model/draft.js'
import { MEDIA_EXTENTS } from '../../../model/extent.js'
import type { Language } from '../../../model/text.js'
import { FieldsForm, type FormShape, saidInForm } from './fields-form.js'
import { LICENSEE_WORDS } from './licensee-words.js'

/** Names of formats are the same in every language. */
export const FORMAT_LABELS: Readonly<Record<FormatName, string>> = {
  rss: 'RSS',
  atom: 'Atom',
  'json-feed': 'JSON Feed',
}

const SHAPE: FormShape = {
  table: LICENCE_FIELDS,
  groups: {
    who: ['slug', 'name', 'contact', 'reference'],
    scope: ['extent', 'pictures', 'excerptWords', 'agencies', 'categories', 'formats'],
    time: ['quota', 'validFrom', 'validUntil'],
  } satisfies Record<string, readonly LicenceField[]>,
  choices: { extent: LICENCE_EXTENTS, pictures: ['', ...MEDIA_EXTENTS] },
  keys: { excerptWords: 'numeric', quota: 'numeric' },
  days: ['validFrom', 'validUntil'],
  required: ['name'],
  long: [],
}

/** Those that the form asks for. */
export const LICENCE_FORM_FIELDS = Object.values(SHAPE.groups).flat()

export const licenceSaidIn = (form: URLSearchParams): Record<string, string> => saidInForm(SHAPE, form)

export interface LicenceFieldsProps {
  readonly said: Readonly<Record<string, unknown>>
  readonly reasons: readonly Reason[]
  readonly categories: Categories
  readonly language: Language
  readonly isNew?: boolean
}

export function LicenceFields({ categories, ...props }: LicenceFieldsProps) {
  const { language } = props
  const ticks = {
    categories: categories.all.map(({ slug, label }) => ({ value: slug, label: label[language] })),
    formats: Object.entries(FORMAT_LABELS).map(([value, label]) => ({ value, label })),
  }
  return <FieldsForm {...props} shape={SHAPE} words={LICENSEE_WORDS[language]} ticks={ticks} />
}
