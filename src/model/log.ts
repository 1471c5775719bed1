// Alone knows how a part tells whoever runs the program what went wrong. pino's loggers fit; so does a list in a test.

export interface Log {
  readonly info: (fields: object, message: string) => void
  readonly warn: (fields: object, message: string) => void
  readonly error: (fields: object, message: string) => void
}
