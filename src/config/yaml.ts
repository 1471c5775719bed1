// Alone reads a YAML file against a JSON Schema: every mistake with file, line and path, all at once.
import { Ajv, type ErrorObject, type JSONSchemaType } from 'ajv'
import { isNode, LineCounter, parseDocument } from 'yaml'
import { isUrl, parseUrl } from '../model/url.js'
import { ConfigError } from './read-config.js'

/** Texts of a kind: what is expected, and how it is told from anything else. */
const FORMATS: Readonly<Record<string, { readonly expected: string; readonly validate: (text: string) => boolean }>> = {
  text: { expected: 'a text that is not empty', validate: text => text.trim() !== '' },
  slug: { expected: 'a slug of a-z, 0-9 and single hyphens', validate: text => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) },
  'web-address': {
    expected: 'an absolute http(s) URL',
    validate: text => isUrl(text) && /^https?:$/.test(parseUrl(text)?.protocol ?? ''),
  },
  email: { expected: 'an e-mail address', validate: text => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) },
  zone: { expected: 'an IANA time zone such as Europe/Istanbul', validate: isZone },
  language: {
    expected: 'a BCP 47 language such as tr',
    validate: text => /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/.test(text),
  },
  authority: {
    expected: 'a domain name or an e-mail address (RFC 4151)',
    validate: text => /^[a-z0-9.-]+(@[a-z0-9.-]+)?$/i.test(text),
  },
  'authority-date': {
    expected: 'a date such as 2026-01-01 (RFC 4151)',
    validate: text => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text),
  },
}

function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).format(0) !== ''
  } catch {
    return false
  }
}

const ajv = new Ajv({ allErrors: true, useDefaults: true })
for (const [name, { validate }] of Object.entries(FORMATS)) ajv.addFormat(name, validate)

/** Throws ConfigError with a sentence per mistake. `file` is how the file is called in them. */
export function readYaml<T>(schema: JSONSchemaType<T>, text: string, file: string): T {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0)
    throw new ConfigError(document.errors.map(error => `${file}:${lines.linePos(error.pos[0]).line}: ${error.message}`))
  const value: unknown = document.toJS({ maxAliasCount: 100 })
  const validate = ajv.compile(schema)
  if (validate(value)) return value
  const lineOf = (path: readonly string[]): number => {
    let node: unknown
    for (let length = path.length; length >= 0 && !isNode(node); length--)
      node = document.getIn(path.slice(0, length), true)
    return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1
  }
  throw new ConfigError(
    (validate.errors ?? []).map(error => {
      const path = error.instancePath.split('/').slice(1)
      return `${file}:${lineOf(path)}: ${path.join('.') || 'document'}: ${told(error)}`
    }),
  )
}

function told({ keyword, params, message }: ErrorObject): string {
  if (keyword === 'format') return `expected ${FORMATS[params.format]?.expected ?? params.format}`
  if (keyword === 'enum') return `expected one of ${params.allowedValues.join(', ')}`
  if (keyword === 'additionalProperties') return `"${params.additionalProperty}" is not known here`
  if (keyword === 'required') return `"${params.missingProperty}" is missing`
  return message ?? keyword
}
