import { parseDate } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { course, EXAMPLE_DAY } from '../trial'
import { actionOf } from '../workflow'
import { currentWorkflow, filingSupervision, patrol } from '../workflows'
import { builtInLedgers, dayShift, isRow, type RowContext, rowOf, workLogOf } from '.'
import { filingSupervisionLedger } from './filingSupervision'

const context: RowContext = {
  seq: 1,
  number: '立监2026-1',
  documentNumber: (sequence) => `〔2026〕${sequence}号`,
  due: (clock) => (clock === 'policeReasons' ? '2026-11-09' : null),
}

describe('a ledger', () => {
  it.each(builtInLedgers.map((ledger) => ({ id: ledger.id, ledger })))(
    '$id names what its workflow has',
    ({ ledger }) => {
      const definition = currentWorkflow(ledger.workflow)
      if (definition === undefined) throw new Error(ledger.workflow)
      const fields = new Set(Object.values(definition.actions).flatMap(({ form }) => Object.keys(form)))
      const unknown = ledger.columns.flatMap(({ id, source }) => {
        if (source.from === 'field') {
          const own =
            source.action === undefined
              ? fields.has(source.field)
              : actionOf(definition, source.action)?.form[source.field]
          return own ? [] : [id]
        }
        if (source.from === 'due') return definition.clocks[source.clock] === undefined ? [id] : []
        return 'actions' in source ? source.actions.filter((one) => actionOf(definition, one) === undefined) : []
      })
      expect(unknown).toEqual([])
      expect(new Set(ledger.columns.map(({ id }) => id)).size).toBe(ledger.columns.length)
    },
  )

  it('makes a row of a matter, out of its records alone', () => {
    const matter = course(
      filingSupervision,
      'open',
      'askReasons',
      'signRequest',
      ['serveRequest', { servedOn: '2026-11-02' }],
      'remind',
    )
    const row = rowOf(filingSupervisionLedger, filingSupervision, matter, context)
    const cells = Object.fromEntries(filingSupervisionLedger.columns.map(({ id }, index) => [id, row[index]]))
    expect(cells).toMatchObject({
      seq: 1,
      number: '立监2026-1',
      supervisionKind: 'notFiled',
      handlingUnit: 'unit-1',
      reasonRequestNo: '〔2026〕3号',
      reasonRequestDate: '2026-11-02',
      reasonDueDate: '2026-11-09',
      reasonReplyDate: null,
      noticeNo: null,
      correctionIssued: false,
      handler: ['departmentProcurator-1'],
      registrar: 'residentProcurator-1',
      state: 'reasonRequested',
    })
    expect(isRow(filingSupervisionLedger, matter)).toBe(true)
    expect(isRow(filingSupervisionLedger, course(patrol, 'plan'))).toBe(false)
  })

  it('has the columns of the printed book in its order', () => {
    expect(filingSupervisionLedger.columns.slice(0, 5).map(({ title }) => title.zh)).toEqual([
      '序号',
      '编号',
      '线索编号',
      '监督类型',
      '线索来源',
    ])
  })
})

describe('the work log', () => {
  it('is filled in from what the shift did', () => {
    const done = course(patrol, 'plan', 'start', ['finish', { found: 'no' }], 'sign', 'archive')
    const date = parseDate(EXAMPLE_DAY)
    if (date === undefined) throw new Error(EXAMPLE_DAY)
    const { from, to } = dayShift(date)
    const log = workLogOf([{ number: '巡2026-1', definition: patrol, matter: done }], from, to)
    expect(workLogOf([{ number: '巡2026-1', definition: patrol, matter: done }], to, to).entries).toEqual([])
    expect(log.opened).toEqual({ patrol: 1 })
    expect([log.patrols, log.signed.length, log.answered.length, log.ended.length, log.entries.length]).toEqual([
      1, 1, 1, 1, 5,
    ])
  })
})
