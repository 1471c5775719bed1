// Alone knows the page that tells who got which version of an article: whom a withdrawal has to be told to.
import type { ToldRecipient } from '../../../access/licence-told.js'
import { Local } from '../../pages/local.js'
import { Ago, type Clock } from './ago.js'
import { LICENSEE_WORDS } from './licensee-words.js'
import { ListTable } from './list-table.js'
import { type PanelFrame, PanelLayout } from './panel-layout.js'

export interface RecipientsPageProps extends PanelFrame {
  /** What was asked for, as it was written. */
  readonly said: string
  /** Absent: nothing was asked for yet. `wrong`: it is no article's address. */
  readonly found?: 'wrong' | { readonly key: string; readonly title?: string; readonly all: readonly ToldRecipient[] }
  /** How long the log knows every pull, days. */
  readonly logDays: number
}

export function RecipientsPage(props: RecipientsPageProps) {
  const { language, said, found, logDays } = props
  const words = LICENSEE_WORDS[language]
  return (
    <PanelLayout {...props} title={words.recipients} at="licensees">
      <p class="trail">
        <Local href="/panel/licensees">{words.title}</Local>
      </p>
      <h1>{words.recipients}</h1>
      <p class="help">{words.recipientsLead(logDays)}</p>
      <form method="get" action="/panel/recipients" class="look">
        <label for="article">{words.article}</label>
        <div>
          <input id="article" name="article" value={said} required maxLength={2000} aria-describedby="article-help" />
          {props.languageQuery && <input type="hidden" name="lang" value={language} />}
          <button type="submit">{words.look}</button>
        </div>
        <span class="help" id="article-help">
          {words.articleHelp}
        </span>
      </form>
      {found === 'wrong' ? (
        <p class="told bad" role="alert">
          {words.notArticle}
        </p>
      ) : (
        found && <Found {...props} found={found} />
      )}
    </PanelLayout>
  )
}

type FoundProps = RecipientsPageProps & { readonly found: Exclude<RecipientsPageProps['found'], 'wrong' | undefined> }

function Found({ found, language, now, publication }: FoundProps) {
  const words = LICENSEE_WORDS[language]
  const clock: Clock = { now, zone: publication.zone, language }
  return (
    <section aria-labelledby="found">
      <h2 id="found">
        <bdi>{found.title ?? found.key}</bdi>
      </h2>
      {found.all.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <ListTable
          heads={[words.name, words.contact, words.version, words.extent, words.feed, words.firstSent, words.lastSent]}
          rows={found.all.map(({ licensee, name, contact, version, extent, feed, firstAt, lastAt }) => ({
            key: `${licensee} ${version} ${extent} ${feed}`,
            cells: [
              <Local key="name" href={`/panel/licensees/${licensee}`}>
                <bdi>{name}</bdi>
              </Local>,
              contact ? <bdi key="contact">{contact}</bdi> : words.noContact,
              version,
              words.extents[extent],
              feed,
              <Ago key="first" at={firstAt} clock={clock} />,
              <Ago key="last" at={lastAt} clock={clock} />,
            ],
          }))}
        />
      )}
    </section>
  )
}
