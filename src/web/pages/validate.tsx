// Alone knows the validator's page: the form, the verdict, and each finding beside the line it speaks of.
import { type BoundedReport, gravest, leftOut } from '../../checking/bounded-report.js'
import { ruleOf } from '../../checking/catalogue.js'
import type { ProfileName } from '../../checking/check.js'
import { LEVELS } from '../../model/diagnostic.js'
import type { Bilingual, Language } from '../../model/text.js'
import { shorten } from '../../validation/reports/shorten.js'
import { TARGETS, type Target } from '../../validation/rule.js'
import { Layout, type PageFrame } from './layout.js'
import { Local } from './local.js'
import { Replacement } from './replacement.js'
import { type Elision, type Placed, type SourceLine, sourceLines } from './source-lines.js'
import { VALIDATE_WORDS } from './validate-words.js'

export interface ValidatePageProps extends PageFrame {
  /** What was asked, to be shown in the form again. */
  readonly given: {
    readonly profile: ProfileName
    readonly target?: Target | undefined
    readonly url?: string
    readonly text?: string
    readonly file?: string
  }
  readonly report?: BoundedReport
  readonly failed?: Bilingual
  /** Why no fixed document was sent. */
  readonly unfixed?: Bilingual
}

/** More than a person reads; the API gives more, the command all. */
const MOST_FINDINGS = 200
/** A larger document is not sent back into the form. */
const MOST_TEXT = 200_000

export function ValidatePage(props: ValidatePageProps) {
  const { language, publication, publicUrl, path, report, failed, unfixed } = props
  const words = VALIDATE_WORDS[language]
  return (
    <Layout
      {...props}
      title={`${words.title} – ${publication.name}`}
      description={words.lead}
      canonical={publicUrl + path}
    >
      <div class="piece check">
        <h1>{words.title}</h1>
        <p class="about">{words.lead}</p>
        {failed && (
          <p class="verdict bad" role="alert">
            {words.failed}: {failed[language]}
          </p>
        )}
        {unfixed && (
          <p class="verdict" role="alert">
            {unfixed[language]}
          </p>
        )}
        {report && <Report report={report} language={language} />}
        <Form {...props} />
        <p class="about">
          <Local href="/rules">{words.rules}</Local> · <code>POST /api/validate</code> ·{' '}
          <code>npx mahrec validate</code>
        </p>
      </div>
    </Layout>
  )
}

function Form({ language, languageQuery, given }: ValidatePageProps) {
  const words = VALIDATE_WORDS[language]
  const { text = '' } = given
  return (
    <form method="post" action={`/validate${languageQuery}`} enctype="multipart/form-data">
      <label>
        {words.paste}
        <textarea name="text" rows={10} spellcheck={false} autocomplete="off">
          {text.length <= MOST_TEXT ? text : ''}
        </textarea>
      </label>
      <div class="choices">
        <label>
          {words.file}
          <input type="file" name="file" accept=".xml,.rss,.atom,.rdf,.json,.opml" />
        </label>
        <label>
          {words.url}
          <input type="url" name="url" value={given.url} placeholder="https://" inputMode="url" />
        </label>
        <label>
          {words.profile}
          <select name="profile">
            {(['all', 'spec', 'news', 'rights'] as const).map(profile => (
              <option key={profile} value={profile} selected={profile === given.profile}>
                {words.profiles[profile]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.target}
          <select name="target">
            <option value="">{words.nobody}</option>
            {TARGETS.map(target => (
              <option key={target} value={target} selected={target === given.target}>
                {words.groups[target]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.language}
          <select name="lang">
            {(['tr', 'en'] as const).map(each => (
              <option key={each} value={each} lang={each} selected={each === language}>
                {VALIDATE_WORDS[each].name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="actions">
        <button type="submit">{words.check}</button>
        <button type="submit" name="fix" value="1" class="second">
          {words.download}
        </button>
      </p>
    </form>
  )
}

export function Report({ report, language }: { readonly report: BoundedReport; readonly language: Language }) {
  const words = VALIDATE_WORDS[language]
  const { valid, format, encoding, diagnostics, counts, text, position } = report
  const shown = gravest(diagnostics, MOST_FINDINGS)
  const hidden = leftOut(counts, shown.length)
  return (
    <section aria-labelledby="verdict">
      <p id="verdict" class={`verdict ${valid ? 'good' : 'bad'}`} role="status">
        {valid ? words.valid : words.invalid}{' '}
        <span>{LEVELS.map(level => words.count[level](counts[level])).join(' · ')}</span>
        <span>
          {words.format}: {format} · {words.encoding}: {encoding}
        </span>
      </p>
      {diagnostics.length === 0 ? (
        <p>{words.clean}</p>
      ) : (
        <>
          <h2>{words.findings}</h2>
          <ol class="source">
            {sourceLines(text, shown, position).map(line =>
              'elided' in line ? (
                <Gap key={`gap ${line.elided}`} {...line} language={language} />
              ) : (
                <Line key={line.number} {...line} source={text} language={language} />
              ),
            )}
          </ol>
          {hidden > 0 && <p class="about">{words.hidden(hidden)}</p>}
        </>
      )}
    </section>
  )
}

function Gap({ elided, language }: Elision & { readonly language: Language }) {
  return (
    <li class="gap">
      … {elided} {VALIDATE_WORDS[language].elided}
    </li>
  )
}

type InSource = { readonly source: string; readonly language: Language }

function Line({ number, text, findings, source, language }: SourceLine & InSource) {
  return (
    <li id={`L${number}`} class={`line ${worst(findings)}`.trim()}>
      <a class="number" href={`#L${number}`} aria-label={`${VALIDATE_WORDS[language].line} ${number}`}>
        {number}
      </a>
      <code dir="ltr">{text || ' '}</code>
      {findings.length > 0 && (
        <div class="notes">
          {findings.map((placed, index) => (
            <Note key={`${index} ${placed.found.rule}`} {...placed} source={source} language={language} />
          ))}
        </div>
      )}
    </li>
  )
}

function worst(findings: readonly Placed[]): string {
  return LEVELS.find(level => findings.some(({ found }) => found.level === level)) ?? ''
}

function Note({ found, line, column, source, language }: Placed & InSource) {
  const words = VALIDATE_WORDS[language]
  const rule = ruleOf(found.rule)
  return (
    <div class={`note ${found.level}`}>
      <p>
        <b>{words.levels[found.level]}</b>{' '}
        {rule?.profile !== 'http' && <span class="where">{`${line}:${column}`}</span>}{' '}
        {shorten(rule?.says[language](found.data) ?? found.rule)}
      </p>
      {rule && (
        <p class="remedy">
          {rule.why[language]} → {rule.remedy[language]}
        </p>
      )}
      {found.fix && <Replacement fix={found.fix} source={source} label={words.fix} />}
      <p class="rule">
        <Local href={`/rules/${found.rule}`}>{found.rule}</Local>
      </p>
    </div>
  )
}
