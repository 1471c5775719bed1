// Alone knows the page of a story, in the order a Turkish story page has: breadcrumb, title, dates, dateline, byline, body,
// media, source chain, tags, notice, Hata Bildir.
import { type Shown, shown } from '../../formats/writing/shown.js'
import type { Article, Byline } from '../../model/article.js'
import type { Decision } from '../../model/decision.js'
import type { Category, Publication } from '../../model/publication.js'
import type { ContentClass } from '../../model/rights.js'
import { TDM_POLICY_PATH } from '../../outbound/links.js'
import { withPageLinks } from './body-links.js'
import { ContactLink } from './contact-link.js'
import { External, followable } from './external.js'
import { Autodiscovery } from './feed-links.js'
import { jsonLd } from './json-ld.js'
import { Layout, type PageFrame } from './layout.js'
import { Local } from './local.js'
import { MediaFigures } from './media-figures.js'
import { Moment } from './moment.js'
import { type Opened, openDateline } from './opening-dateline.js'
import { ownFilesIn } from './own-files.js'
import { SourceChain } from './source-chain.js'
import { steady, steadyArticle } from './steady.js'
import { RESERVATION_WORDS, WORDS } from './words.js'

export interface ArticlePageProps extends PageFrame {
  readonly article: Article
  readonly decision: Decision
  /** Where the story belongs; the first is its home. */
  readonly categories: readonly Category[]
}

export function ArticlePage(said: ArticlePageProps) {
  const props = { ...said, article: steadyArticle(said.article) }
  const { article, decision, categories, language, publication, publicUrl, path } = props
  const page = publicUrl + path
  const section = categories[0]
  const show = shown(article, decision)
  const opened = textOf(article, decision, show, publicUrl)
  return (
    <Layout
      {...props}
      title={`${steady(article.title)} – ${publication.name}`}
      description={show.opening || undefined}
      canonical={followable(article.url) ?? page}
      head={
        <>
          {section && <Autodiscovery category={section} language={language} publication={publication.name} />}
          <link rel="alternate" type="application/feed+json" title={WORDS[language].record} href={`${path}.json`} />
          <meta name="tdm-reservation" content={article.rights.ai.aiTrain ? '0' : '1'} />
          {!article.rights.ai.aiTrain && <meta name="tdm-policy" content={publicUrl + TDM_POLICY_PATH} />}
          <link rel="license" href={followable(article.rights.licenseUrl) ?? '/haklar'} />
          <script
            type="application/ld+json"
            // Escaped by jsonLd: nothing in it can end the element.
            dangerouslySetInnerHTML={{
              __html: jsonLd({
                article: said.article,
                decision,
                publication,
                page,
                language,
                section: section?.label[language],
              }),
            }}
          />
        </>
      }
    >
      <Breadcrumb {...props} />
      <article class="piece" lang={article.language}>
        <h1 dir="auto">{article.title}</h1>
        <Dates {...props} />
        {opened.dateline && (
          <p class="dateline" dir="auto">
            {opened.dateline}
          </p>
        )}
        <BylineLine byline={article.byline} {...props} />
        <BodyText {...props} text={opened.rest} abridged={show.abridged} />
        <MediaFigures {...props} />
        <SourceChain {...props} />
        <Tags {...props} />
        <Notice {...props} />
        <Report {...props} />
      </article>
    </Layout>
  )
}

function Breadcrumb({ categories, language, article }: ArticlePageProps) {
  const words = WORDS[language]
  return (
    <nav class="breadcrumb" aria-label={words.breadcrumb}>
      <ol>
        <li>
          <Local href="/">{words.home}</Local>
        </li>
        {categories.slice(0, 1).map(({ slug, label }) => (
          <li key={slug}>
            <Local href={`/feeds/${slug}`}>{label[language]}</Local>
          </li>
        ))}
        <li aria-current="page" lang={article.language} dir="auto">
          {article.title}
        </li>
      </ol>
    </nav>
  )
}

