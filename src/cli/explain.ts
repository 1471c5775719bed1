// Alone knows `mahrec explain`: what a rule or a term of the law says, why, and what to do.
import { Argument, Command, Option } from 'commander'
import { catalogue, ruleOf } from '../checking/catalogue.js'
import { fixedExample } from '../checking/fixed-example.js'
import type { Language } from '../model/text.js'
import { explainTerm } from '../rights/explain.js'
import type { Term } from '../rights/term.js'
import { TERMS as terms } from '../rights/terms/index.js'
import { explainRule, ruleRecord } from '../validation/reports/explain.js'
import type { Rule } from '../validation/rule.js'
import type { Io } from './io.js'
import { languageOf } from './language.js'
import { UsageError } from './usage-error.js'

interface Options {
  readonly lang?: string
  readonly json?: true
}

export const explain = (io: Io): Command =>
  new Command('explain')
    .description('tell what a rule or a term of the law is about; without a name, list all of them')
    .addArgument(new Argument('[name]', 'id of a rule or of a term, or what the W3C calls it'))
    .option('--json', 'for programs: everything that is known, in both languages')
    .addOption(new Option('--lang <language>', 'language of the answer').choices(['tr', 'en']))
    .action((name: string | undefined, { lang, json }: Options) => {
      const language = languageOf(io.env, lang)
      const asked = name === undefined ? { rules: catalogue, terms } : found(name, language)
      if (json) io.out(records(asked))
      else if (name === undefined) io.out(list())
      else
        io.out(
          [
            ...asked.rules.map(rule => explainRule(rule, language, fixedExample)),
            ...asked.terms.map(term => explainTerm(term, language)),
          ].join('\n'),
        )
    })

interface Asked {
  readonly rules: readonly Rule[]
  readonly terms: readonly Term[]
}

function list(): string {
  const lines = [
    ...catalogue.map(({ id, level, profile = 'spec', target }) => `${id}  (${[level, target ?? profile].join(', ')})`),
    ...terms.map(({ id }) => `${id}  (5846)`),
  ]
  return `${lines.join('\n')}\n`
}

function records({ rules, terms: asked }: Asked): string {
  const record = {
    rules: rules.map(rule => ruleRecord(rule, fixedExample)),
    terms: asked.map(({ id, basis, says, why, remedy }) => ({ id, basis, says, why, remedy })),
  }
  return `${JSON.stringify(record)}\n`
}

/** By id; or by the W3C's name, which several rules may share. UsageError: there is none, but perhaps one like it. */
function found(name: string, language: Language): Asked {
  const rule = ruleOf(name)
  const rules = rule ? [rule] : catalogue.filter(({ w3c }) => w3c?.toLowerCase() === name.toLowerCase())
  const asked = { rules, terms: terms.filter(({ id }) => id === name) }
  if (asked.rules.length > 0 || asked.terms.length > 0) return asked
  const near = [...catalogue, ...terms].map(({ id }) => id).filter(id => id.includes(name) || shares(id, name))
  const hint = near.length === 0 ? '' : ` ${language === 'tr' ? 'Belki' : 'Perhaps'}: ${near.slice(0, 8).join(', ')}`
  throw new UsageError(
    (language === 'tr'
      ? `"${name}" diye bir kural ya da kanun terimi yok.`
      : `There is no rule or term of the law "${name}".`) + hint,
  )
}

function shares(id: string, name: string): boolean {
  const words = new Set(name.toLowerCase().split(/[^a-z0-9]+/))
  return id.split(/[^a-z0-9]+/).filter(word => words.has(word) && word !== 'invalid' && word !== 'missing').length > 0
}
