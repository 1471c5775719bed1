// Alone shows the way a story took: every hop with name, kind, date, issue, author (FSEK 36/3), what a reply answers
// and what was answered, what a text was made from.
import type { Article } from '../../model/article.js'
import type { Publication } from '../../model/publication.js'
import type { SourceHop } from '../../model/rights.js'
import type { Language } from '../../model/text.js'
import { External } from './external.js'
import { Moment } from './moment.js'
import { HOP_WORDS, WORDS } from './words.js'

export interface SourceChainProps {
  readonly article: Article
  readonly publication: Publication
  readonly language: Language
}

export function SourceChain({ article, publication: { zone }, language }: SourceChainProps) {
  const { sourceChain, concerns, derivedFrom } = article.rights
  const { answeredBy = [] } = article
  const words = WORDS[language]
  return (
    <section class="chain" lang={language} aria-label={words.source}>
      <p class="label">{words.source}</p>
      <ol>
        {sourceChain.map(hop => (
          <Hop key={`${hop.name} ${hop.date}`} hop={hop} zone={zone} language={language} />
        ))}
      </ol>
      {concerns && (
        <p>
          {words.concerns}:{' '}
          <External href={concerns.url} rel="related">
            {concerns.title}
          </External>
          , <Moment at={concerns.date} zone={zone} language={language} />
        </p>
      )}
      {answeredBy.map(({ key, title, url }) => (
        <p key={key} class="answer">
          {words.answeredBy}:{' '}
          <External href={url} rel="related">
            {title}
          </External>
        </p>
      ))}
      {derivedFrom && (
        <p>
          {words.derived}: <External href={derivedFrom}>{derivedFrom}</External>
        </p>
      )}
    </section>
  )
}

interface HopProps {
  readonly hop: SourceHop
  readonly zone: string
  readonly language: Language
}

function Hop({ hop, zone, language }: HopProps) {
  return (
    <li>
      <b>
        <External href={hop.url} rel="via">
          {hop.name}
        </External>
      </b>{' '}
      ({HOP_WORDS[language][hop.kind]}){hop.author && `, ${hop.author}`},{' '}
      <Moment at={hop.date} zone={zone} language={language} />
      {hop.issue && `, ${WORDS[language].sourceIssue}: ${hop.issue}`}
    </li>
  )
}
