import type { Instant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import type { OfficeId } from '../fact'
import { mapRow } from '../mapping/map-row'
import { parseMapping } from '../mapping/parse-mapping'
import type { Cell } from '../readers/row'
import { OUTSIDE_MAPPINGS } from '.'

/** 2026-06-01T00:00:00+08:00 */
const receipt = { office: 'o1' as OfficeId, receivedAt: 1_780_243_200_000 as Instant }

const factsOf = (id: string, cells: Readonly<Record<string, Cell>>) => {
  const mapping = OUTSIDE_MAPPINGS.find((one) => one.id === id)?.mapping
  if (mapping === undefined) throw new RangeError(id)
  const mapped = mapRow(mapping, { number: 1, place: 'line 2', cells }, receipt)
  return mapped.ok ? mapped.value : mapped.problems
}
const factOf = (id: string, cells: Readonly<Record<string, Cell>>) => {
  const [first, ...others] = factsOf(id, cells)
  expect(others).toEqual([])
  return first
}

describe('the mappings of the outside systems', () => {
  it('are five, and nothing but data', () => {
    expect(OUTSIDE_MAPPINGS.map(({ id }) => id)).toEqual([
      'police-process-system',
      'police-info-platform',
      'centre-monitoring-system',
      'centre-visit-register',
      'procuratorate-case-system',
    ])
    for (const { mapping } of OUTSIDE_MAPPINGS) {
      expect(parseMapping(JSON.parse(JSON.stringify(mapping)))).toEqual({ ok: true, value: mapping })
    }
  })

  it('read a detention of the police process system', () => {
    const cells = {
      流水号: '拘-17',
      办案环节: '宣布拘留',
      发生时间: '2026-05-06 14:20:31',
      案件编号: 'A44',
      案件情形: '无',
      涉案人员编号: 'R1',
      姓名: '张三',
      特殊群体: '未成年；怀孕',
      措施编号: 'M1',
      措施种类: '拘留',
      办案人员编号: '甲、乙',
      警号: '001、002',
      法定情形: '被指认',
      出示文书: '是',
    }
    expect(factOf('police-process-system', cells)).toMatchObject({
      id: 'policeProcessSystem:拘-17',
      kind: 'detentionBegan',
      occurredAt: { from: 1_778_048_431_000, precision: 'second' },
      objects: [
        { role: 'case', id: 'A44', attributes: { features: [] } },
        { role: 'person', id: 'R1', attributes: { name: '张三', groups: ['minor', 'pregnant'] } },
        { role: 'officers', id: '甲', attributes: { policeNumber: '001' } },
        { role: 'officers', id: '乙', attributes: { policeNumber: '002' } },
        { role: 'measure', id: 'M1', attributes: { kind: 'detention' } },
      ],
      data: { ground: 'identified', shown: true },
    })
  })

  it('read a report of the police information platform', () => {
    const cells = {
      信息编号: 'X1',
      信息类别代码: '01',
      发生时间: '20260506142031',
      警情编号: 'J1',
      报警方式代码: '02',
      材料齐全标识: '0',
    }
    expect(factOf('police-info-platform', cells)).toMatchObject({
      kind: 'reportReceived',
      occurredAt: { from: 1_778_048_431_000, precision: 'second' },
      objects: [{ role: 'report', type: 'report', id: 'J1', attributes: { channel: 'call' } }],
      data: { complete: false },
    })
  })

  it('read a piece of a track of the centre', () => {
    const cells = {
      eventId: 'E1',
      eventType: 'TRACKED',
      time: '2026-05-06T14:20:31+08:00',
      endTime: '2026-05-06T14:50:00+08:00',
      'person.wristband': 'P1',
      'person.groups': [],
      'visit.id': 'V1',
      'visit.role': 'SUSPECT',
    }
    expect(factOf('centre-monitoring-system', cells)).toMatchObject({
      kind: 'tracked',
      endedAt: { from: 1_778_050_200_000, precision: 'second' },
      objects: [
        { role: 'person', id: 'P1', attributes: { groups: [] } },
        { role: 'visit', id: 'V1', attributes: { personRole: 'suspect' } },
      ],
    })
  })

  it('read arrival, safety check and departure of one row of the register of visits', () => {
    const cells = {
      登记编号: 'D-7',
      案件编号: 'A44',
      人员编号: 'R1',
      姓名: '张三',
      性别: '女',
      入区身份: '犯罪嫌疑人',
      案件性质: '刑事',
      入区事由: '传唤',
      办案民警: '甲、乙',
      进入时间: '2026-05-06 14:20',
      安全检查时间: '2026-05-06 14:31',
      检查人: '丙',
      由医师检查: '否',
      离开时间: '2026-05-06 22:05',
      去向: '取保候审',
    }
    const person = { role: 'person', type: 'person', id: 'R1', attributes: { name: '张三', sex: 'female' } }
    const visit = {
      role: 'visit',
      type: 'visit',
      id: 'D-7',
      attributes: { number: 'D-7', personRole: 'suspect', track: 'criminal', reason: '传唤' },
    }
    const inCase = { role: 'case', type: 'case', id: 'A44' }
    expect(factsOf('centre-visit-register', cells)).toMatchObject([
      {
        id: 'centreMonitoringSystem:D-7',
        kind: 'centreEntered',
        occurredAt: { from: 1_778_048_400_000, precision: 'minute' },
        objects: [visit, person, inCase, { role: 'officers', id: '甲' }, { role: 'officers', id: '乙' }],
        data: { personRole: 'suspect', reason: '传唤' },
      },
      {
        id: 'centreMonitoringSystem:D-7/安全检查',
        kind: 'bodySearched',
        objects: [visit, person, { role: 'officers', id: '丙' }],
        data: { physician: false },
      },
      {
        id: 'centreMonitoringSystem:D-7/离开',
        kind: 'centreLeft',
        objects: [visit, person, inCase],
        data: { outcome: 'bailed' },
      },
    ])
    const inside = { ...cells, 离开时间: '', 去向: '' }
    expect(factsOf('centre-visit-register', inside).map((fact) => ('kind' in fact ? fact.kind : fact.code))).toEqual([
      'centreEntered',
      'bodySearched',
    ])
  })

  it('read a step of a case card of the procuratorate', () => {
    const cells = {
      卡片流程编号: 'K1',
      业务事项: '移送起诉（检察院收到）',
      办理时间: '2026年5月6日14时20分',
      统一案件编号: 'A44',
      犯罪嫌疑人编号: 'R1、R2',
      写明认罪认罚: '是',
    }
    expect(factOf('procuratorate-case-system', cells)).toMatchObject({
      kind: 'prosecutionTransferred',
      occurredAt: { from: 1_778_048_400_000, precision: 'minute' },
      objects: [
        { role: 'case', id: 'A44' },
        { role: 'persons', id: 'R1' },
        { role: 'persons', id: 'R2' },
      ],
      data: { pleaNoted: true },
    })
  })
})
