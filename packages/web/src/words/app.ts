import { bilingual } from './bilingual'

/** The frame about every page. */
export const appWords = bilingual({
  zh: {
    app: {
      name: '衡鉴',
      full: '衡鉴 · 派驻检察工作台',
      demo: '演示数据：所有人员均为虚构，不得用于办案',
      language: 'English',
      signOut: '退出',
      skip: '跳到正文',
    },
    nav: {
      desk: '值班台',
      cases: '案件',
      findings: '发现',
      models: '监督模型',
      users: '用户',
      keys: '接入密钥',
      calendar: '节假日',
      about: '关于',
      label: '主导航',
    },
    role: {
      procurator: '检察官',
      administrator: '管理员',
    },
    page: {
      loading: '正在载入…',
      failed: '未能载入',
      retry: '重试',
      notFound: '没有这个页面',
      network: '无法连接服务器，请检查网络后重试。',
      more: '下一页',
      first: '回到第一页',
      submit: '提交',
      cancel: '取消',
      total: '共',
    },
    judged: {
      upTo: '已判断至',
      lag: '判断滞后超过一分钟，以下期限可能不是最新。',
      lost: '实时连接已中断，正在重新连接；以下内容可能不是最新。',
    },
  },
  en: {
    app: {
      name: 'Hengjian',
      full: 'Hengjian · resident procuratorate workbench',
      demo: 'DEMO: everybody here is invented; not for casework',
      language: '中文',
      signOut: 'Sign out',
      skip: 'Skip to content',
    },
    nav: {
      desk: 'Desk',
      cases: 'Cases',
      findings: 'Findings',
      models: 'Models',
      users: 'Users',
      keys: 'Ingest keys',
      calendar: 'Calendar',
      about: 'About',
      label: 'Main',
    },
    role: {
      procurator: 'procurator',
      administrator: 'administrator',
    },
    page: {
      loading: 'Loading…',
      failed: 'Could not be loaded',
      retry: 'Try again',
      notFound: 'No such page',
      network: 'The server cannot be reached. Check the network and try again.',
      more: 'Next page',
      first: 'First page',
      submit: 'Submit',
      cancel: 'Cancel',
      total: 'Total',
    },
    judged: {
      upTo: 'Judged up to',
      lag: 'Judging is more than a minute behind; the clocks below may not be current.',
      lost: 'The live connection is lost and being restored; what is below may not be current.',
    },
  },
})
