// Alone knows how a finding about a tag is placed: at the tag where it can be found, else at what holds the body.
import type { ReportOptions } from '../../validation/rule.js'
import type { Tag } from './bodies.js'

export function placed(tag: Tag): Pick<ReportOptions, 'place'> {
  const place = tag.place()
  return place ? { place } : {}
}
