import { bilingual } from './bilingual'

/** The office's own leads, and recomputing. */
export const leadsWords = bilingual({
  zh: {
    leads: {
      title: '提醒时间',
      note: '期限届满之前多久提醒本院，由本院自定，不是法律规定的期限。保存后，正在计算的期限立即按新设置提醒。',
      hourTerms: '以小时计的期限，提前',
      dayTerms: '以日计的期限，提前',
      monthTerms: '以月计的期限，提前',
      minutes: '分钟',
      hours: '小时',
      days: '天',
      save: '保存',
      saved: '已保存，正在计算的期限已按新设置重新安排提醒。',
      standard: '恢复标准',
      history: '设置经过',
      at: '时间',
      by: '设置人',
      empty: '尚未改动，现按标准设置提醒。',
    },
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
    leads: {
      title: 'Leads',
      note: "How long before a limit this office is reminded: the office's own choice, not a number of the law. Running clocks follow at once.",
      hourTerms: 'Terms of hours, before the limit',
      dayTerms: 'Terms of days, before the limit',
      monthTerms: 'Terms of months, before the limit',
      minutes: 'minutes',
      hours: 'hours',
      days: 'days',
      save: 'Save',
      saved: 'Saved; the running clocks have new reminders.',
      standard: 'Standard',
      history: 'History',
      at: 'When',
      by: 'By',
      empty: 'Never changed; the standard leads hold.',
    },
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
