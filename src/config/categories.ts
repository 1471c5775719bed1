// Alone knows the shape of feeds/categories.yaml.
import type { JSONSchemaType } from 'ajv'
import { type Categories, categoriesOf } from '../model/categories.js'
import type { Category } from '../model/publication.js'
import { ConfigError } from './read-config.js'
import { readYaml } from './yaml.js'

interface CategoriesFile {
  readonly default?: string
  readonly categories: readonly Category[]
}

const text = { type: 'string', format: 'text' } as const
const slug = { type: 'string', format: 'slug' } as const
const bilingual = {
  type: 'object',
  properties: { tr: text, en: text },
  required: ['tr', 'en'],
  additionalProperties: false,
} as const

const schema = {
  type: 'object',
  properties: {
    default: slug,
    categories: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: {
          slug,
          label: bilingual,
          description: bilingual,
          aliases: { type: 'array', items: text, default: [] },
          everything: { type: 'boolean', default: false },
        },
        required: ['slug', 'label', 'description'],
        additionalProperties: false,
      },
    },
  },
  required: ['categories'],
  additionalProperties: false,
} as unknown as JSONSchemaType<CategoriesFile>

/** Throws ConfigError with file, line and remedy. */
export function readCategories(yaml: string, file = 'categories.yaml'): Categories {
  const { categories, default: fallback } = readYaml(schema, yaml, file)
  if (fallback && !categories.some(category => category.slug === fallback))
    throw new ConfigError([`${file}: default: there is no category "${fallback}"`])
  try {
    return categoriesOf(categories, fallback)
  } catch (error) {
    throw new ConfigError([
      `${file}: ${error instanceof Error ? error.message : String(error)}; a name may stand in one category only`,
    ])
  }
}
