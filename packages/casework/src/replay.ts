import type { Problem } from '@hengjian/law'
import { apply, targetOf } from './apply'
import type { ActionRecord, Matter } from './matter'
import { isFrom } from './permission'
import { actionOf, type Workflow } from './workflow'

/** A history that the workflow could not have written, at the first record that does not follow. */
export interface BrokenHistory extends Problem {
  readonly code: 'HISTORY_BROKEN' | 'HISTORY_EMPTY'
}
export type Replayed =
  | { readonly ok: true; readonly matter: Matter }
  | { readonly ok: false; readonly problem: BrokenHistory }

const EMPTY: BrokenHistory = {
  code: 'HISTORY_EMPTY',
  message: { zh: '事项没有任何操作记录。', en: 'The matter has no records.' },
  cure: { zh: '从备份核对该事项的记录。', en: 'Compare its records with a backup.' },
}

const broken = (sequence: number): BrokenHistory => ({
  code: 'HISTORY_BROKEN',
  place: `${sequence}`,
  message: {
    zh: `第${sequence}条操作记录与前文或者流程不符。`,
    en: `Record ${sequence} does not follow from those before it, or from the workflow.`,
  },
  cure: {
    zh: '该事项停止办理，从审计日志和备份核对。',
    en: 'Stop work on the matter; compare with audit log and backup.',
  },
})

/** Whether the record is the one that the workflow would have written next. */
function follows(definition: Workflow, matter: Matter | null, record: ActionRecord): boolean {
  const action = actionOf(definition, record.action)
  return (
    action !== undefined &&
    record.workflow === definition.id &&
    record.workflowVersion === definition.version &&
    record.sequence === (matter?.version ?? 0) + 1 &&
    record.before === (matter?.state ?? null) &&
    isFrom(action, matter) &&
    record.after === targetOf(action, record.form, matter)
  )
}

/**
 * Rebuilds a matter from its records alone. Who was allowed to do what was judged when it was done; here it is the course that
 * must hold: nothing left out, put in, put elsewhere or changed in its way.
 */
export function replay(definition: Workflow, records: readonly ActionRecord[]): Replayed {
  let matter: Matter | null = null
  for (const record of records) {
    const next: Matter | undefined = follows(definition, matter, record) ? apply(definition, matter, record) : undefined
    if (next === undefined) return { ok: false, problem: broken(record.sequence) }
    matter = next
  }
  return matter === null ? { ok: false, problem: EMPTY } : { ok: true, matter }
}
