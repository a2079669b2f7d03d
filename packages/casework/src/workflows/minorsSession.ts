import { defineWorkflow } from '../define'
import type { Guard } from '../guard'
import { HEADS, PROCURATORS } from '../roles'
import { local, read, rules } from '../source'
import type { Grant } from '../workflow'
import { annotate } from './pieces/annotating'
import { GENDERS } from './pieces/diverting'
import { archive, cancel, reopen } from './pieces/ending'
import {
  attachments,
  choice,
  choices,
  date,
  long,
  moment,
  must,
  origin,
  sealed,
  servedUnit,
  shownTo,
  text,
  toldPolice,
  unit,
  yesNo,
} from './pieces/fields'
import { byChief, byHead, handOver, peopleActions, teamField } from './pieces/handling'
import { byUnit } from './pieces/issuing'
import { ADULTS, AIDS, CASE_KINDS, EVIDENCE, INTERVIEWED, RECORDING } from './pieces/minding'
import { clock, dated, end, explained, on, ownClock, reason, state, step } from './pieces/writing'

/** A minors' procurator who took the session up, or heads. */
const byMinors: Grant = { roles: ['minorsProcurator'], relations: ['handler'] }
const byRoom: readonly Grant[] = [byMinors, { roles: ['policeLiaison', 'policeHandler'], relations: ['ownUnit'] }]
const byCounsellor: readonly Grant[] = [{ roles: ['counsellor'], relations: ['team'] }, byMinors]

const protectedBy = { ...read('WBF', '112'), basis: [...read('WBF', '112').basis, ...read('CPL', '281').basis] }
/** Whether somebody is under eighteen follows from their birth and the day of the step, and not from the step before. */
const ofAge = {
  rule: 'ageAt',
  field: 'isMinor',
  birth: 'birthDate',
  source: { ...read('CPL', '281'), basis: [...read('CPL', '281').basis, ...rules('489').basis] },
} as const

/** What was said in counselling is for the counsellor and the minors' procurator alone. */
const NOTE_READERS: readonly Grant[] = [{ roles: ['counsellor'], relations: ['team'] }, { roles: ['minorsProcurator'] }]

/** Whoever sealed it puts it away too: by then it is closed to everybody else. */
const kept = archive(['sealed'], 'archived')
const putAway = { ...kept, who: [...kept.who, byChief] }

/** What must be so before anybody asks a child. */
const beginning: readonly Guard[] = [
  {
    code: 'ADULT_ABSENT',
    rule: 'only',
    field: 'adultPresent',
    options: ['representative', 'appropriateAdult'],
    source: {
      ...read('CPL', '281'),
      basis: [...read('CPL', '281').basis, ...rules('465').basis, ...read('WBF', '110').basis],
    },
  },
  {
    code: 'NOT_RECORDED',
    rule: 'only',
    field: 'recording',
    options: ['on'],
    when: { field: 'caseKind', is: ['sexualAbuse', 'violence'] },
    source: read('WBF', '112'),
  },
  {
    code: 'FEMALE_STAFF_ABSENT',
    rule: 'only',
    field: 'interviewerGender',
    options: ['female'],
    when: { field: 'gender', is: ['female'] },
    source: protectedBy,
  },
]

/**
 * 未成年人一站式询问 (practice 5.8): interview, evidence and counselling in one visit. Closed to all but a few from its first step; the child goes
 * by a code; what is said in counselling is sealed and no part of the file.
 */
