// Alone knows the shape of feeds/publication.yaml.

import * as v from 'valibot'
import type { Publication } from '../model/publication.js'
import { CONTENT_CLASSES, RESERVATIONS } from '../model/rights.js'
import { isUrl } from '../model/url.js'
import { readYaml } from './yaml.js'

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'))
const bilingual = v.strictObject({ tr: text, en: text })
const webAddress = v.pipe(
  text,
  v.check(value => isUrl(value) && /^https?:$/.test(new URL(value).protocol), 'an absolute http(s) URL is expected'),
)
const email = v.pipe(text, v.email('an e-mail address is expected'))
const zone = v.pipe(text, v.check(isZone, 'an IANA time zone such as Europe/Istanbul is expected'))
const language = v.pipe(
  text,
  v.regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'a BCP 47 language such as tr is expected'),
)

function isZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).format(0) !== ''
  } catch {
    return false
  }
}

const schema = v.strictObject({
  name: text,
  description: bilingual,
  language,
  zone,
  site: webAddress,
  authority: v.pipe(
    text,
    v.regex(/^[a-z0-9.-]+(@[a-z0-9.-]+)?$/i, 'a domain name or e-mail address is expected (RFC 4151)'),
  ),
  authority_date: v.pipe(
    text,
    v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date such as 2026-01-01 is expected (RFC 4151)'),
  ),
  holder: v.strictObject({ name: text, url: v.optional(webAddress), contact: text }),
  imprint: v.strictObject({
    owner: text,
    representative: text,
    responsible_editor: text,
    address: text,
    trade_name: text,
    email,
    phone: text,
    uets: text,
    hosting_provider: v.strictObject({ name: text, address: text }),
    kind: bilingual,
  }),
  defaults: v.strictObject({
    reservation: v.partial(
      v.strictObject(
        v.entriesFromList(CONTENT_CLASSES, v.picklist(RESERVATIONS, `expected one of ${RESERVATIONS.join(', ')}`)),
      ),
    ),
    ai: v.strictObject({
      search: v.boolean(),
      'ai-input': v.boolean(),
      'ai-index': v.boolean(),
      'ai-train': v.boolean(),
    }),
  }),
  agencies: v.optional(v.array(text), []),
})

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
