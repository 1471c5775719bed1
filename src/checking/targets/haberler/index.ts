// What Haberler.com asks of the feeds it takes in (docs/targets.md). A list, never a barrel.
import type { Rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { haberlerFormat } from './haberler-format.js'
import { haberlerItemIncomplete } from './haberler-item-incomplete.js'
import { haberlerNotHttps } from './haberler-not-https.js'

export const haberlerRules: readonly Rule<AnyDocument>[] = [haberlerFormat, haberlerItemIncomplete, haberlerNotHttps]
