// Alone knows how a command says that it was called wrongly or could not read or write: status 2 (DESIGN.md §5.1).

export class UsageError extends Error {
  constructor(
    message: string,
    readonly status = 2,
  ) {
    super(message)
    this.name = 'UsageError'
  }
}
