// Alone knows the front page: every category with its newest stories, its feeds, and how to subscribe.
import type { Category } from '../../model/publication.js'
import type { Bilingual } from '../../model/text.js'
import { Autodiscovery, FeedLinks } from './feed-links.js'
import { Layout, type PageFrame } from './layout.js'
import { Local } from './local.js'
import { pictureOf, type Shown, Story } from './story.js'
import { Subscribe } from './subscribe.js'
import { WORDS } from './words.js'

export interface Section {
  readonly category: Category
  /** Newest first. */
  readonly stories: readonly Shown[]
}

export interface DirectoryPageProps extends PageFrame {
  readonly sections: readonly Section[]
  readonly notice: Bilingual
}

export function DirectoryPage(props: DirectoryPageProps) {
  const { language, publication, publicUrl, sections, notice } = props
  const [first, ...others] = sections
  return (
    <Layout
      {...props}
      title={publication.name}
      description={publication.description[language]}
      canonical={`${publicUrl}/`}
      head={sections.map(({ category }) => (
        <Autodiscovery key={category.slug} category={category} language={language} publication={publication.name} />
      ))}
    >
      <h1 class="motto">{publication.description[language]}</h1>
      {first && <Front section={first} {...props} />}
      <div class="sections">
        {others.map(section => (
          <SectionBlock key={section.category.slug} section={section} {...props} />
        ))}
      </div>
      <Subscribe categories={sections.map(({ category }) => category)} language={language} publicUrl={publicUrl} />
      <p class="rights-line">{notice[language]}</p>
    </Layout>
  )
}

type WithSection = DirectoryPageProps & { readonly section: Section }

function SectionHead({ section: { category }, language }: WithSection) {
  return (
    <header>
      <h2>
        <Local href={`/feeds/${category.slug}`}>{category.label[language]}</Local>
      </h2>
      <FeedLinks category={category} language={language} />
      <p class="about">{category.description[language]}</p>
    </header>
  )
}

function Front(props: WithSection) {
  const { section, language, publication, publicUrl } = props
  const { stories } = section
  // The front page opens with a picture if there is one.
  const lead = stories.find(story => pictureOf(story)) ?? stories[0]
  const rest = stories.filter(story => story !== lead)
  return (
    <section class="front">
      <SectionHead {...props} />
      {lead ? (
        <div class="spread">
          <Story {...lead} language={language} zone={publication.zone} publicUrl={publicUrl} size="lead" />
          <div class="latest">
            {rest.map(shown => (
              <Story
                key={shown.article.key}
                {...shown}
                language={language}
                zone={publication.zone}
                publicUrl={publicUrl}
                size="line"
              />
            ))}
          </div>
        </div>
      ) : (
        <p>{WORDS[language].nothingYet}</p>
      )}
    </section>
  )
}

function SectionBlock(props: WithSection) {
  const { section, language, publication, publicUrl } = props
  return (
    <section>
      <SectionHead {...props} />
      {section.stories.length === 0 && <p class="about">{WORDS[language].nothingYet}</p>}
      <div class="lines">
        {section.stories.map(shown => (
          <Story
            key={shown.article.key}
            {...shown}
            language={language}
            zone={publication.zone}
            publicUrl={publicUrl}
            size="line"
          />
        ))}
      </div>
    </section>
  )
}
