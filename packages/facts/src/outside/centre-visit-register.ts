import type { Mapping } from '../mapping/mapping'
import { parseMapping } from '../mapping/parse-mapping'
import { LANGUAGES, OUTCOMES } from './codes'

const SEXES = { 男: 'male', 女: 'female' } as const
const TRACKS = { 刑事: 'criminal', 行政: 'administrative' } as const
const PERSON_ROLES = { 犯罪嫌疑人: 'suspect', 违法行为人: 'offender', 被害人: 'victim', 证人: 'witness' } as const
const AMONG = '、'

function registerMapping(): Mapping {
  const read = parseMapping({
    vocabulary: 'criminal-procedure',
    source: 'centreMonitoringSystem',
    kind: { constant: 'centreEntered' },
    occurredAt: { column: '进入时间' },
    timeFormats: ['slash', 'chinese'],
    sourceRecord: ['登记编号'],
    objects: [
      {
        role: 'visit',
        type: 'visit',
        id: { column: '登记编号' },
        attributes: {
          number: { column: '登记编号' },
          personRole: { column: '入区身份', codes: PERSON_ROLES },
          track: { column: '案件性质', codes: TRACKS },
          reason: { column: '入区事由' },
          documentNumber: { column: '法律文书号' },
        },
      },
      {
        role: 'person',
        type: 'person',
        id: { column: '人员编号' },
        attributes: {
          name: { column: '姓名' },
          sex: { column: '性别', codes: SEXES },
          idNumber: { column: '证件号码' },
          birthDate: { column: '出生日期' },
          language: { column: '使用语言', codes: LANGUAGES },
          handlingUnit: { column: '办案单位' },
        },
      },
      { role: 'case', type: 'case', kinds: ['centreEntered', 'centreLeft'], id: { column: '案件编号' } },
      { role: 'officers', type: 'officer', kinds: ['centreEntered'], id: { column: '办案民警', separator: AMONG } },
      { role: 'officers', type: 'officer', kinds: ['bodySearched'], id: { column: '检查人', separator: AMONG } },
    ],
    data: { personRole: { column: '入区身份', codes: PERSON_ROLES }, reason: { column: '入区事由' } },
    also: {
      安全检查: {
        kind: { constant: 'bodySearched' },
        occurredAt: { column: '安全检查时间' },
        data: { physician: { column: '由医师检查' } },
      },
      离开: {
        kind: { constant: 'centreLeft' },
        occurredAt: { column: '离开时间' },
        data: { outcome: { column: '去向', codes: OUTCOMES } },
      },
    },
  })
  if (!read.ok) throw new RangeError(read.problems.map(({ code, place }) => `${code} ${place}`).join(', '))
  return read.value
}

/** 办案区使用登记表: one row a visit, with arrival, safety check and departure; exported again and again as the row fills. */
export const centreVisitRegister = registerMapping()
