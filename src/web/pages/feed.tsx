// Alone knows the readable page of one category's feed.
import type { Category } from '../../model/publication.js'
import type { Bilingual } from '../../model/text.js'
import { Autodiscovery, FeedLinks } from './feed-links.js'
import { Layout, type PageFrame } from './layout.js'
import { type Shown, Story } from './story.js'
import { Subscribe } from './subscribe.js'
import { WORDS } from './words.js'

export interface FeedPageProps extends PageFrame {
  readonly category: Category
  readonly stories: readonly Shown[]
  readonly notice: Bilingual
}

export function FeedPage(props: FeedPageProps) {
  const { category, stories, notice, language, publication, publicUrl, path } = props
  const words = WORDS[language]
  return (
    <Layout
      {...props}
      title={`${category.label[language]} – ${publication.name}`}
      description={category.description[language]}
      canonical={publicUrl + path}
      head={<Autodiscovery category={category} language={language} publication={publication.name} />}
    >
      <header class="feed-head">
        <h1>{category.label[language]}</h1>
        <FeedLinks category={category} language={language} />
        <p class="about">{category.description[language]}</p>
      </header>
      {stories.length === 0 && <p>{words.nothingYet}</p>}
      <div class="stories">
        {stories.map(shown => (
          <Story
            key={shown.article.key}
            {...shown}
            language={language}
            zone={publication.zone}
            publicUrl={publicUrl}
            size="full"
          />
        ))}
      </div>
      <Subscribe categories={[category]} language={language} publicUrl={publicUrl} />
      <p class="rights-line">{notice[language]}</p>
    </Layout>
  )
}
