// Alone reads mahrec.config.json: what a project asks of its feeds, so that nobody has to say it on every command line.
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { catalogue, ruleOf } from '../checking/catalogue.js'
import { PROFILE_NAMES, type ProfileName } from '../checking/check.js'
import { LEVELS, type Level } from '../model/diagnostic.js'
import type { Language } from '../model/text.js'
import { TARGETS, type Target } from '../validation/rule.js'
import { UsageError } from './usage-error.js'

export const CONFIG_FILE = 'mahrec.config.json'

export interface CheckConfig {
  readonly levels: ReadonlyMap<string, Level | 'off'>
  readonly profile?: ProfileName
  readonly target?: readonly Target[]
  readonly maxWarnings?: number
  /** Absolute. */
  readonly baseline?: string
}

const NOTHING: CheckConfig = { levels: new Map() }

/** The file given, else the nearest one upward from `cwd`, else nothing. UsageError: it is not there, or says what nobody knows. */
export async function readCheckConfig(
  cwd: string,
  given: string | undefined,
  language: Language,
): Promise<CheckConfig> {
  if (given !== undefined) return readAt(resolve(cwd, given), language, true) as Promise<CheckConfig>
  for (let folder = cwd; ; folder = dirname(folder)) {
    const found = await readAt(join(folder, CONFIG_FILE), language, false)
    if (found) return found
    if (dirname(folder) === folder) return NOTHING
  }
}

async function readAt(path: string, language: Language, required: boolean): Promise<CheckConfig | undefined> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (!required && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new UsageError(`${path}: ${(error as Error).message}`)
  }
  return new Reading(path, language).config(text)
}

class Reading {
  constructor(
    readonly path: string,
    readonly language: Language,
  ) {}

  config(text: string): CheckConfig {
    const said = this.#object(this.#parsed(text), '')
    this.#known(Object.keys(said), ['$schema', 'rules', 'profile', 'target', 'maxWarnings', 'baseline'], '')
    const { rules = {}, profile, target, maxWarnings, baseline } = said
    const targets = target === undefined ? undefined : [target].flat()
    if (maxWarnings !== undefined && !(Number.isSafeInteger(maxWarnings) && (maxWarnings as number) >= 0))
      this.#fail(
        'maxWarnings',
        'a whole number of zero or more is expected',
        'sıfır ya da daha büyük bir tam sayı beklenir',
      )
    if (baseline !== undefined && typeof baseline !== 'string')
      this.#fail('baseline', 'the path of a file is expected', 'bir dosya yolu beklenir')
    return {
      levels: this.#levels(this.#object(rules, 'rules')),
      ...(profile !== undefined && { profile: this.#oneOf(profile, PROFILE_NAMES, 'profile') }),
      ...(targets && { target: targets.map(name => this.#oneOf(name, TARGETS, 'target')) }),
      ...(maxWarnings !== undefined && { maxWarnings: maxWarnings as number }),
      ...(baseline !== undefined && { baseline: resolve(dirname(this.path), baseline as string) }),
    }
  }

  #parsed(text: string): unknown {
    try {
      return JSON.parse(text.replace(/^\ufeff/, ''))
    } catch (error) {
      return this.#fail(
        '',
        `this is no JSON: ${(error as Error).message}`,
        `bu JSON değil: ${(error as Error).message}`,
      )
    }
  }

  #levels(rules: Readonly<Record<string, unknown>>): ReadonlyMap<string, Level | 'off'> {
    for (const id of Object.keys(rules))
      if (!ruleOf(id))
        this.#known(
          [id],
          catalogue.map(rule => rule.id),
          'rules.',
        )
    return new Map(
      Object.entries(rules).map(([id, level]) => [id, this.#oneOf(level, ['off', ...LEVELS] as const, `rules.${id}`)]),
    )
  }

  #known(names: readonly string[], known: readonly string[], within: string): void {
    const unknown = names.find(name => !known.includes(name))
    if (unknown === undefined) return
    const near = known.toSorted((a, b) => nearness(b, unknown) - nearness(a, unknown)).slice(0, 3)
    const all = known.length <= 10 ? known : near
    const hint = all.length > 0 ? `: ${all.join(', ')}` : ''
    this.#fail(`${within}${unknown}`, `nobody knows this${hint}`, `böyle bir şey yok${hint}`)
  }

  #oneOf<Word extends string>(value: unknown, words: readonly Word[], where: string): Word {
    const found = words.find(word => word === value)
    return (
      found ??
      this.#fail(where, `one of ${words.join(', ')} is expected`, `şunlardan biri beklenir: ${words.join(', ')}`)
    )
  }

  #object(value: unknown, where: string): Readonly<Record<string, unknown>> {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      this.#fail(where, 'an object is expected', 'bir nesne beklenir')
    return value as Readonly<Record<string, unknown>>
  }

  #fail(where: string, en: string, tr: string): never {
    throw new UsageError(`${this.path}${where && `: ${where}`}: ${this.language === 'tr' ? tr : en}`)
  }
}

/** Letters at which they begin alike, and words they share: the more, the nearer. */
function nearness(known: string, written: string): number {
  let alike = 0
  while (alike < known.length && known[alike] === written[alike]) alike += 1
  const words = new Set(written.split('-'))
  return alike + known.split('-').filter(word => words.has(word)).length * 3
}
