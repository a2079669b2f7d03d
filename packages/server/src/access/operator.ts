import { userInfo } from 'node:os'
import { systemClock } from '../clock'
import { type Database, everywhere } from '../database/database'
import { type AuditedAct, writeAudit } from './audit'
import { listOffices } from './offices'

/** Who runs a command on the server's machine, by the name the system knows. */
const operatorName = (): string => {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}

/** Records in the read log of one office, or of every office, what was done by a command rather than in the workbench. */
export async function recordOperation(
  database: Database,
  { action, detail }: Pick<AuditedAct, 'action' | 'detail'>,
  offices?: readonly string[],
): Promise<void> {
  for (const office of offices ?? (await listOffices(database))) {
    const actor = { office, login: operatorName(), role: 'operator', request: 'command' }
    const act: AuditedAct = { action, type: 'office', id: office, ...(detail === undefined ? {} : { detail }) }
    await everywhere(database, (client) => writeAudit(client, actor, act, systemClock.now()))
  }
}
