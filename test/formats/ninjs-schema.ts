// The part of IPTC ninjs 3.1 that we write, as its published schema has it: types, formats, enums, and no member beside (its
// objects are closed). Written after the schema, since that is other people's text; geoJSON, events and planning are left out.
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

const text = { type: 'string' }
const uri = { type: 'string', format: 'uri' }
const time = { type: 'string', format: 'date-time' }
const whole = { type: 'integer' }
const closed = (properties: object, required: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
})
const list = (items: object) => ({ type: 'array', items })
const value = (more: object = {}) => closed({ role: text, contentType: text, value: text, ...more }, ['value'])
const named = closed({ name: text, rel: text, uri, literal: text })

const MEMBERS = {
  uri,
  type: { enum: ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning'] },
  representationType: { enum: ['full', 'partial'] },
  profile: text,
  version: text,
  firstCreated: time,
  versionCreated: time,
  contentCreated: time,
  embargoedUntil: time,
  pubStatus: { enum: ['usable', 'withheld', 'canceled'] },
  urgency: { type: 'integer', minimum: 1, maximum: 9 },
  copyrightHolder: text,
  copyrightNotice: text,
  usageTerms: text,
  edNote: text,
  language: text,
  descriptions: list(value()),
  bodies: list(value({ charCount: whole, wordCount: whole })),
  headlines: list(value()),
  people: list(named),
  organisations: list(named),
  places: list(named),
  subjects: list(
    closed({ name: text, rel: text, uri, literal: text, creator: text, relevance: whole, confidence: whole }),
  ),
  infoSources: list(closed({ name: text, role: text, uri, literal: text })),
  title: text,
  by: text,
  slugline: text,
  located: text,
  renditions: list({ $ref: '#/$defs/rendition' }),
  altIds: list(closed({ role: text, value: text })),
  standard: closed({ name: text, version: text, schema: uri }),
  genres: list(closed({ name: text, uri: text, literal: text })),
  expires: time,
  rightsInfo: {
    ...closed({ langId: uri, linkedRights: uri, encodedRights: text }),
    oneOf: [{ required: ['linkedRights'] }, { required: ['encodedRights'] }],
  },
}

const SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $defs: {
    rendition: closed(
      {
        name: text,
        href: uri,
        contentType: text,
        title: text,
        width: whole,
        height: whole,
        sizeInBytes: whole,
        duration: { type: 'number' },
        format: text,
      },
      ['name'],
    ),
    associated: closed({ ...MEMBERS, name: text, rel: text }, ['name', 'uri']),
  },
  type: 'array',
  items: closed({ ...MEMBERS, associations: list({ $ref: '#/$defs/associated' }) }, ['uri']),
}

const ajv = new Ajv2020({ allErrors: true })
;(addFormats as unknown as (instance: Ajv2020) => void)(ajv)
const valid = ajv.compile(SCHEMA)

/** What of a list of news objects is not as the schema has it. */
export function ninjsErrors(document: string): readonly string[] {
  valid(JSON.parse(document))
  return (valid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
