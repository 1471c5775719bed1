// Alone judges: flipboard format.
import { formatRule } from '../intake.js'
import { FLIPBOARD } from './intake.js'

export const flipboardFormat = formatRule(FLIPBOARD)
