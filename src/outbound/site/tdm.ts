// Alone writes the reservation of text and data mining: the file of TDMRep and the policy it names (RIGHTS.md §5.2).
import { RIGHTS_PAGE, type Site, TDM_POLICY_PATH } from '../links.js'

export const TDMREP_PATH = '/.well-known/tdmrep.json'

/** The first that fits counts; what a header or a page says goes before it. Stories of others are always reserved. */
export function tdmrepOf({ publicUrl, publication }: Site): string {
  const reserved = { 'tdm-reservation': 1, 'tdm-policy': publicUrl + TDM_POLICY_PATH }
  const own = publication.defaults.ai.aiTrain ? { 'tdm-reservation': 0 } : reserved
  return `${JSON.stringify(
    [
      { location: '/api/*', 'tdm-reservation': 1 },
      { location: '/articles/*', ...own },
      { location: '/feeds/*', ...own },
      { location: '/media/*', ...reserved },
      { location: '/', ...own },
    ],
    undefined,
    1,
  )}\n`
}

/** An offer to ask: mining is permitted to who has our consent (ODRL 2.2, profile of TDMRep). */
export function tdmPolicyOf({ publicUrl, publication: { name, holder, site } }: Site): string {
  return `${JSON.stringify(
    {
      '@context': ['http://www.w3.org/ns/odrl.jsonld', 'http://www.w3.org/ns/tdmrep.jsonld'],
      '@type': 'Offer',
      profile: 'http://www.w3.org/ns/tdmrep',
      uid: publicUrl + TDM_POLICY_PATH,
      assigner: {
        uid: site,
        'vcard:fn': holder.name,
        'vcard:nickname': name,
        ...(holder.contact.includes('@') && { 'vcard:hasEmail': `mailto:${holder.contact}` }),
        'vcard:hasURL': publicUrl + RIGHTS_PAGE,
      },
      permission: [{ target: `${publicUrl}/`, action: 'tdm:mine', duty: [{ action: 'obtainConsent' }] }],
    },
    undefined,
    1,
  )}\n`
}
