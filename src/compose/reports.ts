// Alone hands what readers report to the desk, in the words of their form.
import { CLAIMANTS_KEPT_YEARS, ticketOf } from '../desk/case-desk.js'
import type { ReportField } from '../web/pages/report-form.js'
import type { ReportsNeeds } from '../web/routes/reports.js'
import type { Newsroom } from './newsroom.js'

const FORM_FIELDS: Readonly<Record<string, ReportField>> = {
  articles: 'haber',
  'claimant.name': 'ad',
  'claimant.contact': 'iletisim',
  'claimant.capacity': 'sifat',
  work: 'eser',
}

export function readersReports({ cases }: Pick<Newsroom, 'cases'>): ReportsNeeds['reports'] {
  return {
    keptYears: CLAIMANTS_KEPT_YEARS,
    async take({ key, ...said }) {
      const opened = await cases.open({ ...said, keys: [key] }, 'public')
      if (!('reasons' in opened)) return ticketOf(opened)
      return {
        findings: opened.reasons.map(({ field, message }) => ({ field: FORM_FIELDS[field] ?? 'metin', message })),
      }
    },
  }
}
