// Alone knows the shape of feeds/categories.yaml.
import * as v from 'valibot'
import { type Categories, categoriesOf } from '../model/categories.js'
import { ConfigError } from './read-config.js'
import { readYaml } from './yaml.js'

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'))
const bilingual = v.strictObject({ tr: text, en: text })
const slug = v.pipe(text, v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug of a-z, 0-9 and single hyphens is expected'))

const schema = v.strictObject({
  default: v.optional(slug),
  categories: v.pipe(
    v.array(
      v.strictObject({
        slug,
        label: bilingual,
        description: bilingual,
        aliases: v.optional(v.array(text), []),
        everything: v.optional(v.boolean(), false),
      }),
    ),
    v.minLength(1, 'at least one category is expected'),
  ),
})

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
