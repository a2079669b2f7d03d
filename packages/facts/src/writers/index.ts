export { csvLine } from './csv'
export { gb18030 } from './gb18030'
export { type SheetCell, writeXlsx } from './xlsx'
