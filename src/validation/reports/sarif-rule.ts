// Alone knows how a rule, its level and a sentence are written in SARIF 2.1.0 (§3.11 message, §3.49 reportingDescriptor).
import type { Level } from '../../model/diagnostic.js'
import type { Language } from '../../model/text.js'
import type { Rule } from '../rule.js'

const LEVELS: Readonly<Record<Level, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

export function levelInSarif(level: Level): 'error' | 'warning' | 'note' {
  return LEVELS[level]
}

/** Braces would be places to fill in (§3.11.5), and a document must not be able to make a link (§3.11.6). */
export function messageInSarif(text: string) {
  return { text: doubled(text.toWellFormed().replaceAll('](', '] (')) }
}

export function ruleInSarif(id: string, rule: Rule | undefined, language: Language) {
  if (!rule) return { id }
  const { level, profile = 'spec', target, basis, why, remedy } = rule
  return {
    id,
    shortDescription: messageInSarif(why[language]),
    fullDescription: messageInSarif(`${why[language]} ${remedy[language]}`),
    help: {
      ...messageInSarif(`${why[language]} ${remedy[language]} (${basis.name}, ${basis.section})`),
      markdown: doubled(markdown(rule, language)),
    },
    helpUri: basis.url,
    defaultConfiguration: { level: LEVELS[level] },
    properties: { tags: ['feed', profile, ...(target ? [target] : [])] },
  }
}

const WORDS = {
  en: { bad: 'Reported', good: 'Fine', basis: 'Basis' },
  tr: { bad: 'Bildirilir', good: 'Uygun', basis: 'Dayanak' },
} as const

function markdown({ why, remedy, basis, examples }: Rule, language: Language): string {
  const words = WORDS[language]
  const shown = (label: string, texts: readonly string[]) => texts.map(text => `${label}:\n\n${fenced(text)}`)
  return [
    plain(why[language]),
    plain(remedy[language]),
    ...shown(words.bad, examples.bad),
    ...shown(words.good, examples.good),
    `${words.basis}: [${plain(`${basis.name}, ${basis.section}`)}](${basis.url})`,
  ].join('\n\n')
}

/** As code, with a fence longer than any run of backticks in it. */
function fenced(text: string): string {
  const runs = text.match(/`+/g) ?? []
  const fence = '`'.repeat(Math.max(3, ...runs.map(run => run.length + 1)))
  return `${fence}\n${text.trim()}\n${fence}`
}

/** What Markdown would read as markup is written as the character it is. */
function plain(text: string): string {
  return text.replace(/[\\`*_<>[\]#|~]/g, character => `\\${character}`)
}

function doubled(text: string): string {
  return text.replaceAll('{', '{{').replaceAll('}', '}}')
}
