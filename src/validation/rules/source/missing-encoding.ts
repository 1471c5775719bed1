// Alone judges: missing encoding.
import { sourceRule } from '../source-rule.js'

export const missingEncoding = sourceRule<object>({
  id: 'missing-encoding',
  level: 'info',
  w3c: 'MissingEncoding',
  basis: { name: 'XML 1.0', section: '§4.3.3', url: 'https://www.w3.org/TR/xml/#charencoding' },
  says: { en: () => 'no encoding is declared', tr: () => 'kodlama bildirilmemiş' },
  why: {
    en: 'Without a declaration readers fall back to what HTTP says, and differ.',
    tr: 'Bildirim olmayınca okuyucular HTTP’nin söylediğine döner ve ayrışır.',
  },
  remedy: {
    en: 'Begin with <?xml version="1.0" encoding="utf-8"?>.',
    tr: '<?xml version="1.0" encoding="utf-8"?> ile başlayın.',
  },
  examples: { bad: [], good: [] },
})
