// Alone knows what stands where a withdrawn story stood: the notice, replies to it and whom to ask, nothing of the story.
import type { Answer } from '../../model/article.js'
import type { Bilingual } from '../../model/text.js'
import { ContactLink } from './contact-link.js'
import { Layout, type PageFrame } from './layout.js'
import { Local } from './local.js'
import { WORDS } from './words.js'

export interface WithdrawnPageProps extends PageFrame {
  readonly notice: Bilingual
  /** Published also where what they answer is gone (Law No. 5187 art. 14). */
  readonly answeredBy?: readonly Answer[]
}

export function WithdrawnPage(props: WithdrawnPageProps) {
  const { language, publication, notice, answeredBy = [] } = props
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
        {answeredBy.map(({ key }) => (
          <p key={key}>
            <Local href={`/articles/${key}`}>{words.answeredBy}</Local>
          </p>
        ))}
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
