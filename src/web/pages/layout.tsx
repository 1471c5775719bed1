// Alone knows the frame every page stands in: head, masthead, navigation, foot.
import type { ComponentChildren, JSX } from 'preact'
import { renderToStaticMarkup } from 'preact-render-to-string'
import type { Publication } from '../../model/publication.js'
import type { Language } from '../../model/text.js'
import { LanguageQuery, Local } from './local.js'
import { WORDS } from './words.js'

/** What every page needs to know. */
export interface PageFrame {
  readonly language: Language
  readonly publication: Publication
  /** Path of this page, without query. */
  readonly path: string
  readonly publicUrl: string
  readonly stylesheet: string
  /** Said when the language was asked for by address: `?lang=en`. */
  readonly languageQuery: string
}

export interface LayoutProps extends PageFrame {
  readonly title: string
  readonly description?: string
  /** Further elements of the head. */
  readonly head?: ComponentChildren
  readonly children: ComponentChildren
  /** Absent on pages whose address may not be linked to. */
  readonly canonical?: string
}

export function Layout({ head, children, title, description, canonical, ...frame }: LayoutProps) {
  const { language, publication, path } = frame
  const words = WORDS[language]
  const other = language === 'tr' ? 'en' : 'tr'
  return (
    <LanguageQuery.Provider value={frame.languageQuery}>
      <html lang={language}>
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title}</title>
          {description && <meta name="description" content={description} />}
          <meta name="color-scheme" content="light dark" />
          <link rel="stylesheet" href={frame.stylesheet} />
          <link rel="icon" href="/icon.svg" type="image/svg+xml" />
          <link rel="license" type="application/rsl+xml" href="/license.xml" />
          {canonical && <link rel="canonical" href={canonical} />}
          {head}
        </head>
        <body>
          <a class="skip" href="#content">
            {words.skip}
          </a>
          <header class="masthead">
            <div class="frame">
              <Local class="name" href="/">
                {publication.name}
              </Local>
              <nav aria-label={words.feeds}>
                <Local href="/">{words.feeds}</Local>
                <Local href="/validate">{words.validate}</Local>
                <Local href="/haklar">{words.rights}</Local>
                <Local href="/iletisim">{words.contact}</Local>
                <a class="language" href={`${path}?lang=${other}`} lang={other} hreflang={other} rel="alternate">
                  {words.otherLanguage}
                </a>
              </nav>
            </div>
          </header>
          <main id="content" class="frame">
            {children}
          </main>
          <Foot {...frame} />
        </body>
      </html>
    </LanguageQuery.Provider>
  )
}

function Foot({ language, publication }: PageFrame) {
  const words = WORDS[language]
  return (
    <footer class="foot">
      <div class="frame">
        <p>
          {publication.holder.name} · <Local href="/haklar">{words.law}</Local>
        </p>
        <p>
          <Local href="/iletisim">{words.contact}</Local> ·{' '}
          <a href={`mailto:${publication.holder.contact}`}>{publication.holder.contact}</a> · {words.colophon}
        </p>
      </div>
    </footer>
  )
}

/** The whole document. */
export function html(page: JSX.Element): string {
  return `<!DOCTYPE html>\n${renderToStaticMarkup(page)}\n`
}
