// The vocabularies that extend feeds. Adding one = its file and a line here.
import type { Vocabulary } from '../../validation/vocabulary.js'
import { access } from './access.js'
import { admin } from './admin.js'
import { ag } from './ag.js'
import { app } from './app.js'
import { at } from './at.js'
import { cc } from './cc.js'
import { cf } from './cf.js'
import { content } from './content.js'
import { conversationsNetwork } from './conversations-network.js'
import { creativeCommons } from './creative-commons.js'
import { dc } from './dc.js'
import { dcterms } from './dcterms.js'
import { ev } from './ev.js'
import { feedburner } from './feedburner.js'
import { fh } from './fh.js'
import { geo } from './geo.js'
import { georss } from './georss.js'
import { gml } from './gml.js'
import { icbm } from './icbm.js'
import { itunes } from './itunes.js'
import { media } from './media.js'
import { opensearch } from './opensearch.js'
import { podcast } from './podcast.js'
import { prism } from './prism.js'
import { recognised } from './recognised.js'
import { rsl } from './rsl.js'
import { slash } from './slash.js'
import { source } from './source.js'
import { sy } from './sy.js'
import { thr } from './thr.js'
import { trackback } from './trackback.js'
import { webfeeds } from './webfeeds.js'
import { wfw } from './wfw.js'
import { xhtml } from './xhtml.js'

export const modules: readonly Vocabulary[] = [
  access,
  admin,
  ag,
  app,
  at,
  cc,
  cf,
  content,
  conversationsNetwork,
  creativeCommons,
  dc,
  dcterms,
  ev,
  feedburner,
  fh,
  geo,
  georss,
  gml,
  icbm,
  itunes,
  media,
  opensearch,
  podcast,
  prism,
  rsl,
  slash,
  source,
  sy,
  thr,
  trackback,
  webfeeds,
  wfw,
  xhtml,
  ...recognised,
]
