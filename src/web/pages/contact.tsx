// Alone knows the künye page, under the heading and with the fields that Law No. 5187 art. 4 wants, and the form below it.
import type { ComponentChildren } from 'preact'
import type { Language } from '../../model/text.js'
import { Layout } from './layout.js'
import { ReportForm, type ReportFormProps } from './report-form.js'

const LABELS = {
  tr: {
    intro: 'Künye ve zorunlu bilgiler (5187 sayılı Basın Kanunu m. 4, 5651 sayılı Kanun m. 3).',
    name: 'Yayının adı',
    kind: 'Yayın türü',
    owner: 'Yayın sahibi',
    representative: 'Yayın sahibinin temsilcisi',
    responsibleEditor: 'Sorumlu müdür',
    tradeName: 'Ticaret unvanı',
    address: 'Yönetim yeri ve iş adresi',
    email: 'E-posta',
    phone: 'Telefon',
    uets: 'Elektronik tebligat adresi (UETS)',
    hostName: 'Yer sağlayıcının adı',
    hostAddress: 'Yer sağlayıcının adresi',
    site: 'Yayının adresi',
    permissions: 'İzin ve hak bildirimi',
  },
  en: {
    intro: 'Imprint and required particulars (Press Law No. 5187 art. 4, Law No. 5651 art. 3).',
    name: 'Name of the publication',
    kind: 'Kind of publication',
    owner: 'Owner of the publication',
    representative: 'Representative of the owner',
    responsibleEditor: 'Responsible managing editor',
    tradeName: 'Trade name',
    address: 'Place of management and business address',
    email: 'E-mail',
    phone: 'Telephone',
    uets: 'Electronic notification address (UETS)',
    hostName: 'Name of the hosting provider',
    hostAddress: 'Address of the hosting provider',
    site: 'Address of the publication',
    permissions: 'Permissions and notices of rights',
  },
} as const satisfies Record<Language, Record<string, string>>

export function ContactPage(props: ReportFormProps) {
  const { language, publication, publicUrl, path } = props
  const { imprint, holder } = publication
  const labels = LABELS[language]
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    [labels.name, publication.name],
    [labels.kind, imprint.kind[language]],
    [labels.owner, imprint.owner],
    [labels.representative, imprint.representative],
    [labels.responsibleEditor, imprint.responsibleEditor],
    [labels.tradeName, imprint.tradeName],
    [labels.address, imprint.address],
    [labels.email, <a href={`mailto:${imprint.email}`}>{imprint.email}</a>],
    [labels.phone, <a href={`tel:${imprint.phone.replace(/[^+\d]/g, '')}`}>{imprint.phone}</a>],
    [labels.uets, imprint.uets],
    [labels.hostName, imprint.hostingProvider.name],
    [labels.hostAddress, imprint.hostingProvider.address],
    [labels.site, <a href={publication.site}>{publication.site}</a>],
    [
      labels.permissions,
      holder.contact.includes('@') ? <a href={`mailto:${holder.contact}`}>{holder.contact}</a> : holder.contact,
    ],
  ]
  return (
    <Layout {...props} title={`İletişim – ${publication.name}`} canonical={publicUrl + path}>
      <div class="piece plain">
        <h1>{language === 'tr' ? 'İletişim' : 'İletişim (contact and imprint)'}</h1>
        <p>{labels.intro}</p>
        <dl class="table">
          {rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <ReportForm {...props} />
      </div>
    </Layout>
  )
}
