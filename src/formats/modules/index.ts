// The vocabularies that extend feeds. Adding one = its file and a line here.
import type { Vocabulary } from '../../validation/vocabulary.js'
import { admin } from './admin.js'
import { content } from './content.js'
import { creativeCommons } from './creative-commons.js'
import { dc } from './dc.js'
import { dcterms } from './dcterms.js'
import { fh } from './fh.js'
import { geo } from './geo.js'
import { icbm } from './icbm.js'
import { itunes } from './itunes.js'
import { media } from './media.js'
import { recognised } from './recognised.js'
import { slash } from './slash.js'
import { sy } from './sy.js'
import { thr } from './thr.js'
import { trackback } from './trackback.js'
import { wfw } from './wfw.js'

export const modules: readonly Vocabulary[] = [
  admin,
  content,
  creativeCommons,
  dc,
  dcterms,
  fh,
  geo,
  icbm,
  trackback,
  itunes,
  media,
  slash,
  sy,
  thr,
  wfw,
  ...recognised,
]
