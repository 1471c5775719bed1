// Alone writes what `mahrec explain` and /rules/{id} tell of a rule.
import type { Bilingual, Language } from '../../model/text.js'
import type { Basis, Rule } from '../rule.js'

/** What the fix of a rule makes of one of its examples, where it has one. */
export type FixExample = (rule: Rule, example: string) => string | undefined

const WORDS = {
  en: {
    level: 'level',
    profile: 'profile',
    target: 'asked by',
    basis: 'basis',
    w3c: 'at the W3C',
    bad: 'reported',
    fixed: '--fix makes of it',
    good: 'fine',
  },
  tr: {
    level: 'düzey',
    profile: 'profil',
    target: 'isteyen',
    basis: 'dayanak',
    w3c: 'W3C’deki adı',
    bad: 'bildirilir',
    fixed: '--fix ile',
    good: 'uygun',
  },
} as const

export function explainRule(rule: Rule, language: Language, fixExample: FixExample): string {
  const { id, level, profile = 'spec', target, basis, why, remedy, examples, w3c } = rule
  const words = WORDS[language]
  const example = (label: string, text: string) => `${label}:\n${indent(text)}\n`
  const bad = examples.bad.flatMap(text => {
    const fixed = fixExample(rule, text)
    return [example(words.bad, text), ...(fixed === undefined ? [] : [example(words.fixed, fixed)])]
  })
  const facts = [
    `${words.level}: ${level}`,
    `${words.profile}: ${profile}`,
    ...(target ? [`${words.target}: ${target}`] : []),
    ...(w3c ? [`${words.w3c}: ${w3c}`] : []),
  ]
  return [
    `${id}`,
    '',
    why[language],
    `→ ${remedy[language]}`,
    '',
    ...bad,
    ...examples.good.map(text => example(words.good, text)),
    facts.join('   '),
    `${words.basis}: ${basis.name}, ${basis.section}`,
    basis.url,
    '',
  ].join('\n')
}

/** A rule, as programs read it: in both languages. */
export interface RuleRecord {
  readonly id: string
  readonly level: Rule['level']
  readonly profile: NonNullable<Rule['profile']>
  readonly target?: Rule['target']
  readonly w3c?: string
  readonly basis: Basis
  readonly why: Bilingual
  readonly remedy: Bilingual
  readonly examples: {
    /** `fixed`: what its fix makes of it. */
    readonly bad: readonly { readonly text: string; readonly fixed?: string }[]
    readonly good: readonly string[]
  }
}

export function ruleRecord(rule: Rule, fixExample: FixExample): RuleRecord {
  const { id, level, profile = 'spec', target, w3c, basis, why, remedy, examples } = rule
  const bad = examples.bad.map(text => {
    const fixed = fixExample(rule, text)
    return { text, ...(fixed !== undefined && { fixed }) }
  })
  return {
    id,
    level,
    profile,
    ...(target && { target }),
    ...(w3c && { w3c }),
    basis,
    why,
    remedy,
    examples: { bad, good: examples.good },
  }
}

function indent(text: string): string {
  return text
    .trim()
    .split('\n')
    .map(line => `  ${line}`)
    .join('\n')
}
