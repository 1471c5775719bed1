// Alone knows the frame of the operator's pages: where one is, what waits, who is signed in.
import type { ComponentChildren } from 'preact'
import type { PageFrame } from '../../pages/layout.js'
import { LanguageQuery, Local } from '../../pages/local.js'
import { WORDS } from '../../pages/words.js'
import { DESK_WORDS } from './desk-words.js'
import { ActButton, FormToken } from './panel-form.js'
import { PANEL_WORDS } from './panel-words.js'

export interface PanelFrame extends PageFrame {
  /** Style sheet of the panel, beside that of all pages. */
  readonly panelStylesheet: string
  /** Epoch milliseconds. */
  readonly now: number
  /** This page in the other language. */
  readonly otherLanguage: string
  /** Absent at the door. */
  readonly session?: { readonly keyName: string; readonly formToken: string }
  /** Items that wait in quarantine. */
  readonly waiting: number
  /** What was just done. */
  readonly told?: string
}

export interface PanelLayoutProps extends PanelFrame {
  readonly title: string
  readonly at?: 'partners' | 'quarantine' | 'cases' | 'add' | 'licensees'
  readonly children: ComponentChildren
}

export function PanelLayout(props: PanelLayoutProps) {
  const { language, publication, title, children, session, told } = props
  const words = PANEL_WORDS[language]
  return (
    <LanguageQuery.Provider value={props.languageQuery}>
      <FormToken.Provider value={session?.formToken ?? ''}>
        <html lang={language}>
          <head>
            <meta charSet="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>{`${title} – ${words.panel} – ${publication.name}`}</title>
            <meta name="robots" content="noindex, nofollow" />
            <meta name="color-scheme" content="light dark" />
            <link rel="stylesheet" href={props.stylesheet} />
            <link rel="stylesheet" href={props.panelStylesheet} />
            <link rel="icon" href="/icon.svg" type="image/svg+xml" />
          </head>
          <body class="panel">
            <a class="skip" href="#content">
              {WORDS[language].skip}
            </a>
            <Head {...props} />
            <main id="content" class="frame">
              {told && (
                <p class="told" role="status">
                  {told}
                </p>
              )}
              {children}
            </main>
          </body>
        </html>
      </FormToken.Provider>
    </LanguageQuery.Provider>
  )
}

function Head({ language, publication, session, at, waiting, otherLanguage }: PanelLayoutProps) {
  const words = PANEL_WORDS[language]
  const other = language === 'tr' ? 'en' : 'tr'
  const here = (name: typeof at) => (name === at ? ('page' as const) : undefined)
  return (
    <header class="bar">
      <div class="frame">
        <p class="whose">
          <Local href={session ? '/panel' : '/'}>{publication.name}</Local> <span>{words.panel}</span>
        </p>
        {session && (
          <nav aria-label={words.sections}>
            <Local href="/panel" aria-current={here('partners')}>
              {words.partners}
            </Local>
            <Local href="/panel/quarantine" aria-current={here('quarantine')}>
              {words.quarantine}
              {waiting > 0 && (
                <>
                  {' '}
                  <span class="count" aria-hidden="true">
                    {waiting}
                  </span>
                  <span class="unseen">({words.waiting(waiting)})</span>
                </>
              )}
            </Local>
            <Local href="/panel/cases" aria-current={here('cases')}>
              {DESK_WORDS[language].title}
            </Local>
            <Local href="/panel/add" aria-current={here('add')}>
              {words.add}
            </Local>
            <Local href="/panel/licensees" aria-current={here('licensees')}>
              {words.licensees}
            </Local>
          </nav>
        )}
        <div class="who">
          <a href={otherLanguage} lang={other} hreflang={other} rel="alternate">
            {WORDS[language].otherLanguage}
          </a>
          <Local href="/">{words.toSite}</Local>
          {session && (
            <>
              <span class="key">
                {words.signedInAs}: <bdi>{session.keyName}</bdi>
              </span>
              <ActButton action="/panel/sign-out" label={words.signOut} kind="quiet" />
            </>
          )}
        </div>
      </div>
    </header>
  )
}
