// Alone knows the rights page: what is reserved, how to ask, how to complain, and what is kept about persons.
import type { AiPermissions } from '../../model/rights.js'
import { CONTENT_CLASSES } from '../../model/rights.js'
import type { Bilingual } from '../../model/text.js'
import { ContactLink } from './contact-link.js'
import { Layout, type PageFrame } from './layout.js'
import { Local } from './local.js'
import { RIGHTS_WORDS } from './rights-words.js'
import { CLASS_WORDS, RESERVATION_WORDS } from './words.js'

export interface RightsPageProps extends PageFrame {
  /** Feed-level notice. */
  readonly notice: Bilingual
  /** Sentence that reserves mining and training; shown when either is reserved. */
  readonly mining: Bilingual
  /** How long it is known who pulled what, days. */
  readonly pullLogDays: number
}

export function RightsPage(props: RightsPageProps) {
  const { language, publication, publicUrl, path, notice } = props
  const words = RIGHTS_WORDS[language]
  const { contact } = publication.holder
  return (
    <Layout {...props} title={`${words.title} – ${publication.name}`} canonical={publicUrl + path}>
      <div class="piece plain">
        <h1>{words.title}</h1>
        <p>{notice[language]}</p>
        <p>{words.perItem}</p>
        <Reserved {...props} />
        <Machines {...props} />
        <h2 id="izin">{words.askTitle}</h2>
        <p>
          {words.ask} <ContactLink contact={contact} />
        </p>
        <h2 id="sikayet">{words.complainTitle}</h2>
        <p>
          {words.complain} <ContactLink contact={contact} /> ·{' '}
          <Local href="/iletisim?konu=hak#bildirim">{words.complainForm}</Local>
        </p>
        <PersonalData {...props} />
      </div>
    </Layout>
  )
}

function Reserved({ language, publication: { defaults } }: RightsPageProps) {
  const words = RIGHTS_WORDS[language]
  return (
    <>
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
    </>
  )
}

const USES = ['search', 'aiIndex', 'aiInput', 'aiTrain'] as const satisfies (keyof AiPermissions)[]

function Machines({ language, publication, mining }: RightsPageProps) {
  const words = RIGHTS_WORDS[language]
  const { ai } = publication.defaults
  return (
    <>
      <h2>{words.machinesTitle}</h2>
      {!(ai.aiTrain && ai.aiInput) && <p>{mining[language]}</p>}
      <table>
        <tbody>
          {USES.map(use => (
            <tr key={use}>
              <th scope="row">{words.machines[use]}</th>
              <td>{ai[use] ? words.allowed : words.reserved}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** What the information notice of Law No. 6698 wants said: purpose, ground, time. */
function PersonalData({ language, publication: { imprint }, pullLogDays }: RightsPageProps) {
  const words = RIGHTS_WORDS[language]
  return (
    <>
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
          {[...words.privacy, ...words.privacyOfPulls(pullLogDays)].map(([what, ...rest]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              {rest.map(cell => (
                <td key={cell}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.privacyRights}</p>
    </>
  )
}
