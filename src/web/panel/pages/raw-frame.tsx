// Alone shows an item as it came, line by line, each finding beside the line it speaks of.
import { ruleOf } from '../../../checking/catalogue.js'
import { LEVELS } from '../../../model/diagnostic.js'
import type { HeldFinding } from '../../../model/held-item.js'
import type { Language } from '../../../model/text.js'
import { shorten } from '../../../validation/reports/shorten.js'
import { Local } from '../../pages/local.js'
import { VALIDATE_WORDS } from '../../pages/validate-words.js'
import { QUARANTINE_WORDS } from './quarantine-words.js'
import { type RawLine, rawLines } from './raw-lines.js'

interface Props {
  readonly raw: string
  readonly findings: readonly HeldFinding[]
  readonly language: Language
}

export function RawFrame({ raw, findings, language }: Props) {
  return (
    <ol class="source raw">
      {rawLines(raw, findings).map((line, index) =>
        'elided' in line ? (
          <li key={`gap ${index}`} class="gap">
            … {QUARANTINE_WORDS[language].elided(line.elided)}
          </li>
        ) : (
          <Line key={line.number} {...line} language={language} />
        ),
      )}
    </ol>
  )
}

function Line({ number, parts, findings, language }: RawLine & { readonly language: Language }) {
  const worst = LEVELS.find(level => findings.some(found => found.level === level)) ?? ''
  return (
    <li id={`L${number}`} class={`line ${worst}`.trim()}>
      <a class="number" href={`#L${number}`} aria-label={`${QUARANTINE_WORDS[language].line} ${number}`}>
        {number}
      </a>
      <code dir="ltr">
        {parts.map(({ text, mark }, index) =>
          mark ? (
            <mark key={`${index} ${text}`} class={mark}>
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </code>
      {findings.length > 0 && (
        <div class="notes">
          {findings.map((found, index) => (
            <FindingNote key={`${index} ${found.rule}`} found={found} language={language} />
          ))}
        </div>
      )}
    </li>
  )
}

export function FindingNote({ found, language }: { readonly found: HeldFinding; readonly language: Language }) {
  const { rule: id, level, data, line, column, at } = found
  const rule = ruleOf(id)
  const words = QUARANTINE_WORDS[language]
  return (
    <div class={`note ${level}`}>
      <p>
        <b>{VALIDATE_WORDS[language].levels[level]}</b>{' '}
        <span dir="auto">{shorten(rule?.says[language](data) ?? id)}</span>
      </p>
      {rule && (
        <p class="remedy">
          {rule.why[language]} → {rule.remedy[language]}
        </p>
      )}
      <p class="rule">
        {rule ? <Local href={`/rules/${id}`}>{id}</Local> : id}{' '}
        <span class="where">{words.inDocument(line, column)}</span>
      </p>
      {!at && <p class="remedy">{words.elsewhere}</p>}
    </div>
  )
}
