// Alone knows the laws that terms rest on and where they can be read.
import type { Basis } from './term.js'

export function fsek(article: string): Basis {
  return {
    law: {
      tr: '5846 sayılı Fikir ve Sanat Eserleri Kanunu (FSEK)',
      en: 'Law No. 5846 on Intellectual and Artistic Works (FSEK)',
    },
    article,
    url: 'https://mevzuat.adalet.gov.tr/mevzuat/104458',
  }
}

export function pressLaw(article: string): Basis {
  return {
    law: { tr: '5187 sayılı Basın Kanunu', en: 'Law No. 5187, the Press Law' },
    article,
    url: 'https://mevzuat.adalet.gov.tr/mevzuat/103226',
  }
}

export function internetLaw(article: string): Basis {
  return {
    law: {
      tr: '5651 sayılı Kanun (internet yayınları)',
      en: 'Law No. 5651 on publications on the internet',
    },
    article,
    url: 'https://mevzuat.adalet.gov.tr/mevzuat/103224',
  }
}

/** A contract, and the article of Law No. 5846 that makes it needed. */
export function contractUnder(article: string): Basis {
  return {
    law: { tr: 'Sözleşme; dayanağı 5846 sayılı Kanun (FSEK)', en: 'Contract, resting on Law No. 5846 (FSEK)' },
    article,
    url: 'https://mevzuat.adalet.gov.tr/mevzuat/104458',
  }
}
