// Alone writes docs/rules.md: every rule in one table, with what it rests on.
import type { Rule } from '../rule.js'

export function rulesIndex(rules: readonly Rule[]): string {
  const head = [
    '# Rules',
    '',
    'Printed by `npm run rules`; do not edit. `mahrec explain ID` tells of each: why, what to do, and examples.',
    'Profiles: `spec` is what the specifications say, `news` what readers and intakes of news ask for (those of one target,',
    'named before the dash, only with `--target`: [targets.md](targets.md)), `rights` what Law No. 5846 asks for,',
    '`http` how a feed at an address is served: [validator-http.md](validator-http.md).',
    '',
    `${rules.length} rules.`,
    '',
    '| Rule | Level | Profile | At the W3C | Rests on | What to do |',
    '|---|---|---|---|---|---|',
  ]
  const rows = rules.map(({ id, level, profile = 'spec', w3c = '', basis, remedy }) => {
    const name = `[${cell(basis.name)}, ${cell(basis.section)}](${basis.url})`
    return `| \`${id}\` | ${level} | ${profile} | ${w3c} | ${name} | ${cell(remedy.en)} |`
  })
  return `${[...head, ...rows].join('\n')}\n`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
