// Alone judges: msn format.
import { formatRule } from '../intake.js'
import { MSN } from './intake.js'

export const msnFormat = formatRule(MSN)
