// Alone names what an item is held for: a rule of the validator, a term of the law, or a field, with its page where it has one.
import { ruleOf } from '../../../checking/catalogue.js'
import type { Language } from '../../../model/text.js'
import { TERMS } from '../../../rights/terms/index.js'
import { Local } from '../../pages/local.js'
import { QUARANTINE_WORDS } from './quarantine-words.js'

/** As groundsOf writes it. */
export function groundInWords(ground: string, language: Language): string {
  return ground.startsWith('field:') ? QUARANTINE_WORDS[language].field(ground.slice('field:'.length)) : ground
}

/** Why it matters, in a sentence; undefined where the name is all that is known. */
export function whyOf(ground: string, language: Language): string | undefined {
  return ruleOf(ground)?.why[language] ?? TERMS.find(({ id }) => id === ground)?.says[language]
}

export function Ground({ ground, language }: { readonly ground: string; readonly language: Language }) {
  const name = groundInWords(ground, language)
  return whyOf(ground, language) === undefined ? <span>{name}</span> : <Local href={`/rules/${ground}`}>{name}</Local>
}
