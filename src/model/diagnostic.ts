// Alone knows what a finding about a document is: a value with a place, never an exception.
import type { Place } from './tree.js'

export const LEVELS = ['error', 'warning', 'info'] as const
export type Level = (typeof LEVELS)[number]

export interface Diagnostic {
  /** Kebab-case, stable for ever. */
  readonly rule: string
  readonly level: Level
  readonly place: Place
  /** `/rss/channel/item[2]/guid`, or a JSON Pointer. */
  readonly path: string
  readonly element?: string
  readonly attr?: string
  readonly value?: string
  /** What the rule's sentences are made of; the sentence itself is made when someone reads it. */
  readonly data: Readonly<Record<string, unknown>>
  readonly fix?: Fix
  readonly w3c?: W3cView
}

/**
 * Replace [start, end) of the decoded text by `text`. UTF-16 units. Of nothing by nothing at 0: the byte order mark, which is
 * no part of the text, goes.
 */
export interface Fix {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The same finding in the words of the W3C Feed Validator (VALIDATOR.md). */
export interface W3cView {
  readonly name: string
  readonly element?: string
  readonly parent?: string
  readonly attr?: string
  readonly value?: string
}
