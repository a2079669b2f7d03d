import type { Citation, Status } from '@hengjian/supervision'

/** Where a rule comes from: an article and how far it was read, or the office's own setting (本院设定). */
export interface Source {
  readonly status: Status
  readonly basis: readonly Citation[]
}

/** 本院设定: no authority but the office's own. */
export const local: Source = { status: 'local', basis: [] }

/** Articles that were read in full. */
export const read = (law: string, ...articles: readonly string[]): Source => ({
  status: 'verified',
  basis: articles.map((article) => ({ law, article })),
})

/** Items of an article that was read in full. */
export const readItems = (law: string, article: string, ...items: readonly string[]): Source => ({
  status: 'verified',
  basis: items.map((item) => ({ law, article, item })),
})

/** Articles of the procuratorate's Criminal Procedure Rules (人民检察院刑事诉讼规则), read in full. */
export const rules = (...articles: readonly string[]): Source => read('SPP', ...articles)

/** Known of, but its text was not read: to be checked by a lawyer before it counts. */
export const unread: Source = { status: 'unverified', basis: [] }

/** An article whose text was not read. */
export const unreadArticles = (law: string, ...articles: readonly string[]): Source => ({
  status: 'unverified',
  basis: articles.map((article) => ({ law, article })),
})

/** All of it together; as far read as the part that was read least. */
export function both(left: Source, right: Source): Source {
  const order: readonly Status[] = ['verified', 'partial', 'unverified', 'local']
  const weaker = order.indexOf(left.status) < order.indexOf(right.status) ? right : left
  return { status: weaker.status, basis: [...left.basis, ...right.basis] }
}
