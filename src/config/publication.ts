// Alone knows the shape of feeds/publication.yaml.
import type { JSONSchemaType } from 'ajv'
import type { Publication } from '../model/publication.js'
import { CONTENT_CLASSES, type ContentClass, RESERVATIONS, type Reservation } from '../model/rights.js'
import type { Bilingual } from '../model/text.js'
import { readYaml } from './yaml.js'

interface PublicationFile {
  readonly name: string
  readonly description: Bilingual
  readonly language: string
  readonly zone: string
  readonly site: string
  readonly authority: string
  readonly authority_date: string
  readonly holder: { readonly name: string; readonly url?: string; readonly contact: string }
  readonly imprint: {
    readonly owner: string
    readonly representative: string
    readonly responsible_editor: string
    readonly address: string
    readonly trade_name: string
    readonly email: string
    readonly phone: string
    readonly uets: string
    readonly hosting_provider: { readonly name: string; readonly address: string }
    readonly kind: Bilingual
  }
  readonly defaults: {
    readonly reservation: Partial<Readonly<Record<ContentClass, Reservation>>>
    readonly ai: Readonly<Record<'search' | 'ai-input' | 'ai-index' | 'ai-train', boolean>>
  }
  readonly agencies: readonly string[]
  readonly hubs: readonly string[]
}

const text = { type: 'string', format: 'text' } as const
const all = <P extends object>(properties: P) =>
  ({ type: 'object', properties, required: Object.keys(properties), additionalProperties: false }) as const
const bilingual = all({ tr: text, en: text })
const boolean = { type: 'boolean' } as const
const reservation = { type: 'string', enum: RESERVATIONS } as const

const schema = all({
  name: text,
  description: bilingual,
  language: { type: 'string', format: 'language' },
  zone: { type: 'string', format: 'zone' },
  site: { type: 'string', format: 'web-address' },
  authority: { type: 'string', format: 'authority' },
  authority_date: { type: 'string', format: 'authority-date' },
  holder: {
    ...all({ name: text, url: { type: 'string', format: 'web-address' }, contact: text }),
    required: ['name', 'contact'],
  },
  imprint: all({
    owner: text,
    representative: text,
    responsible_editor: text,
    address: text,
    trade_name: text,
    email: { type: 'string', format: 'email' },
    phone: text,
    uets: text,
    hosting_provider: all({ name: text, address: text }),
    kind: bilingual,
  }),
  defaults: all({
    reservation: {
      ...all(Object.fromEntries(CONTENT_CLASSES.map(name => [name, reservation]))),
      required: [],
    },
    ai: all({ search: boolean, 'ai-input': boolean, 'ai-index': boolean, 'ai-train': boolean }),
  }),
  agencies: { type: 'array', items: text, default: [] },
  hubs: { type: 'array', items: { type: 'string', format: 'web-address' }, default: [] },
}) as unknown as JSONSchemaType<PublicationFile>

/** Throws ConfigError with file, line and remedy. */
export function readPublication(yaml: string, file = 'publication.yaml'): Publication {
  const { authority_date, imprint, defaults, ...rest } = readYaml(schema, yaml, file)
  const { responsible_editor, trade_name, hosting_provider, ...lines } = imprint
  const ai = defaults.ai
  return {
    ...rest,
    authorityDate: authority_date,
    imprint: {
      ...lines,
      responsibleEditor: responsible_editor,
      tradeName: trade_name,
      hostingProvider: hosting_provider,
    },
    defaults: {
      reservation: defaults.reservation,
      ai: { search: ai.search, aiInput: ai['ai-input'], aiIndex: ai['ai-index'], aiTrain: ai['ai-train'] },
    },
  }
}
