// Alone shows how much waits in quarantine, of whom and for what, and lets all that wait for one thing be decided about.
import type { HeldState } from '../../../model/held-item.js'
import type { Language } from '../../../model/text.js'
import type { HeldTally } from '../../../store/store.js'
import { Local } from '../../pages/local.js'
import { Ground, groundInWords, whyOf } from './ground.js'
import { PanelForm } from './panel-form.js'
import type { PanelFrame } from './panel-layout.js'
import { QUARANTINE_WORDS } from './quarantine-words.js'

export interface HeldFilter {
  readonly partner?: string
  readonly ground?: string
  readonly state: HeldState
}

export interface TallyProps extends PanelFrame {
  readonly filter: HeldFilter
  readonly tally: HeldTally
  /** By slug; one that is missing was removed. */
  readonly names: ReadonlyMap<string, string>
}

/** The list that a filter shows. */
export function addressOf({ partner, ground, state }: HeldFilter, after?: string): string {
  const params = new URLSearchParams()
  if (partner) params.set('partner', partner)
  if (ground) params.set('rule', ground)
  if (state !== 'waiting') params.set('state', state)
  if (after) params.set('after', after)
  return params.size > 0 ? `/panel/quarantine?${params}` : '/panel/quarantine'
}

export function HeldByPartner({ tally, filter, names, language }: TallyProps) {
  const words = QUARANTINE_WORDS[language]
  return (
    <table class="plainly">
      <caption>{words.byPartner}</caption>
      <thead>
        <tr>
          <th scope="col">{words.partner}</th>
          <th scope="col" class="number">
            {words.quarantined}
          </th>
          <th scope="col" class="number">
            {words.refused}
          </th>
        </tr>
      </thead>
      <tbody>
        {tally.partners.map(({ partner, quarantined, refused }) => (
          <tr key={partner}>
            <th scope="row">
              <Local
                href={addressOf({ ...filter, partner })}
                aria-current={partner === filter.partner ? 'true' : undefined}
              >
                <Name slug={partner} names={names} language={language} />
              </Local>
            </th>
            <td class="number">{quarantined}</td>
            <td class="number">{refused}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Of the partner that is chosen, or of all. */
export function HeldByGround({ tally, filter, language }: TallyProps) {
  const words = QUARANTINE_WORDS[language]
  const sums = new Map<string, { items: number; alone: number }>()
  for (const { ground, partner, items, alone } of tally.grounds) {
    if (filter.partner && partner !== filter.partner) continue
    const known = sums.get(ground) ?? { items: 0, alone: 0 }
    sums.set(ground, { items: known.items + items, alone: known.alone + alone })
  }
  return (
    <table class="plainly">
      <caption>{words.byGround}</caption>
      <thead>
        <tr>
          <th scope="col">{words.ground}</th>
          <th scope="col" class="number">
            {words.items}
          </th>
          <th scope="col" class="number">
            {words.only}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...sums]
          .toSorted(([, a], [, b]) => b.items - a.items)
          .map(([ground, { items, alone }]) => (
            <tr key={ground}>
              <th scope="row">
                <Local
                  href={addressOf({ ...filter, ground })}
                  aria-current={ground === filter.ground ? 'true' : undefined}
                >
                  {groundInWords(ground, language)}
                </Local>
              </th>
              <td class="number">{items}</td>
              <td class="number">{alone}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

/** Where one partner and one rule are chosen, everything held for it alone can be decided about at once. */
export function Bulk({ tally, filter, names, language }: TallyProps) {
  const { partner, ground, state } = filter
  const words = QUARANTINE_WORDS[language]
  const clear = (
    <p class="filter">
      {words.shown}: {partner && <Name slug={partner} names={names} language={language} />}
      {partner && ground && ' · '}
      {ground && <Ground ground={ground} language={language} />} (
      <Local href={addressOf({ state })}>{words.clear}</Local>)
    </p>
  )
  if (!partner && !ground) return null
  if (!partner || !ground || state !== 'waiting') return clear
  const count = tally.grounds.find(each => each.partner === partner && each.ground === ground)?.alone ?? 0
  if (count === 0) return clear
  const name = names.get(partner) ?? partner
  return (
    <>
      {clear}
      <section class="bulk" aria-labelledby="bulk">
        <h2 id="bulk">{words.bulk(count, groundInWords(ground, language), name)}</h2>
        {whyOf(ground, language) && <p>{whyOf(ground, language)}</p>}
        <p class="help">{words.bulkLead}</p>
        <div class="acts">
          {names.has(partner) && (
            <Sure act="release" label={words.releaseAll(count)} why={words.releaseAllWhy} {...{ filter, language }} />
          )}
          <Sure act="reject" label={words.rejectAll(count)} why={words.rejectAllWhy} {...{ filter, language }} />
        </div>
      </section>
    </>
  )
}

interface SureProps extends Pick<TallyProps, 'filter' | 'language'> {
  readonly act: 'release' | 'reject'
  readonly label: string
  readonly why: string
}

/** Two steps without a script: what it means comes before the button that does it. */
function Sure({ act, label, why, filter, language }: SureProps) {
  return (
    <details class="sure">
      <summary>{label}</summary>
      <p class="help">{why}</p>
      <PanelForm action={`/panel/quarantine/${act}-all`} hidden={{ partner: filter.partner, rule: filter.ground }}>
        <button type="submit" class={act === 'release' ? '' : 'second'}>
          {QUARANTINE_WORDS[language].sure}: {label}
        </button>
      </PanelForm>
    </details>
  )
}

interface NameProps {
  readonly slug: string
  readonly names: ReadonlyMap<string, string>
  readonly language: Language
}

export function Name({ slug, names, language }: NameProps) {
  const name = names.get(slug)
  return name === undefined ? (
    <>
      <bdi>{slug}</bdi> ({QUARANTINE_WORDS[language].removed})
    </>
  ) : (
    <bdi>{name}</bdi>
  )
}
