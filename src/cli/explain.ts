// Alone knows `mahrec explain`: what a rule or a term of the law says, why, and what to do.
import { Argument, Command, Option } from 'commander'
import { catalogue, ruleOf } from '../checking/catalogue.js'
import type { Language } from '../model/text.js'
import { explainTerm } from '../rights/explain.js'
import { TERMS as terms } from '../rights/terms/index.js'
import { explainRule } from '../validation/reports/explain.js'
import type { Io } from './io.js'
import { languageOf } from './language.js'
import { UsageError } from './usage-error.js'

export const explain = (io: Io): Command =>
  new Command('explain')
    .description('tell what a rule or a term of the law is about; without a name, list all of them')
    .addArgument(new Argument('[name]', 'id of a rule or of a term'))
    .addOption(new Option('--lang <language>', 'language of the answer').choices(['tr', 'en']))
    .action((name: string | undefined, options: { readonly lang?: string }) => {
      const language = languageOf(io.env, options.lang)
      io.out(name === undefined ? list() : told(name, language))
    })

function list(): string {
  return [...catalogue.map(({ id, level }) => `${id}  (${level})`), ...terms.map(({ id }) => `${id}  (5846)`)]
    .join('\n')
    .concat('\n')
}

function told(name: string, language: Language): string {
  const rule = ruleOf(name)
  if (rule) return explainRule(rule, language)
  const term = terms.find(({ id }) => id === name)
  if (term) return explainTerm(term, language)
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
