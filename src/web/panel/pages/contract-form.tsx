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
import { FieldsForm, type FormShape, saidInForm } from './fields-form.js'

/** Said with buttons, or only in partners.opml. */
const ELSEWHERE = new Set(['paused', 'file'])
const FEED = ['slug', 'name', 'feedUrl', 'site', 'owner'] as const satisfies readonly FieldName[]
const CONTRACT = [
  'extent',
  'mayPassOn',
  'pictures',
  'excerptWords',
  'validFrom',
  'validUntil',
  'reference',
] as const satisfies readonly FieldName[]

/** What belongs nowhere else is about taking in. */
const INTAKE = Object.keys(PARTNER_FIELDS).filter(
  name => ![...FEED, ...CONTRACT].some(other => other === name) && !ELSEWHERE.has(name),
)

const SHAPE: FormShape = {
  table: PARTNER_FIELDS,
  groups: { feed: FEED, contract: CONTRACT, intake: INTAKE },
  choices: {
    owner: ['partner', 'self'],
    extent: ['', ...EXTENTS],
    pictures: ['', ...MEDIA_EXTENTS],
    // Our own feed says nothing of it, and nothing said is yes.
    merge: ['', ...MERGE_LEVELS.filter(level => level !== 'yes')],
    class: ['', ...CONTENT_CLASSES],
    gate: GATE_LEVELS,
    onMalformed: ON_MALFORMED,
  },
  keys: {
    feedUrl: 'url',
    site: 'url',
    excerptWords: 'numeric',
    maxDaily: 'numeric',
    keepDays: 'numeric',
    priority: 'numeric',
  },
  days: ['validFrom', 'validUntil'],
  required: ['name', 'feedUrl'],
  long: ['feedUrl'],
}

/** Those that the form asks for. */
export const FORM_FIELDS = Object.values(SHAPE.groups).flat()

export const saidIn = (form: URLSearchParams): Record<string, string> => saidInForm(SHAPE, form)

export interface ContractFieldsProps {
  readonly said: Readonly<Record<string, unknown>>
  readonly reasons: readonly Reason[]
  readonly categories: Categories
  readonly language: Language
  readonly isNew?: boolean
}

export function ContractFields({ categories, ...props }: ContractFieldsProps) {
  const { language } = props
  const { options, ...words } = CONTRACT_WORDS[language]
  const classes = Object.entries(CLASS_WORDS[language]).map(([name, word]) => [`class:${name}`, word])
  const ticks = {
    categories: categories.all
      .filter(({ everything }) => !everything)
      .map(({ slug, label }) => ({ value: slug, label: label[language] })),
  }
  const all = { ...words, options: { ...options, ...Object.fromEntries(classes) } }
  return <FieldsForm {...props} shape={SHAPE} words={all} ticks={ticks} />
}
