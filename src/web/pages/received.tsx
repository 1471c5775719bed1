// Alone knows what a reader is told once a report was taken in: its number, and by when it is settled.
import { Layout, type PageFrame } from './layout.js'
import { Local } from './local.js'
import { Moment } from './moment.js'
import type { ReportKind } from './report-form.js'
import { REPORT_WORDS } from './report-words.js'

export interface ReceivedPageProps extends PageFrame {
  readonly kind: ReportKind
  readonly number: string
  /** Epoch milliseconds; absent where the law sets no time. */
  readonly dueAt?: number
  /** Path of the story, where it may be shown. */
  readonly story?: string
}

export function ReceivedPage(props: ReceivedPageProps) {
  const { language, publication, kind, number, dueAt, story } = props
  const words = REPORT_WORDS[language]
  return (
    <Layout
      {...props}
      title={`${words.receivedTitle} – ${publication.name}`}
      head={<meta name="robots" content="noindex" />}
    >
      <div class="piece plain" role="status">
        <h1>{words.receivedTitle}</h1>
        <p>
          {words.number}: <b>{number}</b>
        </p>
        <p>
          {words.due[kind]} {dueAt !== undefined && <Moment at={dueAt} zone={publication.zone} language={language} />}
        </p>
        <p>{words.keep}</p>
        {story && (
          <p>
            <Local href={story}>{words.back}</Local>
          </p>
        )}
      </div>
    </Layout>
  )
}
