// Alone shows what an item in quarantine says: of itself, and of its rights.
import type { ComponentChildren } from 'preact'
import type { HeldItem } from '../../../model/held-item.js'
import type { Partner } from '../../../model/partner.js'
import { External } from '../../pages/external.js'
import { Moment } from '../../pages/moment.js'
import { CLASS_WORDS, RESERVATION_WORDS } from '../../pages/words.js'
import { CONTRACT_WORDS } from './contract-words.js'
import type { PanelFrame } from './panel-layout.js'
import { QUARANTINE_WORDS } from './quarantine-words.js'

export interface HeldSaidProps extends PanelFrame {
  readonly item: HeldItem
  /** Absent: it was removed. */
  readonly partner?: Partner
}

export function HeldSaid({ item, language, publication }: HeldSaidProps) {
  const words = QUARANTINE_WORDS[language]
  const { url, publishedAt, authors, tags, media } = item.draft
  return (
    <section aria-labelledby="said">
      <h2 id="said">{words.said}</h2>
      <dl class="facts">
        <Fact term={words.address}>
          {url && (
            <External href={url} rel="noreferrer">
              {url}
            </External>
          )}
        </Fact>
        <Fact term={words.published}>
          {publishedAt !== undefined && <Moment at={publishedAt} zone={publication.zone} language={language} />}
        </Fact>
        <Fact term={words.authors}>{authors.map(({ name }) => name).join(', ')}</Fact>
        <Fact term={words.tags}>{tags.join(', ')}</Fact>
        <Fact term={words.media}>{media.length > 0 ? media.length : ''}</Fact>
      </dl>
    </section>
  )
}

export function HeldRights({ item, partner, language }: HeldSaidProps) {
  const words = QUARANTINE_WORDS[language]
  const { rights } = item.draft
  const { holder, licenseUrl, notice, sourceChain = [], raw = [] } = rights
  const kind = worded(CLASS_WORDS[language], rights.class)
  const reservation = worded(RESERVATION_WORDS[language], rights.reservation)
  const isSilent = !kind && !reservation && !notice && raw.length === 0
  const extent = partner?.contract?.extent
  return (
    <section aria-labelledby="rights">
      <h2 id="rights">{words.rights}</h2>
      {isSilent && <p>{words.nothingSaid}</p>}
      <dl class="facts">
        <Fact term={words.contract}>
          {partner && (extent ? CONTRACT_WORDS[language].options[`extent:${extent}`] : words.noContract)}
        </Fact>
        <Fact term={words.class}>{kind}</Fact>
        <Fact term={words.reservation}>{reservation}</Fact>
        <Fact term={words.holder}>{holder?.name}</Fact>
        <Fact term={words.licence}>
          {licenseUrl && (
            <External href={licenseUrl} rel="noreferrer">
              {licenseUrl}
            </External>
          )}
        </Fact>
        <Fact term={words.notice}>{notice?.[language] ?? notice?.tr ?? notice?.en}</Fact>
        <Fact term={words.chain}>
          {sourceChain
            .map(({ name }) => name)
            .filter(Boolean)
            .join(' ↳ ')}
        </Fact>
      </dl>
      {raw.length > 0 && (
        <table class="plainly">
          <caption>{words.statements}</caption>
          <thead>
            <tr>
              <th scope="col">{CONTRACT_WORDS[language].carrier}</th>
              <th scope="col">{CONTRACT_WORDS[language].statement}</th>
            </tr>
          </thead>
          <tbody>
            {raw.slice(0, MOST_STATEMENTS).map(({ carrier, value }, index) => (
              <tr key={`${index} ${carrier}`}>
                <th scope="row">
                  <code>{carrier}</code>
                </th>
                <td>
                  <bdi>{value.slice(0, 1000)}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

const MOST_STATEMENTS = 40

/** Nothing where there is nothing to say. */
function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  if (children === undefined || children === '' || children === false) return null
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  )
}

/** As it was written where it is no word of ours. */
function worded(words: Readonly<Record<string, string>>, said: string | undefined): string | undefined {
  return said === undefined ? undefined : Object.hasOwn(words, said) ? words[said] : said
}
