// Alone knows how a reservation is worded in Turkish and English notices (RIGHTS.md §2.1). It only ever finds a
// reservation: words are never read as a permission.
import type { Reservation } from '../model/rights.js'
import { fold } from '../model/text.js'

export type Reserved = Extract<Reservation, 'republication' | 'quotation' | 'all'>

/** The strictest reservation these words express. A sentence that speaks of pictures alone is not about the text. */
export function readWording(text: string): Reserved | undefined {
  return strictest(sentences(text).filter(sentence => ABOUT_TEXT.test(sentence) || !ABOUT_MEDIA.test(sentence)))
}

/** The same for a notice that stands at a picture, film or sound: every sentence counts. */
export function readMediaWording(text: string): Reserved | undefined {
  return strictest(sentences(text))
}

function strictest(found: readonly string[]): Reserved | undefined {
  const said = new Set(found.map(readSentence))
  return STRICTEST_FIRST.find(reservation => said.has(reservation))
}

const STRICTEST_FIRST: readonly Reserved[] = ['all', 'quotation', 'republication']

/** Folded: "SAKLIDIR" and "saklıdır" are one. A full stop ends a sentence only before a capital: "m. 36" goes on. */
function sentences(text: string): string[] {
  return text.split(/[!?;\n]+|\.(?=\s+["“'‘(]?\p{Lu}|\s*$)/u).map(part => fold(part).replace(/\s+/g, ' ').trim())
}

// All patterns below meet folded text only.
const ABOUT_MEDIA = /\b(?:fotograf|gorsel|goruntu|resim|resm|video|photo|picture|image|footage)/
const ABOUT_TEXT = /\b(?:haber|metin|metn|yazi|makale|icerik|icerig|text|article|news|content)/

const SAYS_RESERVED =
  /\b(?:mahfuz|sakli)(?:dur|tur|dir|tir)?(?=$|[^a-z0-9])|\bsakli tut|\b(?:is|are|be|rights) (?:\w+ly )?reserved\b|\bkeeps all rights\b/
const SAYS_NOT_RESERVED =
  /\b(?:sakli|mahfuz) (?:degil|tutulma[mdy]|tutulmaz|tutma)|\bno rights (?:\w+ly )?reserved\b|\bnot (?:\w+ly )?reserved\b/

const ASKS_LEAVE =
  /\bizn?i?n?e (?:baglidir|tabidir)|\bwithout (?:\w+ ){0,4}(?:permission|consent|licen[cs]e|authori[sz]ation)|\bneeds? (?:\w+ ){0,2}permission|\bsubject to (?:\w+ ){0,2}permission|\bno (?:redistribution|republication)\b|\balt lisansi yoktur/
const FORBIDS =
  /\b(?:kullanila|yayinlana|yayimlana|cogaltila|kopyalana|alintilana|dagitila|islene|paylasila|aktarila|basila|edile|yapila|oluna)m[ae]z\b|\byasak|\bmay not be (?:\w+ )?(?:reproduced|republished|redistributed|copied|used|quoted|published)/

/** "May not be used without naming the source" permits, with a duty … */
const UNLESS_NAMED =
  /\b(?:gosteril|belirtil|veril|anil)(?:meden|meksizin|medikce)\b|\bwithout (?:\w+ ){0,3}(?:naming|credit|attribution|citing|link)/
/** … unless leave is wanted as well: "izin alınmadan, kaynak gösterilerek dahi iktibas edilemez". */
const WANTS_LEAVE_TOO = /\bizinsiz\b|\bizni? (?:al|ol|veril)|\bdahi\b/

function readSentence(sentence: string): Reserved | undefined {
  if (!reserves(sentence)) return undefined
  if (/\b(?:iktibas|alinti|quot)/.test(sentence)) return 'quotation'
  if (/\b(?:her|tum|butun)\b|\ball rights\b|\bany use\b/.test(sentence)) return 'all'
  return /\byeniden (?:yayim|yayin|dagit)|\brepubli|\bredistribut/.test(sentence) ? 'republication' : 'all'
}

function reserves(sentence: string): boolean {
  if (SAYS_NOT_RESERVED.test(sentence)) return false
  if (SAYS_RESERVED.test(sentence) || ASKS_LEAVE.test(sentence)) return true
  return FORBIDS.test(sentence) && (WANTS_LEAVE_TOO.test(sentence) || !UNLESS_NAMED.test(sentence))
}
