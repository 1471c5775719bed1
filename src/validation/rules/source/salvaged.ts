// Alone judges: salvaged.
import { sourceRule } from '../source-rule.js'

export const salvaged = sourceRule<object>({
  id: 'salvaged',
  level: 'warning',
  basis: { name: 'XML 1.0', section: '§2.1', url: 'https://www.w3.org/TR/xml/' },
  says: {
    en: () => 'the document could not be mended; what follows was read leniently and may be incomplete',
    tr: () => 'belge onarılamadı; bundan sonrası hoşgörüyle okundu ve eksik olabilir',
  },
  why: {
    en: 'Programs that recover broken XML guess where elements end.',
    tr: 'Bozuk XML’i kurtaran programlar öğelerin nerede bittiğini tahmin eder.',
  },
  remedy: { en: 'Correct the first error and read again.', tr: 'İlk hatayı düzeltip yeniden okutun.' },
  examples: { bad: [], good: [] },
})
