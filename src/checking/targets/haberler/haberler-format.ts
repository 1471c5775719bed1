// Alone judges: haberler format.
import { formatRule } from '../intake.js'
import { HABERLER } from './intake.js'

export const haberlerFormat = formatRule(HABERLER)