export const minorsSession = defineWorkflow({
  id: 'minorsSession',
  version: 2,
  title: { zh: '未成年人一站式询问', en: "Minors' one-stop session" },
  meaning: {
    zh: '未成年被害人、证人一次完成询问、取证和心理辅导；成年人到场、录音录像、女性工作人员为开始的条件，再次询问须经审批，记录依法封存。',
    en: 'Interview, evidence and counselling of a minor in one visit; an adult, recording and female staff before it begins, approval before a second, sealing after.',
  },
  readers: [
    { roles: ['minorsProcurator', ...HEADS] },
    {
      roles: [...PROCURATORS, 'assistantProcurator', 'clerk', 'counsellor'],
      relations: ['registrar', 'handler', 'team'],
    },
    { roles: ['policeLiaison', 'policeHandler'], relations: ['ownUnit'] },
  ],
  states: {
    booked: state('已预约', 'Booked', 'office', 'prepare'),
    prepared: state('已准备', 'Prepared', 'office', 'start'),
    inSession: state('询问中', 'In session', 'office', 'finishInterview'),
    evidence: state('取证', 'Evidence', 'office', 'finishEvidence'),
    counselling: state('心理辅导', 'Counselling', 'office', 'counsel'),
    aiding: state('救助', 'Aid', 'office', 'close'),
    closed: state('已完成', 'Completed', 'office', 'seal'),
    secondReview: state('再次询问待审批', 'Second interview asked', 'office', 'decideSecond'),
    sealed: state('已封存', 'Sealed', 'office', 'archive'),
    cancelled: end('已作废', 'Void'),
    archived: end('已归档', 'Archived'),
  },
  actions: {
    book: {
      ...step('预约', 'Book', 'opening', 'booked'),
      who: [{ roles: ['policeLiaison'] }, { roles: ['minorsProcurator', 'clerk', 'assistantProcurator'] }],
      form: {
        minorCode: toldPolice(text('未成年人代号', 'Code of the minor', 40)),
        identity: sealed('姓名、住所、学校', 'Name, home, school'),
        gender: toldPolice(choice('性别', 'Gender', GENDERS)),
        isMinor: toldPolice(yesNo('未满十八周岁', 'Under eighteen', 'minor')),
        birthDate: toldPolice(date('出生日期', 'Born on')),
        interviewed: toldPolice(choice('询问对象', 'Who', INTERVIEWED)),
        caseKind: toldPolice(choice('案件类型', 'Kind of case', CASE_KINDS)),
        unit: toldPolice(unit('办案单位', 'Handling unit')),
        servedUnit: servedUnit(),
        wishedAt: toldPolice({ ...moment('预约时间', 'Wished for'), future: true }),
        bookingReason: toldPolice(long('需要询问的事项', 'What it is about', 4)),
        origin,
        attachments: shownTo(attachments(), 'police'),
      },
      guards: [
        { code: 'UNIT_NOT_OWN', rule: 'ownUnit', field: 'servedUnit', source: local },
        { ...ofAge, code: 'MINOR_OTHERWISE', day: 'wishedAt' },
      ],
      makes: 'registrar',
      source: { ...rules('465'), basis: [...rules('465').basis, ...read('WBF', '110').basis] },
    },
    prepare: {
      ...step('准备', 'Prepare', ['booked', 'prepared'], 'prepared'),
      who: [{ roles: ['minorsProcurator'] }],
      form: {
        sessionAt: toldPolice({ ...moment('询问时间', 'When'), future: true }),
        sessionUntil: toldPolice({ ...moment('预计结束', 'Until'), future: true }),
        sessionRoom: toldPolice(text('一站式工作室', 'Room', 60)),
        adultName: must(text('到场成年人', 'Adult to be present', 60)),
        outline: must(long('询问提纲（会同公安拟定）', 'Outline, made with the police', 4)),
        team: teamField(),
      },
      guards: [{ code: 'SESSION_TURNED', rule: 'notBefore', field: 'sessionUntil', than: 'sessionAt', source: local }],
      document: { type: 'appropriateAdultNotice', step: 'signed' },
      makes: 'handler',
      source: { ...read('CPL', '281'), basis: [...read('CPL', '281').basis, ...rules('465').basis] },
    },
    start: {
      ...step('开始询问', 'Start', ['prepared'], 'inSession'),
      who: byRoom,
      form: {
        startedAt: toldPolice(moment('开始时间', 'Started')),
        isMinor: toldPolice(yesNo('开始时未满十八周岁', 'Still under eighteen', 'minor')),
        adultPresent: toldPolice(choice('到场成年人', 'Adult present', ADULTS)),
        recording: toldPolice(choice('同步录音录像', 'Recording', RECORDING)),
        interviewerGender: toldPolice(
          choice('询问人员性别', 'Interviewer', { female: { zh: '女', en: 'Female' }, male: { zh: '男', en: 'Male' } }),
        ),
        inPerson: toldPolice(yesNo('检察官亲历', 'A procurator was there in person')),
        rightsTold: toldPolice(yesNo('告知权利义务（未成年版）', 'Rights told, in words for children')),
      },
      guards: [...beginning, { ...ofAge, code: 'CAME_OF_AGE', day: 'startedAt' }],
      source: protectedBy,
    },
    finishInterview: {
      ...step('询问结束', 'Interview done', ['inSession'], 'evidence'),
      who: byRoom,
      form: {
        endedAt: toldPolice(moment('结束时间', 'Ended')),
        breaks: shownTo(text('中间休息', 'Breaks'), 'police'),
        interviewNote: toldPolice(long('询问情况', 'How it went', 2)),
      },
      source: rules('465'),
    },
    finishEvidence: {
      ...step('取证结束', 'Evidence taken', ['evidence'], 'counselling'),
      who: byRoom,
      form: {
        evidenceTaken: toldPolice(choices('取证', 'Evidence', EVIDENCE)),
        evidenceNote: shownTo(long('说明', 'Note'), 'police'),
        attachments: shownTo(attachments(), 'police'),
      },
      source: read('WBF', '112'),
    },
    counsel: {
      ...step('心理辅导', 'Counsel', ['counselling'], 'aiding'),
      who: byCounsellor,
      form: {
        counselledAt: must(moment('时间', 'When')),
        counsellingNote: {
          ...sealed('心理辅导记录（不入卷）', 'Counselling note, no part of the file'),
          readBy: NOTE_READERS,
        },
        furtherCounselling: must(yesNo('需要持续辅导', 'More is needed')),
      },
      source: read('WBF', '112'),
    },
    declineCounselling: {
      ...step('未作心理辅导', 'No counselling', ['counselling'], 'aiding'),
      who: [byMinors],
      form: {},
      reasons: {
        declined: explained('未成年人及其法定代理人不愿意', 'They do not want it'),
        notNeeded: explained('评估不需要', 'Assessed as not needed'),
      },
      source: local,
    },
    aid: {
      ...step('救助', 'Give aid', ['aiding'], 'same'),
      who: [byMinors],
      form: { aids: must(choices('救助', 'Aid', AIDS)), aidNote: must(long('说明', 'What was done', 2)) },
      source: local,
    },
    close: {
      ...step('完成', 'Complete', ['aiding'], 'closed'),
      who: [byMinors],
      form: { closedOn: must(date('完成日期', 'On')), sessionSummary: toldPolice(long('工作小结', 'Summary', 10)) },
      document: { type: 'sessionSummary', step: 'signed' },
      answers: 'reply',
      source: local,
    },
    askSecond: {
      ...step('申请再次询问', 'Ask for a second interview', ['closed'], 'secondReview'),
      who: byUnit.concat([byMinors]),
      form: { secondReason: toldPolice(long('必须再次询问的理由', 'Why it is needed', 10)) },
      source: rules('465'),
    },
    decideSecond: {
      ...step('审批再次询问', 'Decide on a second interview', ['secondReview'], {
        by: 'secondDecision',
        cases: { granted: 'prepared', refused: 'closed' },
      }),
      who: [byHead],
      not: ['askSecond'],
      form: {
        secondDecision: toldPolice(
          choice('决定', 'Decision', {
            granted: { zh: '同意', en: 'Granted' },
            refused: { zh: '不同意', en: 'Refused' },
          }),
        ),
        secondOpinion: toldPolice(long('理由', 'Reasons', 4)),
      },
      document: { type: 'secondInterviewApproval', step: 'signed' },
      source: { ...rules('465'), basis: [...rules('465').basis, ...read('WBF', '112').basis] },
    },
    seal: {
      ...step('封存', 'Seal', ['closed'], 'sealed'),
      who: [byChief],
      form: {
        sealedScope: must(long('封存范围', 'What is sealed', 4)),
        sealingBasis: must(text('依据', 'Basis')),
      },
      document: { type: 'sealingDecision', step: 'signed' },
      makes: 'issuer',
      marks: 'sealed',
      source: { ...read('CPL', '286'), basis: [...read('CPL', '286').basis, ...rules('482', '486').basis] },
    },
    skipSealing: {
      ...step('不属于封存范围', 'Nothing to seal', ['closed'], 'sealed'),
      who: [byMinors],
      form: {},
      reasons: {
        outside: reason('没有犯罪记录、不起诉记录需要封存', 'No record to be sealed', rules('482')),
        later: explained('待生效判决后另行封存', 'To be sealed after the judgment', rules('482')),
      },
      source: rules('482'),
    },
    answerQuery: {
      ...step('答复查询', 'Answer a query', ['sealed'], 'same'),
      who: [byChief],
      form: {
        queriedBy: must(text('查询机关或者单位', 'Who asks')),
        queryBasis: must(text('依据（司法机关办案需要或者国家规定）', 'On what ground')),
        queryReceivedOn: must(date('收到书面申请', 'Received on')),
        queryAnswer: must(long('答复', 'Answer', 2)),
      },
      source: rules('484'),
    },
    handOver: handOver(),
    ...peopleActions,
    annotate: annotate(),
    archive: putAway,
    cancel: cancel(['booked', 'prepared'], 'cancelled'),
    reopen: reopen(['archived', 'cancelled'], 'booked'),
  },
  clocks: {
    comesOfAge: clock('年满十八周岁', 'Comes of age', 'office', {
      from: [dated('book', 'birthDate')],
      term: { count: 'MC', of: { months: 216 } },
      endedBy: on('finishInterview', 'cancel'),
      proposes: 'start',
      source: read('CPL', '281'),
    }),
    session: ownClock(
      '预约后二十四小时内询问',
      'Session within 24 hours',
      { count: 'elapsed', of: { hours: 24 } },
      ['book'],
      'start',
      'cancel',
    ),
  },
  closing: [
    {
      title: { zh: '一次完成询问、取证、心理辅导三项', en: 'Interview, evidence and counselling are all dealt with' },
      anyOf: ['counsel', 'declineCounselling'],
      source: local,
    },
  ],
})
