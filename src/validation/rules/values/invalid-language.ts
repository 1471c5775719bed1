// Alone judges: invalid language.
import { valueRule } from '../value-rule.js'

export const invalidLanguage = valueRule({
  id: 'invalid-language',
  level: 'error',
  w3c: 'InvalidLanguage',
  basis: { name: 'RFC 5646', section: '§2.1', url: 'https://www.rfc-editor.org/rfc/rfc5646#section-2.1' },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not a language tag`,
    tr: ({ value, what }) => `${what}: "${value}" bir dil etiketi değil`,
  },
  why: {
    en: 'Readers choose fonts, hyphenation and translation by it.',
    tr: 'Okuyucular yazı tipini, hecelemeyi ve çeviriyi buna göre seçer.',
  },
  remedy: { en: 'Write a tag such as tr, en or pt-BR.', tr: 'tr, en ya da pt-BR gibi bir etiket yazın.' },
  examples: { bad: ['<language>Turkish</language>', '<language>tr_TR</language>'], good: ['<language>tr</language>'] },
})
