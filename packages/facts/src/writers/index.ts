export { csvLine } from './csv'
export { type SheetCell, writeXlsx } from './xlsx'
