// Alone judges: invalid npt time.
import { valueRule } from '../value-rule.js'

export const invalidNptTime = valueRule({
  id: 'invalid-npt-time',
  level: 'error',
  w3c: 'InvalidNPTTime',
  basis: { name: 'RFC 2326', section: '§3.6', url: 'https://www.rfc-editor.org/rfc/rfc2326#section-3.6' },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not a normal play time`,
    tr: ({ value, what }) => `${what}: "${value}" bir oynatma zamanı (NPT) değil`,
  },
  why: { en: 'Players jump to this moment.', tr: 'Oynatıcılar bu ana atlar.' },
  remedy: { en: 'Write seconds, or hh:mm:ss.', tr: 'Saniye ya da ss:dd:ss yazın.' },
  examples: {
    bad: [
      '<item><title>a</title><media:thumbnail url="https://example.com/a.jpg" time="soon"/><guid isPermaLink="false">a</guid></item>',
    ],
    good: [
      '<item><title>a</title><media:thumbnail url="https://example.com/a.jpg" time="12:05:01.123"/><guid isPermaLink="false">a</guid></item>',
    ],
  },
})
