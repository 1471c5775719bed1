// Alone shows what an operator is told of partners: once, until somebody has seen it.
import type { Notice } from '../../../model/notice.js'
import type { KeptPartner } from '../../../store/store.js'
import { Local } from '../../pages/local.js'
import { Ago, type Clock } from './ago.js'
import { ActButton } from './panel-form.js'
import { PANEL_WORDS } from './panel-words.js'

interface Props {
  readonly partners: readonly KeptPartner[]
  readonly clock: Clock
}

/** Those that nobody has seen yet, of all partners, the newest first. */
export function NewNotices({ partners, clock }: Props) {
  const words = PANEL_WORDS[clock.language]
  const told = partners
    .map(({ partner, health }) => ({ partner, notices: unseen(health.notices) }))
    .filter(({ notices }) => notices.length > 0)
    .toSorted((a, b) => newest(b.notices) - newest(a.notices))
  if (told.length === 0) return null
  return (
    <section class="news" aria-labelledby="news">
      <h2 id="news">{words.notices}</h2>
      <ul>
        {told.map(({ partner, notices }) => (
          <li key={partner.slug}>
            <div>
              <h3>
                <Local href={`/panel/partners/${partner.slug}`}>
                  <bdi>{partner.name}</bdi>
                </Local>
              </h3>
              {notices.map(notice => (
                <Message key={notice.kind} notice={notice} clock={clock} />
              ))}
            </div>
            <Seen slug={partner.slug} from="list" clock={clock} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** All that stand of one partner, those that were seen too. */
export function PartnerNotices({ kept, clock }: { readonly kept: KeptPartner; readonly clock: Clock }) {
  const { notices = [] } = kept.health
  if (notices.length === 0) return null
  return (
    <section class="news" aria-labelledby="news">
      <h2 id="news">{PANEL_WORDS[clock.language].notices}</h2>
      {notices.map(notice => (
        <Message key={notice.kind} notice={notice} clock={clock} />
      ))}
      {unseen(notices).length > 0 && <Seen slug={kept.partner.slug} clock={clock} />}
    </section>
  )
}

function Message({ notice, clock }: { readonly notice: Notice; readonly clock: Clock }) {
  const words = PANEL_WORDS[clock.language]
  const { message, firstAt, acknowledgedAt } = notice
  return (
    <p>
      {message[clock.language]}
      <small>
        <Ago at={firstAt} clock={clock} />
        {acknowledgedAt !== undefined && (
          <>
            {' · '}
            {words.seenBefore} <Ago at={acknowledgedAt} clock={clock} />
          </>
        )}
      </small>
    </p>
  )
}

function Seen({ slug, from, clock }: { readonly slug: string; readonly from?: string; readonly clock: Clock }) {
  const action = `/panel/partners/${slug}/acknowledge`
  return <ActButton action={action} hidden={{ from }} label={PANEL_WORDS[clock.language].seen} />
}

function unseen(notices: readonly Notice[] = []): readonly Notice[] {
  return notices.filter(({ acknowledgedAt }) => acknowledgedAt === undefined)
}

function newest(notices: readonly Notice[]): number {
  return Math.max(...notices.map(({ firstAt }) => firstAt))
}
