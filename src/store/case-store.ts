// The port's part on cases: complaints, replies, orders and errors, and what became of them.
import type { Case, CaseKind } from '../model/case.js'
import type { Key } from '../model/key.js'

export interface CaseQuery {
  readonly kind?: CaseKind
  /** Only those that are not settled, what is due first; else all, the newest first. */
  readonly open: boolean
  readonly limit: number
  /** How many of that order come before. */
  readonly offset?: number
}

export interface CaseStore {
  /** With the next number of its year. A case with the same digest is answered instead, and nothing written. */
  open(year: number, said: Omit<Case, 'number'>): Promise<Case>
  byNumber(number: string): Promise<Case | undefined>
  list(query: CaseQuery): Promise<readonly Case[]>
  /** All that concern an article, oldest first. */
  ofArticle(key: Key): Promise<readonly Case[]>
  /**
   * Writes what `next` says, in one transaction; no other writer comes between reading and writing. `next` answering
   * undefined writes nothing.
   */
  revise(number: string, next: (current: Case) => Case | undefined): Promise<Case | undefined>
  /** Takes name and contact out of cases settled before then, epoch milliseconds; at most so many. How many it was. */
  forget(before: number, limit: number): Promise<number>
}
