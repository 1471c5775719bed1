// Alone knows the pages that tell of the validator's rules and of the terms of the law.
import type { Term } from '../../rights/term.js'
import type { Rule } from '../../validation/rule.js'
import { External } from './external.js'
import { Layout, type PageFrame } from './layout.js'
import { Local } from './local.js'
import { VALIDATE_WORDS } from './validate-words.js'

export interface RulesPageProps extends PageFrame {
  readonly rules: readonly Rule[]
  readonly terms: readonly Term[]
}

export function RulesPage(props: RulesPageProps) {
  const { language, publication, publicUrl, path, rules, terms } = props
  const words = VALIDATE_WORDS[language]
  return (
    <Layout
      {...props}
      title={`${words.rules} – ${publication.name}`}
      description={words.rulesLead}
      canonical={publicUrl + path}
    >
      <div class="piece plain">
        <h1>{words.rules}</h1>
        <p>{words.rulesLead}</p>
        <ul class="rules">
          {[...rules]
            .sort((a, b) => (a.id < b.id ? -1 : 1))
            .map(({ id, level, why }) => (
              <li key={id}>
                <Local href={`/rules/${id}`}>{id}</Local> <span class="where">{words.levels[level]}</span>
                <br />
                {why[language]}
              </li>
            ))}
        </ul>
        <h2>{words.terms}</h2>
        <ul class="rules">
          {terms.map(({ id, says }) => (
            <li key={id}>
              <Local href={`/rules/${id}`}>{id}</Local>
              <br />
              {says[language]}
            </li>
          ))}
        </ul>
      </div>
    </Layout>
  )
}

export interface RulePageProps extends PageFrame {
  readonly id: string
  readonly rule?: Rule
  /** Plain text. */
  readonly term?: string
}

export function RulePage(props: RulePageProps) {
  const { language, publication, publicUrl, path, id, rule, term } = props
  const words = VALIDATE_WORDS[language]
  return (
    <Layout {...props} title={`${id} – ${publication.name}`} canonical={publicUrl + path}>
      <div class="piece plain">
        <h1>{id}</h1>
        {rule && <RuleBody rule={rule} language={language} />}
        {term && <pre>{term}</pre>}
        <p>
          <Local href="/rules">{words.rules}</Local> · <Local href="/validate">{words.title}</Local>
        </p>
      </div>
    </Layout>
  )
}

function RuleBody({ rule, language }: { readonly rule: Rule; readonly language: PageFrame['language'] }) {
  const words = VALIDATE_WORDS[language]
  const { level, why, remedy, basis, examples } = rule
  const shown = (label: string, texts: readonly string[]) =>
    texts.map(text => (
      <>
        <h2>{label}</h2>
        <pre dir="ltr">{text}</pre>
      </>
    ))
  return (
    <>
      <p>
        <b>{words.levels[level]}</b>
      </p>
      <h2>{words.why}</h2>
      <p>{why[language]}</p>
      <h2>{words.remedy}</h2>
      <p>{remedy[language]}</p>
      {shown(words.bad, examples.bad)}
      {shown(words.good, examples.good)}
      <p>
        {words.basis}: <External href={basis.url}>{`${basis.name}, ${basis.section}`}</External>
      </p>
    </>
  )
}
