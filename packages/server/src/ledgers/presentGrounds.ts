import { actionOf, type Cell, type Column } from '@hengjian/casework'
import type { LedgerCellDto } from '@hengjian/contract'
import { formatInstant } from '@hengjian/law'
import { presentSource } from '../matters/presentAction'
import type { NameOf } from '../matters/presentRow'
import { presentDerivation } from '../models/derivation'
import { presentCell } from './presentCell'
import type { RowFacts } from './rowFacts'

function clockOf({ clock }: Cell, { definition }: RowFacts): LedgerCellDto['clock'] {
  const known = clock === undefined ? undefined : definition.clocks[clock.clock]
  if (clock === undefined || known === undefined) return null
  return {
    title: known.title,
    latest: formatInstant(clock.limit.latest),
    derivation: presentDerivation(clock.derivation),
    source: presentSource(known.source),
  }
}

/** A cell with what it follows from: the actions, and the clock with its derivation. */
export function presentGrounds(column: Column, cell: Cell, facts: RowFacts, nameOf: NameOf): LedgerCellDto {
  const { definition, matter } = facts
  const { id, title, type } = column
  return {
    column: { id, title, type },
    shown: presentCell(column, definition, cell, nameOf),
    from: matter.records
      .filter(({ sequence }) => cell.from.includes(sequence))
      .map(({ sequence, action, at, actor }) => ({
        sequence,
        action: actionOf(definition, action)?.title ?? { zh: action, en: action },
        at: formatInstant(at),
        by: nameOf(actor.id),
      })),
    clock: clockOf(cell, facts),
  }
}
