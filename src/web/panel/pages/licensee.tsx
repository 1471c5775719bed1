// Alone knows the page of one licensee: what it pulled, its keys, its contract, and what can be done.
import type { ComponentChildren } from 'preact'
import { ROTATION_DAYS } from '../../../access/licence-desk.js'
import { isLive, type LicenceKey, stateOfLicence } from '../../../model/licensee.js'
import { Local } from '../../pages/local.js'
import { momentInWords } from '../../pages/moment.js'
import { LicenceFields, type LicenceFieldsProps } from './licence-form.js'
import { LicenceUsage, type LicenceUsageProps } from './licensee-usage.js'
import { LICENSEE_WORDS } from './licensee-words.js'
import { LicenceStateMark, type ListedLicence, scopeInWords } from './licensees.js'
import { ListTable } from './list-table.js'
import { ActButton, PanelForm } from './panel-form.js'
import { PanelLayout } from './panel-layout.js'

export interface LicenseePageProps extends LicenceUsageProps, Omit<LicenceFieldsProps, 'language' | 'isNew'> {
  readonly kept: ListedLicence
  /** Names the state of the contract that the form was written for. */
  readonly version: string
  /** Somebody else changed the contract meanwhile. */
  readonly isOutdated?: boolean
}

export function LicenseePage(props: LicenseePageProps) {
  const { language, kept, now, publication } = props
  const { licence, keys } = kept
  const words = LICENSEE_WORDS[language]
  return (
    <PanelLayout {...props} title={licence.name} at="licensees">
      <p class="trail">
        <Local href="/panel/licensees">{words.title}</Local>
      </p>
      <header class="top">
        <div>
          <h1>
            <bdi>{licence.name}</bdi>{' '}
            <LicenceStateMark state={stateOfLicence(licence, keys, now, publication.zone)} language={language} />
          </h1>
          <p class="help">
            {words.extents[licence.extent]}, {scopeInWords(licence, language)}
          </p>
        </div>
      </header>
      <LicenceUsage {...props} />
      <Keys {...props} />
      <Contract {...props} />
      <Remove {...props} />
    </PanelLayout>
  )
}

const at = ({ kept }: LicenseePageProps, act = '') => `/panel/licensees/${kept.licence.slug}${act}`

function Keys(props: LicenseePageProps) {
  const { kept, language, now } = props
  const words = LICENSEE_WORDS[language]
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{words.keys}</h2>
      {kept.keys.length > 0 && (
        <ListTable
          heads={[words.keyId, words.made, words.state, words.ends]}
          rows={kept.keys.toReversed().map(key => ({ key: key.id, cells: keyCells(key, props) }))}
        />
      )}
      <div class="pair">
        <PanelForm action={at(props, '/rotate')} class="rotate">
          <h3>{words.rotate}</h3>
          <p class="help">{words.rotateWhy}</p>
          <p class="field">
            <label for="days">{words.rotateDays}</label>
            <input
              id="days"
              name="days"
              inputMode="numeric"
              value={String(ROTATION_DAYS)}
              pattern="[0-9]{1,2}"
              title={words.wrongDays}
              required
            />
          </p>
          <p class="buttons">
            <button type="submit">{words.rotate}</button>
          </p>
        </PanelForm>
        {kept.keys.some(key => isLive(key, now)) && (
          <PanelForm action={at(props, '/revoke')} class="remove">
            <div>
              <h3>{words.revokeAll}</h3>
              <p class="help">{words.revokeWhy}</p>
            </div>
            <label>
              <input type="checkbox" name="sure" value="yes" required /> {words.sureRevoke}
            </label>
            <button type="submit" class="second">
              {words.revokeAll}
            </button>
          </PanelForm>
        )}
      </div>
    </section>
  )
}

function keyCells(key: LicenceKey, props: LicenseePageProps): readonly ComponentChildren[] {
  const { language, now, publication } = props
  const words = LICENSEE_WORDS[language]
  const moment = (time: number) => momentInWords(time, publication.zone, language)
  const end = key.revokedAt ?? key.expiresAt
  const live = isLive(key, now)
  const over = key.revokedAt === undefined ? words.over : words.revoked
  const open = key.expiresAt === undefined ? words.open : words.endsAt
  return [
    <code key="id">{key.id}</code>,
    moment(key.createdAt),
    <>
      {live ? open : over}
      {live && (
        <ActButton
          action={at(props, '/revoke')}
          hidden={{ key: key.id }}
          label={words.revokeOne}
          title={words.revokeOf(key.id)}
          kind="quiet"
        />
      )}
    </>,
    end === undefined ? '–' : moment(end),
  ]
}

function Contract(props: LicenseePageProps) {
  const { language, categories, said, reasons, version, isOutdated } = props
  const words = LICENSEE_WORDS[language]
  return (
    <section aria-labelledby="contract">
      <h2 id="contract">{words.contract}</h2>
      {isOutdated && (
        <p class="told bad" role="alert">
          {words.moved}
        </p>
      )}
      <PanelForm action={at(props)} hidden={{ version }}>
        <LicenceFields said={said} reasons={reasons} categories={categories} language={language} />
        <p class="buttons">
          <button type="submit">{words.save}</button>
        </p>
      </PanelForm>
    </section>
  )
}

function Remove(props: LicenseePageProps) {
  const words = LICENSEE_WORDS[props.language]
  return (
    <section aria-labelledby="remove">
      <h2 id="remove">{words.remove}</h2>
      <p class="help">{words.removeWhy}</p>
      <PanelForm action={at(props, '/remove')} class="remove">
        <label>
          <input type="checkbox" name="sure" value="yes" required /> {words.removeSure}
        </label>
        <button type="submit" class="second">
          {words.remove}
        </button>
      </PanelForm>
    </section>
  )
}
