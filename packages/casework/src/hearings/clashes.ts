import type { Hearing } from './hearing'

/** Every way in which two hearings, or a hearing and its limits, cannot both be; `{}` is the other one, or the day. */
export const HEARING_REFUSALS = {
  HEARING_PERSON_BUSY: [
    '同一被告人在{}另有开庭，时间重叠。',
    'The same defendant has another hearing then: {}.',
    '错开时间。',
    'Choose another time.',
  ],
  HEARING_ROOM_BUSY: [
    '该法庭同一时段已排{}。',
    'The courtroom is taken then: {}.',
    '改换法庭或者错开时间。',
    'Take another courtroom or time.',
  ],
  HEARING_JUDGE_BUSY: [
    '独任法官同一时段已排{}（刑诉法第222条：由审判员一人独任审判）。',
    'The judge sits elsewhere then: {} (CPL 222: one judge tries alone).',
    '错开时间。',
    'Choose another time.',
  ],
  HEARING_PROCURATOR_BUSY: [
    '承办检察官同一时段应出席{}（规则第441条：应当派员出席法庭）。',
    'The procurator attends another hearing then: {} (Rules 441: one has to attend).',
    '错开时间，或者变更承办人。',
    'Choose another time, or have the matter handed over.',
  ],
  HEARING_LAWYER_BUSY: [
    '辩护人（值班律师）同一时段应参加{}（刑诉法第224条：应当听取辩护人的意见）。',
    'The defender or duty lawyer attends another hearing then: {} (CPL 224: the defender is heard).',
    '错开时间。',
    'Choose another time.',
  ],
  HEARING_PAST_TERM: [
    '开庭时间超过审限（{}前应当审结，刑诉法第225条）。',
    'The hearing is past the term of the trial: it ends {} (CPL 225).',
    '排在审限之内；不能的，转换程序（刑诉法第226条）。',
    'Choose a day within it, or convert the procedure (CPL 226).',
  ],
  PLEA_RETRACTED: [
    '被告人已经反悔，具结书失效（规则第278条），此次开庭不再进行。',
    'The plea was retracted and the statement is void (Rules 278): this hearing is not held.',
    '腾出时间另排；案件转普通程序办理。',
    'Give the time to another case; this one goes the ordinary way.',
  ],
  LANE_TWICE: [
    '此人另有在办的速裁案件：{}。',
    'The same person has another case in the lane: {}.',
    '核对是否同一案件：重复登记的作废一件，确属两案的合并安排。',
    'Check whether it is the same case: declare one void, or deal with both together.',
  ],
} as const satisfies Record<string, readonly [string, string, string, string]>
export type HearingRefusal = keyof typeof HEARING_REFUSALS

/** What a hearing clashes in with another matter's. */
export interface Clash {
  readonly code: HearingRefusal
  readonly with: string
}

/** A hearing with the matter it is of. */
export interface SetDown {
  readonly matter: string
  readonly hearing: Hearing
}

const overlaps = (one: Hearing, other: Hearing): boolean => one.from < other.to && other.from < one.to
const share = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => one !== '' && others.includes(one))
/** A courtroom is the same however its digits and spaces are written. */
const roomOf = ({ courtroom }: Hearing): readonly string[] => [courtroom.normalize('NFKC').replace(/\s+/g, '')]

/** Who or what cannot be in two hearings at once, in the order in which it is told. */
const TAKEN: readonly (readonly [HearingRefusal, (hearing: Hearing) => readonly string[]])[] = [
  ['HEARING_PERSON_BUSY', ({ defendant }) => [defendant]],
  ['HEARING_ROOM_BUSY', roomOf],
  ['HEARING_JUDGE_BUSY', ({ judges }) => judges],
  ['HEARING_PROCURATOR_BUSY', ({ procurators }) => procurators],
  ['HEARING_LAWYER_BUSY', ({ lawyers }) => lawyers],
]

/** In what a hearing clashes with those that are set down already: one after the other is no clash. */
export const clashesOf = (hearing: Hearing, others: readonly SetDown[]): readonly Clash[] =>
  others
    .filter((other) => overlaps(hearing, other.hearing))
    .flatMap((other) =>
      TAKEN.flatMap(([code, of]) => (share(of(hearing), of(other.hearing)) ? [{ code, with: other.matter }] : [])),
    )
