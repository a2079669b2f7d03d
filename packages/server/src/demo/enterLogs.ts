import { districtLogs } from '@hengjian/district'
import { parseDate } from '@hengjian/law'
import { type AuditedAct, recordAction } from '../access/audit'
import type { SignedInUser } from '../access/identity'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { signLog } from '../workLog/signLog'
import { signaturesOf } from '../workLog/storedLog'
import { DEMO_OFFICE, type ToldDistrict } from './district'

const { id: OFFICE } = DEMO_OFFICE

/** Signs the logs of the days before, as the resident procurator; what was signed stays. */
export async function enterLogs(
  context: ServerContext,
  district: ToldDistrict,
  people: readonly SignedInUser[],
): Promise<void> {
  const user = people.find(({ login }) => login === 'jiancha')
  if (user === undefined) return
  for (const { day, signedAt, words } of districtLogs(district)) {
    const date = parseDate(day)
    await inOffice(context.database, OFFICE, async (client) => {
      if (date === undefined || (await signaturesOf(client, OFFICE, day)).length > 0) return
      const calendar = context.calendars.of(OFFICE)
      const { kind, version } = await signLog(
        client,
        user,
        calendar,
        date,
        { version: 0, words, reason: null },
        signedAt,
      )
      const act: AuditedAct = { action: `workLog.${kind}`, type: 'workLog', id: day, detail: { version } }
      const request = { id: `log-${day}`, identity: { kind: 'user' as const, user } }
      await recordAction({ clock: { now: () => signedAt } }, client, request, act)
    })
  }
}
