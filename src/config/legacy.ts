// Alone knows the shape of feeds/legacy.yaml: the addresses that a newsroom's feeds had before.
import type { JSONSchemaType } from 'ajv'
import type { Categories } from '../model/categories.js'
import type { FormatName } from '../model/channel.js'
import { CATEGORY_PLACE, type LegacyAddress } from '../model/legacy.js'
import { ConfigError } from './read-config.js'
import { readYaml } from './yaml.js'

interface LegacyFile {
  readonly addresses: readonly {
    readonly from: string
    readonly to?: string
    readonly format: 'rss' | 'atom' | 'json'
    readonly how: LegacyAddress['how']
  }[]
}

const schema = {
  type: 'object',
  properties: {
    addresses: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          from: { type: 'string', format: 'text' },
          to: { type: 'string', format: 'slug' },
          format: { type: 'string', enum: ['rss', 'atom', 'json'], default: 'rss' },
          how: { type: 'string', enum: ['in-place', 'moved'], default: 'in-place' },
        },
        required: ['from'],
        additionalProperties: false,
      },
    },
  },
  required: ['addresses'],
  additionalProperties: false,
} as unknown as JSONSchemaType<LegacyFile>

const FORMATS: Readonly<Record<LegacyFile['addresses'][number]['format'], FormatName>> = {
  rss: 'rss',
  atom: 'atom',
  json: 'json-feed',
}

/** First parts of addresses that are ours, and stay so. */
const OURS = new Set(
  'feeds articles api panel media validate rules haklar iletisim websub hub healthz readyz metrics openapi.json .well-known robots.txt feeds.opml news-sitemap.xml license.xml'.split(
    ' ',
  ),
)

/** Throws ConfigError with all that is wrong. */
export function readLegacy(yaml: string, categories: Categories, file = 'legacy.yaml'): readonly LegacyAddress[] {
  const { addresses } = readYaml(schema, yaml, file)
  const seen = new Set<string>()
  const problems = addresses.flatMap(({ from, to }) => {
    const wrong = problemOf(from, to, categories) ?? (seen.has(from) ? 'it stands there twice' : undefined)
    seen.add(from)
    return wrong ? [`${file}: ${from}: ${wrong}`] : []
  })
  if (problems.length > 0) throw new ConfigError(problems)
  return addresses.map(({ from, to, format, how }) => ({ from, format: FORMATS[format], how, ...(to && { to }) }))
}

function problemOf(from: string, to: string | undefined, categories: Categories): string | undefined {
  if (!/^\/[^\s#]*$/.test(from)) return 'an address begins with "/" and holds no blanks and no "#"'
  const first = from.split(/[/?]/)[1] ?? ''
  if (first === '' && !from.includes('?')) return 'the front page stays what it is'
  if (OURS.has(first.toLowerCase())) return `"/${first}" is an address of this program`
  const places = from.split(CATEGORY_PLACE).length - 1
  if (places > 1) return `${CATEGORY_PLACE} may stand there once`
  if (places === 1 && to) return `either ${CATEGORY_PLACE} or "to"`
  if (places === 0 && !to) return `it needs "to", the slug of a category, or ${CATEGORY_PLACE}`
  if (to && !categories.get(to)) return `there is no category "${to}"`
  return undefined
}
