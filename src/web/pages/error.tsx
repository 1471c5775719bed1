// Alone knows how a refusal looks to a person.
import type { ReadableProblem } from '../problem.js'
import { Layout, type PageFrame } from './layout.js'
import { Local } from './local.js'
import { WORDS } from './words.js'

export function ErrorPage(props: PageFrame & { readonly problem: ReadableProblem }) {
  const { problem, language, publication } = props
  return (
    <Layout {...props} title={`${problem.title} – ${publication.name}`} head={<meta name="robots" content="noindex" />}>
      <div class="piece plain">
        <p class="status">{problem.status}</p>
        <h1>{problem.title}</h1>
        <p>{problem.detail}</p>
        {problem.errors.length > 0 && (
          <ul>
            {problem.errors.map(error => (
              <li key={error}>{error}</li>
            ))}
          </ul>
        )}
        <p>
          <Local href="/">{WORDS[language].errorBack}</Local>
        </p>
      </div>
    </Layout>
  )
}
