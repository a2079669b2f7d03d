import type { Field, Fields } from '../../form'
import { local } from '../../source'
import type { ActionDefinition, Grant } from '../../workflow'
import { long, must } from './fields'
import { byHead, byTeam } from './handling'

const remark: Field = must(long('备注', 'Remark', 2))

const byDesk: readonly Grant[] = [byTeam, byHead, { roles: ['residentProcurator', 'clerk', 'caseManager'] }]

/** Adds what the ledger has a column for and no other step asks: by hand, and an action with its history like any other. */
export const annotate = (more: Fields = {}): ActionDefinition<never, never> => ({
  title: { zh: '补记台账', en: 'Annotate the ledger' },
  from: 'anywhere',
  to: 'same',
  who: byDesk,
  form: { remark, ...more },
  source: local,
})
