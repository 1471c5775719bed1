// Alone knows what stands where a withdrawn story stood: the notice and whom to ask, nothing of the story.
import type { Bilingual } from '../../model/text.js'
import { ContactLink } from './contact-link.js'
import { Layout, type PageFrame } from './layout.js'
import { Local } from './local.js'
import { WORDS } from './words.js'

export function WithdrawnPage(props: PageFrame & { readonly notice: Bilingual }) {
  const { language, publication, notice } = props
  const words = WORDS[language]
  return (
    <Layout
      {...props}
      title={`${words.withdrawnTitle} – ${publication.name}`}
      head={<meta name="robots" content="noindex" />}
    >
      <div class="piece plain">
        <h1>{words.withdrawnTitle}</h1>
        <p>{notice[language]}</p>
        <p>
          {words.withdrawnMore} <ContactLink contact={publication.imprint.email} />
        </p>
        <p>
          <Local href="/">{words.errorBack}</Local>
        </p>
      </div>
    </Layout>
  )
}
