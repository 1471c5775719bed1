// Alone reads the lines that say who reported, photographed and filmed, and whose story it is: `Haber: Ad SOYAD / İHA`.
import { fold } from '../../model/text.js'
import type { Agencies } from './agencies.js'
import { isPerson } from './people.js'
import { isKnownPlace } from './places.js'

export type Role = 'reporter' | 'photographer' | 'camera' | 'source'

export interface Credits {
  readonly roles: readonly Role[]
  /** As written, what stands after the label. */
  readonly said: string
  readonly people: readonly string[]
  readonly agency?: string
  readonly place?: string
}

const LABELS: ReadonlyMap<string, readonly Role[]> = new Map<string, readonly Role[]>([
  ['muhabir', ['reporter']],
  ['muhabirler', ['reporter']],
  ['haber', ['reporter']],
  ['haber kamera', ['reporter', 'camera']],
  ['kamera haber', ['reporter', 'camera']],
  ['haber foto', ['reporter', 'photographer']],
  ['haber fotograf', ['reporter', 'photographer']],
  ['haber foto kamera', ['reporter', 'photographer', 'camera']],
  ['haber fotograf kamera', ['reporter', 'photographer', 'camera']],
  ['foto', ['photographer']],
  ['fotograf', ['photographer']],
  ['fotograflar', ['photographer']],
  ['foto muhabiri', ['photographer']],
  ['kamera', ['camera']],
  ['kameraman', ['camera']],
  ['kaynak', ['source']],
])

/** What is longer is a sentence. */
const LONGEST = 160
/** `Haber-Kamera:`, else `Muhabir - `: a dash stands inside of labels too. */
const LABELLED = [/^([\p{L}\s/&–-]{4,40}):\s*(\S.*)$/u, /^(\p{L}{4,10})\s[-–]\s+(\S.*)$/u]
/** Before the second and every next label of the line. */
const NEXT = /(?<=:.*)\s*[-–—/|,;]?\s+(?=(?:haber|muhabir|foto(?:ğraf)?|kamera|kaynak)\s?:)/iu

/** Undefined for any line that does not consist of labels and names, agencies and places. */
export function creditsIn(line: string, agencies: Agencies): readonly Credits[] | undefined {
  if (line.length > LONGEST || !/:|\s[-–]\s/.test(line)) return undefined
  const text = line.replace(/^\((.*)\)$/u, '$1')
  const written = text.indexOf(':') === text.lastIndexOf(':') ? [text] : text.split(NEXT)
  const parts = written.map(part => creditIn(part.trim().replace(/\.$/u, ''), agencies))
  return parts.every(part => part !== undefined) ? parts : undefined
}

function creditIn(line: string, agencies: Agencies): Credits | undefined {
  const [, label = '', said = ''] = LABELLED.map(shape => shape.exec(line)).find(found => found !== null) ?? []
  const roles = LABELS.get(
    fold(label)
      .replace(/[\s/&–-]+/gu, ' ')
      .replace(/ ve /g, ' '),
  )
  if (!roles) return undefined
  const found = namesIn(said, agencies)
  if (!found) return undefined
  // A source that is no agency is whoever gave the numbers, or anybody: a wrong one may not be named (FSEK 71/1-5).
  if (roles.includes('source')) return found.agency ? { roles, said, people: [], agency: found.agency } : undefined
  return found.people.length > 0 || found.agency ? { roles, said, ...found } : undefined
}

/** `SERHAT POSTASI / AD SOYAD`, `Ad Soyad / Özel Haber`: a paper names its own reporter. `papers`: names of the paper. */
export function ownReporterIn(line: string, papers: readonly string[]): string | undefined {
  if (line.length > LONGEST) return undefined
  const parts = line.split(/\s*\/\s*/)
  const [first = '', second = ''] = parts
  if (parts.length !== 2) return undefined
  if (fold(second) === 'ozel haber') return isPerson(first) ? first : undefined
  return papers.some(paper => fold(paper) === fold(first)) && isPerson(second) ? second : undefined
}

const BETWEEN = /\s*[,/&()|;+]\s*|\s+[-–—]\s+|[-–—](?=\p{Lu})|\s+ve\s+/u

/** Every part must be a person, an agency or a place; one that is neither makes the line a sentence. */
function namesIn(said: string, agencies: Agencies): Pick<Credits, 'people' | 'agency' | 'place'> | undefined {
  const whole = said.trim()
  if (agencies.isName(whole)) return { people: [], agency: whole }
  const people: string[] = []
  let agency: string | undefined
  let place: string | undefined
  for (const part of said.split(BETWEEN)) {
    const name = part.trim()
    if (name === '') continue
    if (agencies.isSign(name) || agencies.isName(name)) agency ??= name
    else if (isKnownPlace(name)) place ??= name
    else if (isPerson(name)) people.push(name)
    else return undefined
  }
  return { people, ...(agency && { agency }), ...(place && { place }) }
}
