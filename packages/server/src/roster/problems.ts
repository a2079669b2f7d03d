import type { RosterFault } from '@hengjian/casework'
import type { ProblemEntry } from '../problems/entry'

/** What the roster can be refused for; the first are the faults of its entries. */
export const ROSTER_PROBLEMS = {
  PLAN_PAST: {
    status: 422,
    message: { zh: '排班不能从已过去的班次开始。', en: 'A plan cannot begin with a shift that is over.' },
    cure: { zh: '选择今天或者以后的日期。', en: 'Choose today or a day to come.' },
  },
  PLAN_LINES: {
    status: 422,
    message: {
      zh: '各班线须有名称和人员，同一班线内一人只列一次，并至少有一条值班班线。',
      en: 'Every line needs a name and people, each once, and one line at least must be on duty.',
    },
    cure: { zh: '补全或者删除有缺的班线。', en: 'Complete the line that lacks something, or remove it.' },
  },
  PLAN_HOURS: {
    status: 422,
    message: {
      zh: '交接时间不得晚于上班时间，上班时间须早于下班时间。',
      en: 'Handing over comes before working hours, and these begin before they end.',
    },
    cure: { zh: '改正时间。', en: 'Correct the times.' },
  },
  PERSON_UNFIT: {
    status: 422,
    message: {
      zh: '所列人员没有该岗位要求的职务，或者已停用。',
      en: 'Somebody named has not the title the post asks for, or may not sign in.',
    },
    cure: {
      zh: '另选人员，或者请管理员补授职务。',
      en: 'Choose somebody else, or have the administrator give the title.',
    },
  },
  SHIFT_UNKNOWN: {
    status: 404,
    message: { zh: '没有该班次。', en: 'There is no such shift.' },
    cure: { zh: '刷新值班表后重选。', en: 'Load the roster anew and choose again.' },
  },
  SHIFT_PAST: {
    status: 409,
    message: { zh: '该班次已经开始或者过去。', en: 'The shift has begun, or is over.' },
    cure: {
      zh: '选择尚未开始的班次；当班有变的，由部门负责人安排替班。',
      en: 'Choose a shift to come; in a running one a head names who steps in.',
    },
  },
  SHIFT_HOLDER: {
    status: 409,
    message: { zh: '班次的值班人已有变化。', en: 'The shift is somebody else’s by now.' },
    cure: { zh: '刷新值班表，按现在的值班人重新提出。', en: 'Load the roster anew and ask whoever has it now.' },
  },
  AWAY_DAYS: {
    status: 422,
    message: {
      zh: '起止日期有误，或者已经过去，或者超过一年。',
      en: 'The days are out of order, over already, or more than a year.',
    },
    cure: { zh: '改正日期。', en: 'Correct the days.' },
  },
  SWAP_POST: {
    status: 422,
    message: { zh: '只能与同一岗位的班次互调。', en: 'Only shifts of the same post can be swapped.' },
    cure: {
      zh: '检察官与检察官互调，第二值班人之间互调。',
      en: 'Procurators swap with procurators, seconds with seconds.',
    },
  },
  SWAP_AWAY: {
    status: 409,
    message: { zh: '该日此人不在岗。', en: 'Who would take it is away that day.' },
    cure: { zh: '另选日期或者人员。', en: 'Choose another day or another person.' },
  },
  SWAP_DOUBLE: {
    status: 409,
    message: {
      zh: '互调后同一人在同一天有两个班次。',
      en: 'After the swap one person would have two shifts on one day.',
    },
    cure: { zh: '另选日期。', en: 'Choose another day.' },
  },
  SWAP_PENDING: {
    status: 409,
    message: { zh: '其中一个班次已在另一份调班申请中。', en: 'One of the shifts waits in another swap.' },
    cure: { zh: '先办结或者撤回该申请。', en: 'Let that be settled, or take it back, first.' },
  },
  SWAP_UNKNOWN: {
    status: 404,
    message: { zh: '没有此调班申请。', en: 'There is no such swap.' },
    cure: { zh: '刷新值班表。', en: 'Load the roster anew.' },
  },
  SWAP_SETTLED: {
    status: 409,
    message: { zh: '此调班申请已经办结。', en: 'The swap is settled already.' },
    cure: { zh: '刷新值班表查看结果。', en: 'Load the roster anew to see how.' },
  },
  SWAP_NOT_YOURS: {
    status: 403,
    message: { zh: '此步骤须由他人办理。', en: 'This step is for somebody else.' },
    cure: {
      zh: '由被请求人同意，由与调班无关的部门负责人或者检察长批准。',
      en: 'Who is asked accepts; a head who has no part in it approves.',
    },
  },
  NOTE_SHIFT: {
    status: 409,
    message: {
      zh: '只能为自己当班或者刚结束的班次填写交接。',
      en: 'One hands over the shift one has, or has just had.',
    },
    cure: { zh: '由该班次的值班人填写。', en: 'Leave it to those on duty in it.' },
  },
  NOTE_UNKNOWN: {
    status: 409,
    message: { zh: '没有可由您接收的交接事项。', en: 'There is nothing handed over for you to take.' },
    cure: { zh: '交接须由他人接收，且只接收一次。', en: 'It is taken by another than wrote it, once.' },
  },
  ROSTER_NOT_YOURS: {
    status: 403,
    message: {
      zh: '排班由部门负责人、检察长或者常驻检察官办理。',
      en: 'Planning is for heads and the resident procurator.',
    },
    cure: {
      zh: '请有此职务的人员办理；本人的班次可以申请调班。',
      en: 'Leave it to them; of your own shifts you can ask a swap.',
    },
  },
  FEED_UNKNOWN: {
    status: 404,
    message: { zh: '没有此日历订阅，或者已经停用。', en: 'There is no such calendar feed, or it was revoked.' },
    cure: { zh: '在值班表页面重新生成订阅地址。', en: 'Make a new address on the page of the roster.' },
  },
} as const satisfies Record<RosterFault | 'ROSTER_NOT_YOURS' | 'FEED_UNKNOWN', ProblemEntry>
