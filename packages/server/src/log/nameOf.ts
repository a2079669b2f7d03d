/** What may be logged or kept of an error: its kind and code. Messages, of the database above all, quote values of people. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name
}
