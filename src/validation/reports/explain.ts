// Alone writes what `mahrec explain` and /rules/{id} tell of a rule.
import type { Language } from '../../model/text.js'
import type { Rule } from '../rule.js'

const WORDS = {
  en: { level: 'level', profile: 'profile', basis: 'basis', w3c: 'at the W3C', bad: 'reported', good: 'fine' },
  tr: { level: 'düzey', profile: 'profil', basis: 'dayanak', w3c: 'W3C’deki adı', bad: 'bildirilir', good: 'uygun' },
} as const

export function explainRule(rule: Rule, language: Language): string {
  const { id, level, profile = 'spec', basis, why, remedy, examples, w3c } = rule
  const words = WORDS[language]
  const example = (label: string, texts: readonly string[]) => texts.map(text => `${label}:\n${indent(text)}\n`)
  return [
    `${id}`,
    '',
    why[language],
    `→ ${remedy[language]}`,
    '',
    ...example(words.bad, examples.bad),
    ...example(words.good, examples.good),
    `${words.level}: ${level}   ${words.profile}: ${profile}${w3c ? `   ${words.w3c}: ${w3c}` : ''}`,
    `${words.basis}: ${basis.name}, ${basis.section}`,
    basis.url,
    '',
  ].join('\n')
}

function indent(text: string): string {
  return text
    .trim()
    .split('\n')
    .map(line => `  ${line}`)
    .join('\n')
}
