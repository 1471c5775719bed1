// The list of terms. Ids only grow: a retired one is never used for anything else (test/rights/term-ids.txt).
import type { Term } from '../term.js'
import { agencySubscription } from './agency-subscription.js'
import { agencyThroughPartner } from './agency-through-partner.js'
import { fsek14Disclosure } from './fsek-14-disclosure.js'
import { fsek15Name } from './fsek-15-name.js'
import { fsek16Integrity } from './fsek-16-integrity.js'
import { fsek18Employer } from './fsek-18-employer.js'
import { fsek31OfficialTexts } from './fsek-31-official-texts.js'
import { fsek361News } from './fsek-36-1-news.js'
import { fsek362Reservation } from './fsek-36-2-reservation.js'
import { fsek363Citation } from './fsek-36-3-citation.js'
import { fsek52WrittenLicence } from './fsek-52-written-licence.js'
import { fsek84Pictures } from './fsek-84-pictures.js'
import { fsekEk4RightsInformation } from './fsek-ek4-rights-information.js'
import { fsekEk4Withdrawal } from './fsek-ek4-withdrawal.js'
import { law5651Orders } from './law-5651-orders.js'
import { licenseeContract } from './licensee-contract.js'
import { partnerContract } from './partner-contract.js'
import { press4Dates } from './press-4-dates.js'
import { press14Reply } from './press-14-reply.js'
import { press24ReservedNews } from './press-24-reserved-news.js'
import { undecided } from './undecided.js'

/** `undecided` first: it looks whether there is anything the others can reason from. */
export const TERMS: readonly Term[] = [
  undecided,
  fsek14Disclosure,
  fsek15Name,
  fsek16Integrity,
  fsek18Employer,
  fsek31OfficialTexts,
  fsek361News,
  fsek362Reservation,
  fsek363Citation,
  fsek52WrittenLicence,
  fsek84Pictures,
  fsekEk4RightsInformation,
  fsekEk4Withdrawal,
  press4Dates,
  press14Reply,
  press24ReservedNews,
  law5651Orders,
  agencySubscription,
  agencyThroughPartner,
  partnerContract,
  licenseeContract,
]

export function termById(id: string): Term | undefined {
  return TERMS.find(term => term.id === id)
}
