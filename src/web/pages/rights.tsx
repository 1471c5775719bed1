// Alone knows the rights page: what is reserved, how to ask, how to complain, and what is kept about persons.
import type { AiPermissions } from '../../model/rights.js'
import { CONTENT_CLASSES } from '../../model/rights.js'
import type { Bilingual } from '../../model/text.js'
import { ContactLink } from './contact-link.js'
import { Layout, type PageFrame } from './layout.js'
import { RIGHTS_WORDS } from './rights-words.js'
import { CLASS_WORDS, RESERVATION_WORDS } from './words.js'

export interface RightsPageProps extends PageFrame {
  /** Feed-level notice. */
  readonly notice: Bilingual
  /** Sentence that reserves mining and training; shown when either is reserved. */
  readonly mining: Bilingual
}

export function RightsPage(props: RightsPageProps) {
  const { language, publication, publicUrl, path, notice, mining } = props
  const words = RIGHTS_WORDS[language]
  const { holder, defaults, imprint } = publication
  return (
    <Layout {...props} title={`${words.title} – ${publication.name}`} canonical={publicUrl + path}>
      <div class="piece plain">
        <h1>{words.title}</h1>
        <p>{notice[language]}</p>
        <p>{words.perItem}</p>

        <h2>{words.classesTitle}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.class}</th>
              <th scope="col">{words.default}</th>
            </tr>
          </thead>
          <tbody>
            {CONTENT_CLASSES.map(name => (
              <tr key={name}>
                <th scope="row">{CLASS_WORDS[language][name]}</th>
                <td>{RESERVATION_WORDS[language][defaults.reservation[name] ?? 'unknown']}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <ul>
          {words.rules.map(rule => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>

        <h2>{words.machinesTitle}</h2>
        {!(defaults.ai.aiTrain && defaults.ai.aiInput) && <p>{mining[language]}</p>}
        <table>
          <tbody>
            {(['search', 'aiIndex', 'aiInput', 'aiTrain'] satisfies (keyof AiPermissions)[]).map(use => (
              <tr key={use}>
                <th scope="row">{words.machines[use]}</th>
                <td>{defaults.ai[use] ? words.allowed : words.reserved}</td>
              </tr>
            ))}
          </tbody>
        </table>

        <h2 id="izin">{words.askTitle}</h2>
        <p>
          {words.ask} <ContactLink contact={holder.contact} />
        </p>
        <h2 id="sikayet">{words.complainTitle}</h2>
        <p>
          {words.complain} <ContactLink contact={holder.contact} />
        </p>
        <h2 id="kvkk">{words.privacyTitle}</h2>
        <p>
          {words.controller} {imprint.tradeName}, {imprint.address} (<ContactLink contact={imprint.email} />
          ).
        </p>
        <table>
          <thead>
            <tr>
              {words.privacyHead.map(cell => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {words.privacy.map(row => (
              <tr key={row[0]}>
                {row.map((cell, column) =>
                  column === 0 ? (
                    <th key={cell} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={cell}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
        <p>{words.privacyRights}</p>
      </div>
    </Layout>
  )
}
