// Alone knows the pages that tell of the validator's rules and of the terms of the law.
import type { Language } from '../../model/text.js'
import type { Term } from '../../rights/term.js'
import type { FixExample } from '../../validation/reports/explain.js'
import type { Rule } from '../../validation/rule.js'
import { External } from './external.js'
import { Layout, type PageFrame } from './layout.js'
import { Local } from './local.js'
import { type RuleFilter, RuleFilters, RuleGroups } from './rule-groups.js'
import { VALIDATE_WORDS } from './validate-words.js'

export interface RulesPageProps extends PageFrame {
  readonly rules: readonly Rule[]
  readonly terms: readonly Term[]
  readonly filter: RuleFilter
}

export function RulesPage(props: RulesPageProps) {
  const { language, publication, publicUrl, path, rules, terms, filter } = props
  const words = VALIDATE_WORDS[language]
  const isAboutLaw = !filter.level && (filter.profile ?? 'rights') === 'rights'
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
        <RuleFilters rules={rules} filter={filter} language={language} />
        <RuleGroups rules={rules} filter={filter} language={language} />
        {isAboutLaw && <Terms terms={terms} language={language} />}
      </div>
    </Layout>
  )
}

function Terms({ terms, language }: Pick<RulesPageProps, 'terms' | 'language'>) {
  return (
    <section aria-labelledby="terms">
      <h2 id="terms">{VALIDATE_WORDS[language].terms}</h2>
      <ul class="rules">
        {terms.map(({ id, says }) => (
          <li key={id} id={`term-${id}`}>
            <Local href={`/rules/${id}`}>{id}</Local>
            <br />
            {says[language]}
          </li>
        ))}
      </ul>
    </section>
  )
}

export interface RulePageProps extends PageFrame {
  readonly id: string
  readonly rule?: Rule
  /** What its fix makes of an example. */
  readonly fixExample?: FixExample
  /** Plain text. */
  readonly term?: string
}

export function RulePage(props: RulePageProps) {
  const { language, publication, publicUrl, path, id, rule, term, fixExample = () => undefined } = props
  const words = VALIDATE_WORDS[language]
  return (
    <Layout {...props} title={`${id} – ${publication.name}`} canonical={publicUrl + path}>
      <div class="piece plain">
        <h1>{id}</h1>
        {rule && <RuleBody rule={rule} fixExample={fixExample} language={language} />}
        {term && <pre>{term}</pre>}
        <p>
          <Local href="/rules">{words.rules}</Local> · <Local href="/validate">{words.title}</Local>
        </p>
      </div>
    </Layout>
  )
}

interface RuleBodyProps {
  readonly rule: Rule
  readonly fixExample: FixExample
  readonly language: Language
}

function RuleBody({ rule, fixExample, language }: RuleBodyProps) {
  const words = VALIDATE_WORDS[language]
  const { level, profile = 'spec', target, w3c, why, remedy, basis, examples } = rule
  return (
    <>
      <p>
        <b>{words.levels[level]}</b> ·{' '}
        <Local href={`/rules#${target ?? profile}`}>{words.groups[target ?? profile]}</Local>
        {w3c && ` · ${words.w3c}: ${w3c}`}
      </p>
      <h2>{words.why}</h2>
      <p>{why[language]}</p>
      <h2>{words.remedy}</h2>
      <p>{remedy[language]}</p>
      {examples.bad.map(text => (
        <>
          <Example label={words.bad} text={text} />
          <Example label={words.fixed} text={fixExample(rule, text)} />
        </>
      ))}
      {examples.good.map(text => (
        <Example label={words.good} text={text} />
      ))}
      <p>
        {words.basis}: <External href={basis.url}>{`${basis.name}, ${basis.section}`}</External>
      </p>
    </>
  )
}

function Example({ label, text }: { readonly label: string; readonly text: string | undefined }) {
  return text === undefined ? null : (
    <>
      <h2>{label}</h2>
      <pre dir="ltr">{text}</pre>
    </>
  )
}
