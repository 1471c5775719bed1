// The list of migrations, oldest first. A line is added here for a new one; none is ever changed or taken away.
import type { Migration } from 'kysely'
import { articles0001 } from './0001-articles.js'
import { partners0002 } from './0002-partners.js'
import { lanes0003 } from './0003-lanes.js'
import { stories0004 } from './0004-stories.js'
import { push0005 } from './0005-push.js'
import { panel0006 } from './0006-panel.js'
import { calmPolls0007 } from './0007-calm-polls.js'
import { licensees0008 } from './0008-licensees.js'
import { hub0009 } from './0009-hub.js'
import { heldAddresses0010 } from './0010-held-addresses.js'
import { archives0011 } from './0011-archives.js'
import { cases0012 } from './0012-cases.js'
import { chronicle0013 } from './0013-chronicle.js'
import { prominence0014 } from './0014-prominence.js'

export const migrations: Readonly<Record<string, Migration>> = {
  '0001-articles': articles0001,
  '0002-partners': partners0002,
  '0003-lanes': lanes0003,
  '0004-stories': stories0004,
  '0005-push': push0005,
  '0006-panel': panel0006,
  '0007-calm-polls': calmPolls0007,
  '0008-licensees': licensees0008,
  '0009-hub': hub0009,
  '0010-held-addresses': heldAddresses0010,
  '0011-archives': archives0011,
  '0012-cases': cases0012,
  '0013-chronicle': chronicle0013,
  '0014-prominence': prominence0014,
}
