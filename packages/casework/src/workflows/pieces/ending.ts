import { local } from '../../source'
import type { ActionDefinition, Grant } from '../../workflow'
import { must, text } from './fields'
import { byHandler, byHead } from './handling'
import { explained } from './writing'

const byKeeper: readonly Grant[] = [{ roles: ['clerk', 'residentProcurator', 'departmentHead'] }, byHandler]

/** Puts the volume away: the regular end. */
export const archive = <const State extends string>(
  from: readonly State[],
  to: State,
): ActionDefinition<State, never> => ({
  title: { zh: '归档', en: 'Archive' },
  from,
  to,
  who: byKeeper,
  form: { archiveNo: must(text('归档号', 'Archive number', 60)) },
  source: local,
})

/** There is no deletion: what should not have been registered is void with a reason. */
export const cancel = <const State extends string>(
  from: readonly State[],
  to: State,
): ActionDefinition<State, never> => ({
  title: { zh: '作废', en: 'Declare void' },
  from,
  to,
  who: [byHead],
  form: {},
  reasons: {
    mistaken: explained('登记错误', 'Registered by mistake'),
    twice: explained('重复登记', 'Registered twice'),
  },
  answers: 'lawfulReason',
  source: local,
})

/** Takes up again what had ended; it must then be answered again. */
export const reopen = <const State extends string>(
  from: readonly State[],
  to: State,
): ActionDefinition<State, never> => ({
  title: { zh: '重新办理', en: 'Reopen' },
  from,
  to,
  who: [byHead],
  form: {},
  reasons: {
    newFacts: explained('出现新的事实、证据', 'New facts or evidence'),
    wrong: explained('原处理确有错误', 'What was done was wrong'),
    ordered: explained('上级或者检察长要求', 'Ordered from above'),
  },
  source: local,
})
