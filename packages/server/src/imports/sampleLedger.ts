/** A small ledger of invented steps in the form of the police process system, for tests. */

const HEADER = '流水号,环节,发生时间,录入时间,案号,人员编号,姓名,性别,身份证号,拘留证号,笔录号,讯问地点,备注'

/** Cells of a row that differ from those of an ordinary one. */
export interface LedgerRow {
  readonly record?: string
  readonly step?: string
  readonly at?: string
  readonly name?: string
  readonly sex?: string
  readonly idNumber?: string
  readonly person?: string
  readonly note?: string
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** One row: a detention of its own person and case unless told otherwise. */
export function ledgerRow(number: number, told: LedgerRow = {}): string {
  const { record = `L-${number}`, step = '宣布拘留', at = '2026/5/6 14:20', name = '王安柏', sex = '男' } = told
  const { idNumber = '', person = `R-${number}`, note = '' } = told
  const own = step === '宣布拘留' ? [`拘-${number}`, ''] : ['', `笔-${number}`]
  const cells = [record, step, at, '2026/5/6 15:02', `A-${number}`, person, name, sex, idNumber, ...own, '', note]
  return cells.map(quoted).join(',')
}

/** A whole file: a title, the header, the rows. */
export const ledger = (rows: readonly string[]): string =>
  `某市公安局城东分局办案环节登记表${','.repeat(12)}\n${HEADER}\n${rows.map((row) => `${row}\n`).join('')}`

/** The mapping of the ledger: a row fills only the columns of what it reports. */
export const LEDGER_MAPPING = {
  vocabulary: 'criminal-procedure',
  source: 'policeProcessSystem',
  kind: {
    column: '环节',
    codes: {
      宣布拘留: 'detentionBegan',
      送看守所: 'detentionCentreEntered',
      讯问开始: 'interrogationBegan',
      讯问结束: 'interrogationEnded',
      释放: 'released',
    },
  },
  occurredAt: { column: '发生时间' },
  recordedAt: { column: '录入时间' },
  timeFormats: ['slash', 'chinese', 'iso', 'compact'],
  sourceRecord: ['流水号'],
  objects: [
    {
      role: 'person',
      type: 'person',
      id: { column: '人员编号' },
      attributes: {
        name: { column: '姓名' },
        sex: { column: '性别', codes: { 男: 'male', 女: 'female' } },
        idNumber: { column: '身份证号' },
      },
    },
    { role: 'case', type: 'case', id: { column: '案号' }, attributes: { track: { constant: 'criminal' } } },
    {
      role: 'measure',
      type: 'measure',
      id: { column: '拘留证号' },
      attributes: { kind: { constant: 'detention' }, track: { constant: 'criminal' } },
    },
    {
      role: 'interrogation',
      type: 'interrogation',
      id: { column: '笔录号' },
      attributes: { kind: { constant: 'interrogation' } },
    },
  ],
  data: {
    placeKind: { column: '讯问地点', codes: { 办案中心: 'caseHandlingCentre', 看守所: 'detentionCentre' } },
  },
}
