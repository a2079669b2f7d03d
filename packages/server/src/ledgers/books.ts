import { builtInLedgers } from '@hengjian/casework'
import { HttpProblem } from '../http/problem'
import type { Reader } from '../matters/party'
import { mayReadLog } from '../workLog/rights'
import type { Book } from './book'
import { logBook } from './logBook'
import { matterBook, mayReadLedger } from './matterBook'

interface Kept {
  readonly book: Book
  readonly mayRead: (reader: Reader) => boolean
}

const BOOKS: readonly Kept[] = [
  ...builtInLedgers.map((ledger) => ({
    book: matterBook(ledger),
    mayRead: (reader: Reader) => mayReadLedger(ledger, reader),
  })),
  { book: logBook, mayRead: mayReadLog },
]

/** The ledgers that somebody by their titles sees at all; which rows, every query says itself. */
export const booksOf = (reader: Reader): readonly Book[] =>
  BOOKS.filter(({ mayRead }) => mayRead(reader)).map(({ book }) => book)

/** One of them; 404 LEDGER_UNKNOWN where there is none for the reader. */
export function bookOf(reader: Reader, id: string): Book {
  const book = booksOf(reader).find(({ head }) => head.id === id)
  if (book === undefined) throw new HttpProblem('LEDGER_UNKNOWN')
  return book
}