/** First publication and every update, date and time; the list only grows (Law No. 5187 art. 4). */
function Dates({ article, language, publication: { zone } }: ArticlePageProps) {
  const words = WORDS[language]
  return (
    <dl class="dates" lang={language}>
      <div>
        <dt>{words.firstPublished}</dt>
        <dd>
          <Moment at={article.firstPublishedAt} zone={zone} language={language} />
        </dd>
      </div>
      {article.updates.map(({ at, note }) => (
        <div key={at}>
          <dt>{words.updated}</dt>
          <dd>
            <Moment at={at} zone={zone} language={language} />
            {note && <span lang={article.language}> – {note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Who signs: a reporter, unless the class says otherwise. */
const BYLINE_LABELS: Partial<Readonly<Record<ContentClass, 'columnist' | 'sender'>>> = {
  column: 'columnist',
  reply: 'sender',
}

function BylineLine({ byline, language, article }: ArticlePageProps & { readonly byline: Byline }) {
  const words = WORDS[language]
  if (byline.mode === 'none' || !byline.text)
    return (
      <p class="byline" lang={language}>
        {words.noByline}
      </p>
    )
  const url = article.authors.find(({ name }) => name === byline.text)?.url
  return (
    <p class="byline">
      <span class="label" lang={language}>
        {words[BYLINE_LABELS[article.rights.class] ?? 'reporter']}
      </span>{' '}
      <External href={url} rel="author">
        {byline.text}
      </External>
    </p>
  )
}

/** As much of the text as may be shown, and the dateline it opens with. A reply runs as it came (Law No. 5187 art. 14). */
function textOf({ dateline, owner, rights }: Article, { extent }: Decision, show: Shown, publicUrl: string): Opened {
  if (extent !== 'full') return openDateline(show.opening, dateline)
  const html = withPageLinks(ownFilesIn(show.pageHtml(), publicUrl), owner)
  const opened = openDateline(html, dateline)
  if (rights.class !== 'reply' || opened.rest === html) return opened
  return { dateline: undefined, rest: html }
}

interface BodyTextProps extends ArticlePageProps {
  readonly text: string
  readonly abridged: boolean
}

function BodyText({ article, decision, language, publication, text, abridged }: BodyTextProps) {
  const words = WORDS[language]
  const { extent, duties } = decision
  const wanted = extent !== 'full' || duties.includes('link-original') ? originalOf(article, publication) : undefined
  // The whole story needs no link to itself.
  const original = extent === 'full' && wanted?.url === followable(article.url) ? undefined : wanted
  const elsewhere = followable(article.externalUrl)
  return (
    <div class="body" dir="auto">
      {extent === 'full' && (
        // Sanitised at acceptance; the one place where stored HTML goes out as HTML.
        <div class="text" dangerouslySetInnerHTML={{ __html: text }} />
      )}
      {extent === 'excerpt' && <p>{text}</p>}
      {abridged && (
        <p class="aside" lang={language}>
          {words.abridged}
        </p>
      )}
      {extent !== 'full' && (
        <p class="aside" lang={language}>
          {extent === 'headline' ? words.headlineOnly : words.excerptOnly}
        </p>
      )}
      {original && (
        <p class="original" lang={language}>
          <External href={original.url}>
            {words.original}: {original.name}
          </External>
        </p>
      )}
      {elsewhere && elsewhere !== original?.url && (
        <p class="original" lang={language}>
          <External href={elsewhere}>
            {words.elsewhere}: {new URL(elsewhere).host}
          </External>
        </p>
      )}
    </div>
  )
}

/** Where the story stands at whoever published it first, else at us. */
function originalOf({ url, rights }: Article, publication: Publication): { url: string; name: string } | undefined {
  const [first] = rights.sourceChain
  const there = followable(first?.url)
  if (first && there) return { url: there, name: first.name }
  const here = followable(url)
  return here ? { url: here, name: publication.name } : undefined
}

function Tags({ article, categories, language }: ArticlePageProps) {
  if (article.tags.length === 0 && categories.length === 0) return null
  return (
    <section class="tags" aria-label={WORDS[language].tags}>
      <ul>
        {categories.map(({ slug, label }) => (
          <li key={slug} lang={language}>
            <Local href={`/feeds/${slug}`} rel="tag">
              {label[language]}
            </Local>
          </li>
        ))}
        {article.tags.map(tag => (
          <li key={tag} dir="auto">
            {tag}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Notice({ article, language }: ArticlePageProps) {
  const words = WORDS[language]
  const { notice, holder, licenseUrl, reservation } = article.rights
  return (
    <section class="notice" lang={language} aria-label={words.notice}>
      <p>{notice[language]}</p>
      <dl>
        <dt>{words.holder}</dt>
        <dd>
          <External href={holder.url}>{holder.name}</External>
        </dd>
        <dt>{words.reservationLabel}</dt>
        <dd>{RESERVATION_WORDS[language][reservation]}</dd>
        {holder.contact && (
          <>
            <dt>{words.permission}</dt>
            <dd>
              <ContactLink contact={holder.contact} />
            </dd>
          </>
        )}
        {licenseUrl && (
          <>
            <dt>{words.licence}</dt>
            <dd>
              <External href={licenseUrl} rel="license">
                {licenseUrl}
              </External>
            </dd>
          </>
        )}
      </dl>
      <p>
        <Local href="/haklar">{words.law}</Local>
      </p>
    </section>
  )
}

function Report({ article, language }: ArticlePageProps) {
  return (
    <p class="report" lang={language}>
      <Local href={`/iletisim?konu=hata&haber=${article.key}#bildirim`}>{WORDS[language].report}</Local>
    </p>
  )
}
