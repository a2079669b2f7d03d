import { bilingual } from './bilingual'

/** Recomputing a verdict on demand. */
export const recomputeWords = bilingual({
  zh: {
    recompute: {
      action: '复算',
      gone: '规则不再适用',
      now: {
        same: '按现存事实重新计算，结果一致。',
        differs: '按现存事实重新计算，结果不一致；系统正在更新时属正常，稍后仍不一致请告知管理员。',
        stored: '现有判断',
        computed: '复算结果',
      },
      then: {
        same: '按当时已知的事实重新计算，与现在的判断一致。',
        differs: '按当时已知的事实重新计算，与现在的判断不同：此后收到了新的事实，或者时间已经过去。',
        stored: '现在的判断',
        computed: '按当时所知',
      },
    },
  },
  en: {
    recompute: {
      action: 'Recompute',
      gone: 'the rule no longer applies',
      now: {
        same: 'Computed anew from the stored facts: the same.',
        differs:
          'Computed anew from the stored facts: it differs. While the engine is catching up this is normal; if it stays, tell the administrator.',
        stored: 'Stored',
        computed: 'Computed',
      },
      then: {
        same: 'Computed from what was known then: the same as is said now.',
        differs:
          'Computed from what was known then: it differs from what is said now. More facts came since, or time has passed.',
        stored: 'Said now',
        computed: 'As known then',
      },
    },
  },
})
