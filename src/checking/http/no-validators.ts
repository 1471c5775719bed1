// Alone judges: no validators.
import { served } from './exchange.js'
import { httpRule } from './http-rule.js'

export const noValidators = httpRule<object>({
  id: 'no-validators',
  level: 'warning',
  basis: { name: 'RFC 9110', section: '§8.8', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-8.8' },
  says: { en: () => 'neither ETag nor Last-Modified is sent', tr: () => 'ne ETag ne de Last-Modified gönderiliyor' },
  why: {
    en: 'Without a validator a reader cannot ask whether something is new: it fetches the whole document at every poll.',
    tr: 'Doğrulayıcı olmadan okuyucu yenilik olup olmadığını soramaz: her seferinde belgenin tümünü indirir.',
  },
  remedy: {
    en: 'Send an ETag that changes when the document does, and Last-Modified with the time of its newest change.',
    tr: 'Belge değişince değişen bir ETag ve en yeni değişikliğin zamanıyla Last-Modified gönderin.',
  },
  find(exchange) {
    const first = served(exchange)
    return first && Object.keys(first.validators).length === 0 ? {} : undefined
  },
})
