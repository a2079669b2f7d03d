import type { Instant } from '@hengjian/law'
import { expect } from 'vitest'
import type { OfficeId } from '../../fact'
import { checkFact, type Receipt } from '../../parse-fact'
import { factProblemCodes } from '../../problems'
import { criminalProcedure } from '../../vocabulary/criminal-procedure'
import type { ReadFact } from '../facts-of'

/** 2026-06-01T00:00:00+08:00 */
export const receipt: Receipt = { office: 'o1' as OfficeId, receivedAt: 1_780_243_200_000 as Instant }

const CODES: ReadonlySet<string> = new Set(factProblemCodes)

/** Each thing that a file gives is a whole fact, which passes the border again, or problems that say what, where and what to do. */
export function expectWhole(reads: readonly ReadFact[]): void {
  for (const one of reads) {
    if ('fact' in one) {
      expect(checkFact(one.fact, receipt, criminalProcedure)).toEqual({ ok: true, value: one.fact })
      continue
    }
    expect(one.problems.length).toBeGreaterThan(0)
    for (const { code, place, message, cure } of one.problems) {
      expect(CODES.has(code)).toBe(true)
      expect(place?.length).toBeLessThanOrEqual(400)
      expect(message.zh.length).toBeLessThan(400)
      expect([message.zh, message.en, cure.zh, cure.en]).not.toContain('')
    }
  }
}
