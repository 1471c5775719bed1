// Alone makes the rules that every intake has: which formats it takes, and what it asks of a channel and of an item.
import type { Level } from '../../model/diagnostic.js'
import type { Bilingual } from '../../model/text.js'
import { type Basis, type Rule, rule, type Target } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'
import { headOf } from '../rights/rights-of.js'
import { type ChannelPart, type ItemPart, lackingChannel, lackingItem } from './asked.js'
import { EXAMPLE } from './example-feed.js'

/** Who takes feeds in, under a specification of its own. */
export interface Intake {
  readonly target: Target
  readonly name: string
  readonly basis: Basis
  readonly formats: RegExp
  /** The formats, in words. */
  readonly takes: Bilingual
}

export interface Asked<Part> {
  readonly parts: readonly Part[]
  /** Default: error. */
  readonly level?: Level
  /** Default: what the field makes of it. */
  readonly why?: Bilingual
  /** A feed that lacks one of them. */
  readonly bad: string
}

/** Of a document that is not taken one finding says so, and the other rules of the target stay silent. */
export function isTaken({ format }: AnyDocument, { formats }: Intake): boolean {
  return formats.test(format)
}

export function formatRule(intake: Intake): Rule<AnyDocument, { format: string }> {
  const { target, name, basis, takes } = intake
  return rule<AnyDocument, { format: string }>({
    id: `${target}-format`,
    level: 'error',
    profile: 'news',
    target,
    basis,
    says: {
      en: ({ format }) => `${name} takes ${takes.en}, and this is ${format}`,
      tr: ({ format }) => `${name} ${takes.tr} alır, bu ise ${format}`,
    },
    why: { en: 'A feed of another format is not taken in.', tr: 'Başka biçimdeki besleme alınmaz.' },
    remedy: { en: `Give it ${takes.en}.`, tr: `${takes.tr} verin.` },
    examples: {
      bad: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": []}'],
      good: [EXAMPLE],
    },
    check(document, report) {
      if (!isTaken(document, intake)) report(headOf(document), { format: document.format })
    },
  })
}

const ADD: Bilingual = { en: 'Add what is missing.', tr: 'Eksik olanı ekleyin.' }

export function channelRule(intake: Intake, asked: Asked<ChannelPart>): Rule<AnyDocument, { lacks: string }> {
  const { target, name, basis } = intake
  return rule<AnyDocument, { lacks: string }>({
    id: `${target}-channel-incomplete`,
    level: asked.level ?? 'error',
    profile: 'news',
    target,
    basis,
    says: {
      en: ({ lacks }) => `${name} asks of a channel: ${lacks}`,
      tr: ({ lacks }) => `${name} kanalda şunu ister: ${lacks}`,
    },
    why: asked.why ?? { en: 'The feed is not taken in without it.', tr: 'Bu olmadan besleme alınmaz.' },
    remedy: ADD,
    examples: { bad: [asked.bad], good: [EXAMPLE] },
    check(document, report) {
      if (!isTaken(document, intake)) return
      const lacks = lackingChannel(document.read?.().channel ?? {}, asked.parts)
      if (lacks.length > 0) report(headOf(document), { lacks: lacks.join(', ') })
    },
  })
}

export function itemRule(intake: Intake, asked: Asked<ItemPart>): Rule<AnyDocument, { lacks: string }> {
  const { target, name, basis } = intake
  return rule<AnyDocument, { lacks: string }>({
    id: `${target}-item-incomplete`,
    level: asked.level ?? 'error',
    profile: 'news',
    target,
    basis,
    says: {
      en: ({ lacks }) => `${name} asks of an item: ${lacks}`,
      tr: ({ lacks }) => `${name} öğede şunu ister: ${lacks}`,
    },
    why: asked.why ?? {
      en: 'What is not there cannot be shown, so the item is passed over.',
      tr: 'Olmayan gösterilemez, öğe atlanır.',
    },
    remedy: ADD,
    examples: { bad: [asked.bad], good: [EXAMPLE] },
    check(document, report) {
      for (const { draft, at } of isTaken(document, intake) ? (document.read?.().articles ?? []) : []) {
        const lacks = lackingItem(draft, asked.parts)
        if (lacks.length > 0) report(at, { lacks: lacks.join(', ') })
      }
    },
  })
}
