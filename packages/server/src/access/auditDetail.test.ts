import { describe, expect, it } from 'vitest'
import { tellDetail, workflowIn } from './auditDetail'

describe('the details of an entry of the read log', () => {
  it.each([
    ['{}', '', ''],
    ['{"searched":true,"state":null,"model":""}', '使用了检索词', 'searched'],
    ['{"searched":false,"rows":12}', '行数 12', 'rows 12'],
    [
      '{"attribute":"idNumber","reason":"contact","textKey":"day-2026-05-06","text":"c2VhbGVk"}',
      '项目 证件号码；理由 联系本人、家属或者辩护人；说明（已加密）',
      'value id number; reason contacting the person, family or counsel; words (sealed)',
    ],
    [
      '{"source":"policeProcessSystem","minutes":30}',
      '数据源 公安流程系统；分钟 30',
      'source police process system; minutes 30',
    ],
    ['{"later":"x"}', 'later x', 'later x'],
    ['not JSON', '', ''],
  ])('%s is told as %s', (detail, zh, en) => expect(tellDetail(detail)).toEqual({ zh, en }))

  it('names the states of a matter by its workflow', () => {
    const detail = '{"after":"verifying","before":"registered","sequence":2,"workflow":"clue"}'
    expect(workflowIn(detail)).toBe('clue')
    expect(tellDetail(detail).zh).toMatch(
      /^办理后状态 \p{Script=Han}+；办理前状态 \p{Script=Han}+；办理序号 2；业务 线索$/u,
    )
  })
})
