// Alone says what is told of a copy of the database.

/** A copy that stands, looked through. */
export interface Backup {
  readonly file: string
  readonly bytes: number
  /** Withdrawn ones too. */
  readonly articles: number
  /** Number of the newest change in it. */
  readonly newestChange: number
}
