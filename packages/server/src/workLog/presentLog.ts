import type { LogLine, WorkLog } from '@hengjian/casework'
import type { LogLineDto, LogSignatureDto, WorkLogDto } from '@hengjian/contract'
import { formatInstant } from '@hengjian/law'
import type { NameOf } from '../matters/presentRow'
import type { LogSignature } from './storedLog'

/** Which matters the reader may read: of the others a log shows no line. */
export type MayRead = (matter: string) => boolean

/** A log without the lines of matters that the reader may not read. */
export function seenLog(log: WorkLog, mayRead: MayRead): WorkLog {
  const seen = <Line extends { readonly matter: string }>(lines: readonly Line[]): readonly Line[] =>
    lines.filter(({ matter }) => mayRead(matter))
  return {
    ...log,
    ...{ supervisions: seen(log.supervisions), issued: seen(log.issued), contacts: seen(log.contacts) },
    ...{ answered: seen(log.answered), ended: seen(log.ended), deeds: seen(log.deeds), pending: seen(log.pending) },
  }
}

/** A log in its reader's words. */
export function presentLog(log: WorkLog, nameOf: NameOf): WorkLogDto {
  const lines = (all: readonly LogLine[]): LogLineDto[] =>
    all.map(({ matter, number, sequence, title, at, by }) => ({
      ...{ matter, number, sequence, title: { ...title }, at: formatInstant(at), by: nameOf(by) },
    }))
  const { handoverIn, handoverOut, counts, accepted, patrols } = log
  return {
    ...{ handoverIn, handoverOut, counts: { ...counts }, accepted: { ...accepted }, patrols },
    from: formatInstant(log.from),
    to: formatInstant(log.to),
    procurators: log.procurators.map(nameOf),
    assistants: log.assistants.map(nameOf),
    clerks: log.clerks.map(nameOf),
    changes: log.changes.map((at) => formatInstant(at)),
    supervisions: lines(log.supervisions),
    issued: lines(log.issued),
    contacts: lines(log.contacts),
    answered: lines(log.answered),
    ended: lines(log.ended),
    deeds: lines(log.deeds),
    pending: log.pending.map(({ matter, number, due }) => ({ matter, number, due: formatInstant(due) })),
  }
}

/** A signature as its reader sees it. */
export function presentSignature(signature: LogSignature, nameOf: NameOf, mayRead: MayRead): LogSignatureDto {
  const { version, kind, reason, log, words, signedBy, signedAt } = signature
  const { instruction, ...own } = words
  return {
    ...{ version, kind, reason, instruction, words: { ...own } },
    by: nameOf(signedBy),
    at: formatInstant(signedAt),
    log: presentLog(seenLog(log, mayRead), nameOf),
  }
}

/** Every matter that a log speaks of. */
export const mattersIn = ({ deeds, pending }: WorkLog): readonly string[] => [
  ...deeds.map(({ matter }) => matter),
  ...pending.map(({ matter }) => matter),
]
